import type { Page, Route } from 'playwright-core';
import { expect } from 'vitest';

import { addressFor, allFetched, gate, journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

/** The guide that has recordings where journeys run (scripts/testing/silent-recordings.ts), and one that has none. */
const RECORDED = '/guides/goi-video-zalo/1';
const NOT_RECORDED = '/guides/cai-dat-vneid/1';

/** In the page: the player is no part of the document. */
const NOTE_WHAT_PLAYS = `
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    window.playing = this;
    return play.call(this);
  };`;

const listen = (phone: Page) => phone.getByRole('button', { name: 'Nghe đọc màn hình này' });
const stop = (phone: Page) => phone.getByRole('button', { name: 'Dừng đọc' });

journey(
  'a step that was recorded is played, and the button is ready again at its end',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: '/settings' });
    await phone.addInitScript(NOTE_WHAT_PLAYS);
    const sound = phone.waitForResponse((answer) =>
      answer.url().includes('/api/guides/goi-video-zalo/audio/1'),
    );
    await phone.goto(addressFor({ userId, path: RECORDED }));
    await listen(phone).click();
    expect([200, 206]).toContain((await sound).status());
    await phone.waitForFunction('window.playing.currentTime > 0');
    await phone.evaluate('window.playing.currentTime = window.playing.duration - 0.1');
    await listen(phone).waitFor();

    // Where nothing was recorded and the phone has no voice, there is nothing to press.
    await phone.goto(addressFor({ userId, path: NOT_RECORDED }));
    await phone.getByText(/Bước 1 trên/).waitFor();
    await allFetched(phone);
    await expect.poll(() => listen(phone).count()).toBe(0);
  },
);

journey('what is being read goes on when the ward becomes known only then', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  await phone.addInitScript(NOTE_WHAT_PLAYS);
  // A browser that has never known the ward: neither the list of wards nor who this is comes before the button is pressed.
  await phone.evaluate(() => window.localStorage.clear());
  const begun = gate();
  const late = (route: Route) => begun.opened.then(() => route.continue());
  await phone.route('**/api/wards*', late);
  await phone.route('**/api/session*', late);
  await phone.goto(addressFor({ userId, path: RECORDED }));
  await listen(phone).click();
  await phone.waitForFunction('window.playing.currentTime > 0');

  const ofTheWard = phone.waitForResponse((answer) =>
    answer.url().endsWith('/api/guides/goi-video-zalo?ward=an-bien'),
  );
  begun.open();
  await (await ofTheWard).finished();
  await phone.getByText(/Bước 1 trên/).waitFor();
  await stop(phone).waitFor();
  expect(await phone.evaluate('window.playing.paused')).toBe(false);
  await stop(phone).click();
  expect(await phone.evaluate('window.playing.paused')).toBe(true);
});

journey('when the recording does not come, the phone’s own voice reads', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/settings', expectedErrors: /Failed to load resource/ });
  await phone.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    window.speechSynthesis.getVoices = () => [{ lang: 'vi-VN' } as SpeechSynthesisVoice];
    window.speechSynthesis.speak = ({ text }) => said.push(text);
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
  });
  let asked = 0;
  await phone.route('**/audio/1*', (route) => {
    asked += 1;
    return route.abort('connectionreset');
  });
  const known = phone.waitForResponse((answer) => answer.url().includes('/api/guides/goi-video-zalo?'));
  await phone.goto(addressFor({ userId, path: RECORDED }));
  await known;
  await expect
    .poll(async () => {
      await listen(phone).click();
      await stop(phone).click();
      return asked;
    })
    .toBeGreaterThan(0);
  await listen(phone).click();
  const said = () => phone.evaluate(() => (window as unknown as { said: string[] }).said.length);
  await expect.poll(said).toBeGreaterThan(0);
});
