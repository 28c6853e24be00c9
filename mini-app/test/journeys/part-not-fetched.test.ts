import type { Page } from 'playwright-core';

import { expectAccessible } from '../support/accessibility.ts';
import { addressFor, journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

/** What the browser and React write about a part that did not come. */
const NOT_FETCHED = /Failed to load resource|Failed to fetch|error occurred|ERR_FAILED|dynamically imported/;
const PARTS = /scam-check-page|guide-texts/;

/** Opens the app anew as somebody who loses the network before these parts have come. */
async function openWithout(phone: Page, userId: string, path: string): Promise<void> {
  await phone.route(PARTS, (route) => route.abort());
  await phone.goto(addressFor({ userId, path }));
}

journey('a screen that could not be fetched comes by itself with the network', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, expectedErrors: NOT_FETCHED });
  await openWithout(phone, userId, '/scam-check');
  await phone.getByRole('heading', { level: 1, name: 'Màn hình chưa mở được' }).waitFor();
  await expectAccessible(phone);
  await phone.unroute(PARTS);
  await phone.evaluate(() => window.dispatchEvent(new Event('online')));
  await phone.getByText('Câu 1 trên 10').waitFor();
});

journey(
  'a screen that could not be fetched comes when asked for again, and others do meanwhile',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, expectedErrors: NOT_FETCHED });
    await openWithout(phone, userId, '/scam-check');
    await phone.getByRole('button', { name: 'Thử lại' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Màn hình chưa mở được' }).waitFor();
    await phone.getByRole('link', { name: 'Trang chủ' }).click();
    await phone.getByRole('heading', { level: 1, name: /Chào/ }).waitFor();
    await phone.goBack();
    await phone.getByRole('heading', { level: 1, name: 'Màn hình chưa mở được' }).waitFor();
    await phone.unroute(PARTS);
    await phone.getByRole('button', { name: 'Thử lại' }).click();
    await phone.getByText('Câu 1 trên 10').waitFor();
  },
);
