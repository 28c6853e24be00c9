import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { isKept, journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

const GUIDE = 'kich-hoat-dinh-danh-muc-2';
const NEW_TITLE = 'Kích hoạt mức 2 theo cách mới';
const GUIDE_ON_SERVER = new RegExp(`/api/guides/${GUIDE}(\\?|$)`);
const CUT = /Failed to load resource|ERR_FAILED/;

/** The server has one version more of the guide than the app came with, under another title. */
async function serveNewer(phone: Page): Promise<void> {
  await phone.route(GUIDE_ON_SERVER, async (route) => {
    const response = await route.fetch();
    const guide = (await response.json()) as { version: number };
    await route.fulfill({ response, json: { ...guide, version: guide.version + 1, title: NEW_TITLE } });
  });
}

journey(
  'a guide’s newer words come from the server and stay when it cannot be asked',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, expectedErrors: CUT });
    await serveNewer(phone);
    const title = phone.getByRole('heading', { level: 1 });
    await phone.goto(new URL(`/guides/${GUIDE}`, phone.url()).href);
    await phone.getByRole('heading', { level: 1, name: NEW_TITLE }).waitFor();
    await isKept(phone, `newer-guide/${GUIDE}/an-bien`);

    await phone.unrouteAll();
    await phone.route(GUIDE_ON_SERVER, (route) => route.abort());
    await phone.reload();
    await phone.getByRole('heading', { level: 1, name: NEW_TITLE }).waitFor();

    // The phone's storage may be emptied at any time: what came with the app is always there.
    await phone.evaluate(() => window.localStorage.clear());
    await phone.reload();
    await title.filter({ hasText: 'Kích hoạt tài khoản định danh điện tử mức 2' }).waitFor();
  },
);

journey('a read is counted in the neighbourhood the person named as theirs', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  await phone.getByLabel('Bạn ở tổ dân phố nào?').selectOption({ label: 'Tổ dân phố 3' });
  await phone.getByRole('button', { name: 'Tôi đồng ý nhận tin' }).click();
  await phone.getByText(/^Bạn đang nhận tin/).waitFor();
  const counted = phone.waitForRequest((request) => request.url().endsWith(`/api/guides/${GUIDE}/reads`));
  await phone.goto(new URL(`/guides/${GUIDE}`, phone.url()).href);
  expect((await counted).postDataJSON()).toEqual({ ward: 'an-bien', neighbourhoodCode: 'TDP-03' });
});
