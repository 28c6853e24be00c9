import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { gate, journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

/** Opens home on a phone that gets the code of the app only when it is let through. */
async function openBeforeTheApp(phone: Page): Promise<{ letThrough: () => void }> {
  await phone.getByRole('heading', { level: 1 }).waitFor();
  const through = gate();
  await phone.route('**/start-app*', async (route) => {
    await through.opened;
    await route.continue();
  });
  await phone.goto(new URL('/', phone.url()).href);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  return { letThrough: through.open };
}

/** The form is open as after any tap: its heading has the focus, and back leads home. */
async function expectAskedForHelp(phone: Page): Promise<void> {
  await phone.getByRole('heading', { name: 'Bạn cần giúp việc gì?' }).waitFor();
  await expect
    .poll(() => phone.evaluate(() => document.activeElement?.textContent))
    .toBe('Bạn cần giúp việc gì?');
  await phone.goBack();
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).waitFor();
}

journey('home is there before the app, and a tap on it is not lost', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings', textSize: 'largest', theme: 'dark' });
  const { letThrough } = await openBeforeTheApp(phone);
  await expectAccessible(phone);
  expect(
    await phone.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset))),
  ).toMatchObject({
    textSize: 'largest',
    theme: 'dark',
  });
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).click();
  letThrough();
  await expectAskedForHelp(phone);
});

journey('what was typed before the app is there is searched for by it', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/settings' });
  const { letThrough } = await openBeforeTheApp(phone);
  await phone.getByRole('searchbox').fill('quen mat khau vneid');
  letThrough();
  await phone
    .getByRole('link', { name: /Quên mật khẩu/ })
    .first()
    .waitFor();
  await expect.poll(() => phone.getByRole('searchbox').inputValue()).toBe('quen mat khau vneid');
  await expect.poll(() => phone.evaluate(() => document.activeElement?.id)).toBe('search');
});

/** Opens home on a phone that stops drawing the app just when it has read its address, until told to go on. */
async function openWhileDrawing(phone: Page): Promise<{ goOn: () => Promise<void> }> {
  await phone.getByRole('heading', { level: 1 }).waitFor();
  await phone.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called on the port whose it is, a few lines below
    const { postMessage } = MessagePort.prototype;
    const held: (() => void)[] = [];
    let holding = false;
    // The app is drawn in short turns, each asked for by a message to itself.
    MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
      const send = () => postMessage.call(this, message);
      if (holding) held.push(send);
      else send();
    };
    const replaceState = window.history.replaceState.bind(window.history);
    // The router writes its first entry when it reads the address; then this turn is made to last too long.
    window.history.replaceState = (...entry) => {
      replaceState(...entry);
      if (holding || document.querySelector('.home-at-once') === null) return;
      holding = true;
      document.documentElement.dataset['held'] = '';
      const until = performance.now() + 50;
      while (performance.now() < until);
    };
    window.addEventListener('go-on', () => {
      holding = false;
      for (const send of held.splice(0)) send();
      window.history.replaceState = replaceState;
    });
  });
  await phone.goto(new URL('/', phone.url()).href);
  await phone.locator('html[data-held]').waitFor();
  await phone.locator('.home-at-once').waitFor();
  return { goOn: () => phone.evaluate(() => void window.dispatchEvent(new Event('go-on'))) };
}

journey('a tap while the app is being drawn leads where it was meant to', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  const { goOn } = await openWhileDrawing(phone);
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).tap();
  await goOn();
  await expectAskedForHelp(phone);
});

journey('a question sent while the app is being drawn is answered by it', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/settings' });
  const { goOn } = await openWhileDrawing(phone);
  await phone.getByRole('searchbox').fill('quen mat khau vneid');
  await phone.getByRole('searchbox').press('Enter');
  await goOn();
  await phone.getByRole('heading', { level: 1, name: 'Tìm bài hướng dẫn' }).waitFor();
  await phone
    .getByRole('link', { name: /Quên mật khẩu/ })
    .first()
    .waitFor();
  await expect.poll(() => phone.getByRole('searchbox').inputValue()).toBe('quen mat khau vneid');
});

journey('letters typed before and while the app is drawn all arrive in its box', async ({ openPhone }) => {
  const { userId } = await newResident('Cô Sáu');
  const phone = await openPhone({ userId, path: '/settings' });
  const { goOn } = await openWhileDrawing(phone);
  const searchbox = phone.getByRole('searchbox');
  await searchbox.pressSequentially('quen mat ');
  await goOn();
  await phone.keyboard.type('khau', { delay: 30 });
  await phone.locator('.home-at-once').waitFor({ state: 'detached' });
  await expect.poll(() => searchbox.inputValue()).toBe('quen mat khau');
  await expect.poll(() => phone.evaluate(() => document.activeElement?.id)).toBe('search');
});

journey('a finger that was down when the app came still goes where it pointed', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  const { letThrough } = await openBeforeTheApp(phone);
  const box = await phone.getByRole('link', { name: 'Tôi cần giúp' }).boundingBox();
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const finger = await phone.context().newCDPSession(phone);
  const touch = (type: 'touchStart' | 'touchEnd') =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + width / 2, y: y + height / 2 }],
    });
  await touch('touchStart');
  letThrough();
  await phone.locator('.home-at-once').waitFor({ state: 'detached' });
  await touch('touchEnd');
  await phone.getByRole('heading', { name: 'Bạn cần giúp việc gì?' }).waitFor();
});
