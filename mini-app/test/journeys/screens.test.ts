import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import type { OpenPhone } from '../support/browser.ts';
import { newResident } from '../support/people.ts';
import { LOOKS } from '../screens/looks.ts';
import type { Look } from '../screens/looks.ts';
import { pairwise } from '../screens/pairs.ts';
import type { Sight } from '../screens/pairs.ts';
import { nameOf, STATES } from '../screens/screen.ts';
import type { State } from '../screens/screen.ts';
import { SCREENS } from '../screens/screen-table.ts';
import { linesOf, stopsOf, walk } from '../screens/walk.ts';

const sightsIn = (state: State, looks: readonly Look[], isLong: boolean): Sight[] =>
  stopsOf(state, looks)
    .filter(({ screen }) => (screen.isLong ?? false) === isLong)
    .flatMap(({ screen, looks: own }) => own.map((look) => ({ screen: nameOf(screen), state, look })));

/** Every pair of screen, state, width, theme and letter size; all combinations are seen by npm run check:accessibility. */
const SIGHTS = [
  ...pairwise(STATES.flatMap((state) => sightsIn(state, LOOKS, false))),
  ...sightsIn('full', [{ width: 320, theme: 'dark', textSize: 'largest' }], true),
];

/** In two halves, so that each ends in time on a busy machine. */
const HALVES = { residents: false, officers: true } as const;

for (const state of STATES) {
  for (const [whose, isOfficers] of Object.entries(HALVES)) {
    journey(
      `every screen is accessible in every pair of looks: ${state}, ${whose}`,
      async ({ openPhone }) => {
        const own = SIGHTS.filter((sight) => sight.state === state);
        const stops = SCREENS.filter(({ who }) => (who === 'officer') === isOfficers)
          .map((screen) => ({
            screen,
            looks: own.filter((sight) => sight.screen === nameOf(screen)).map(({ look }) => look),
          }))
          .filter(({ looks }) => looks.length > 0);
        expect(stops.length).toBeGreaterThan(0);
        expect(linesOf(await walk(openPhone, state, stops))).toEqual([]);
      },
    );
  }
}

async function settled(phone: Page, heading: string): Promise<void> {
  await phone.getByRole('heading', { level: 1, name: heading }).waitFor();
  await phone.locator('.waiting').waitFor({ state: 'detached' });
}

async function openCut(openPhone: OpenPhone, cut: (phone: Page) => Promise<unknown>): Promise<Page> {
  const { userId } = await newResident('Bà Tư');
  // A screen that has not asked for the requests yet: what has been seen once would be shown again.
  const phone = await openPhone({
    userId,
    path: '/settings',
    expectedErrors: /Failed to load resource|ERR_/,
  });
  await settled(phone, 'Cỡ chữ và cài đặt');
  await cut(phone);
  await phone.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  return phone;
}

journey('a failure is told with a way to try again, and trying again works', async ({ openPhone }) => {
  const headers = { 'access-control-allow-origin': '*' };
  const refuse = { status: 503, headers, json: { code: 'unavailable', message: 'Hệ thống đang bận.' } };
  const phone = await openCut(openPhone, (page) =>
    page.route('**/api/help-requests*', (route) => route.fulfill(refuse)),
  );
  await phone.getByText('Hệ thống đang bận.').waitFor();
  await expectAccessible(phone);
  await phone.unroute('**/api/help-requests*');
  await phone.getByRole('button', { name: 'Thử lại' }).click();
  await phone.getByText('Bạn chưa gửi yêu cầu nào').waitFor();
});

journey('without a network the screen says so, and recovers by itself', async ({ openPhone }) => {
  const phone = await openCut(openPhone, async (page) => {
    await page.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
    await settled(page, 'Yêu cầu của tôi');
    await page.getByRole('link', { name: 'Trang chủ' }).click();
    await page.context().setOffline(true);
  });
  await phone.getByText('Máy đang mất mạng.').first().waitFor();
  await expectAccessible(phone);
  await phone.context().setOffline(false);
  await phone.getByText('Máy đang mất mạng.').first().waitFor({ state: 'detached' });
});

journey('focus goes to the heading of the screen that opens', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId });
  await phone.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  await settled(phone, 'Yêu cầu của tôi');
  await expect.poll(() => phone.evaluate(() => document.activeElement?.textContent)).toBe('Yêu cầu của tôi');
  await expect.poll(() => phone.title()).toBe('Yêu cầu của tôi – Từng Nhà');
});

journey('the chosen letter size is kept', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  const size = () => phone.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await expect.poll(() => size()).toBe('18px');
  await phone.getByLabel('Rất lớn').check();
  await expect.poll(() => size()).toBe('30px');
  await phone.getByLabel('Lớn', { exact: true }).check();
  await expect.poll(() => size()).toBe('24px');
});
