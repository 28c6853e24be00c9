import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

/** Opens home on a phone that gets the code of the app only when it is let through. */
async function openBeforeTheApp(phone: Page): Promise<{ letThrough: () => void }> {
  let letThrough = () => {};
  const through = new Promise<void>((resolve) => (letThrough = resolve));
  await phone.route('**/start-app*', async (route) => {
    await through;
    await route.continue();
  });
  await phone.goto(new URL('/', phone.url()).href);
  await phone.getByRole('heading', { level: 1 }).waitFor();
  return { letThrough };
}

journey('home is there before the app, and a tap on it is not lost', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings', textSize: 'largest', theme: 'dark' });
  await phone.getByRole('heading', { level: 1 }).waitFor();
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
  await phone.getByRole('heading', { name: 'Bạn cần giúp việc gì?' }).waitFor();
  await expect
    .poll(() => phone.evaluate(() => document.activeElement?.textContent))
    .toBe('Bạn cần giúp việc gì?');
  await phone.goBack();
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).waitFor();
});

journey('what was typed before the app is there is searched for by it', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/settings' });
  await phone.getByRole('heading', { level: 1 }).waitFor();
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
