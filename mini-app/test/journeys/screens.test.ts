import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { addressFor, journey } from '../support/browser.ts';
import type { OpenPhone, PhoneOptions } from '../support/browser.ts';
import { newResident, samplePeople } from '../support/people.ts';

type Look = Pick<PhoneOptions, 'width' | 'theme' | 'textSize'>;
/** Every pair of width, theme and letter size occurs at least once. */
const LOOKS: Required<Look>[] = [
  { width: 320, theme: 'light', textSize: 'largest' },
  { width: 320, theme: 'dark', textSize: 'normal' },
  { width: 360, theme: 'light', textSize: 'normal' },
  { width: 360, theme: 'dark', textSize: 'largest' },
  { width: 412, theme: 'light', textSize: 'large' },
  { width: 412, theme: 'dark', textSize: 'largest' },
];

const CALM: Record<string, string> = {
  '/': 'Chào',
  '/help': 'Bạn cần giúp việc gì?',
  '/requests': 'Yêu cầu của tôi',
  '/settings': 'Cỡ chữ và cài đặt',
  '/support-points': 'Điểm hỗ trợ gần tôi',
  '/scam-check': 'Họ có hỏi mã',
  '/announcements': 'Tin của phường, xã',
  '/my-data': 'Dữ liệu của tôi',
  '/help/kept': 'Đã giữ yêu cầu của bạn',
  '/ward': 'Bạn ở phường, xã nào?',
  '/join/ANBIEN1A': 'Tham gia tổ của bạn',
  '/no-such-page': 'Chưa có trang này',
};

const GUIDES: Record<string, string> = {
  '/search': 'Tìm bài hướng dẫn',
  '/search?q=quen+mat+khau': 'Tìm bài hướng dẫn',
  '/topics/vneid': 'VNeID, căn cước',
  '/guides/cai-dat-vneid': 'Cài VNeID đúng và an toàn',
  '/guides/cai-dat-vneid/1': '',
  '/guides/cai-dat-vneid/done': 'Bạn làm xong rồi!',
  '/guides/cai-dat-vneid/check-after': 'Học xong: thử 3 câu',
  '/learning': 'Học từng chặng',
  '/learning/nguoi-cao-tuoi': 'Ông bà vui với điện thoại',
};

async function settled(phone: Page, heading: string): Promise<void> {
  await phone.getByRole('heading', { level: 1, name: heading }).waitFor();
  await phone.locator('.waiting').waitFor({ state: 'detached' });
}

async function check(phone: Page): Promise<void> {
  await expectAccessible(phone);
  expect(await smallTargets(phone)).toEqual([]);
}

for (const look of LOOKS) {
  const name = `${look.width} px, ${look.theme}, ${look.textSize}`;

  journey(`every screen a resident meets is accessible at ${name}`, async ({ openPhone }) => {
    await checkEach(openPhone, look, CALM);
  });

  journey(`every screen of guides and learning is accessible at ${name}`, async ({ openPhone }) => {
    await checkEach(openPhone, look, GUIDES);
  });

  journey(
    `every screen of the form, with its complaints, is accessible at ${name}`,
    async ({ openPhone }) => {
      const [resident] = await samplePeople('resident');
      const phone = await openPhone({ userId: resident?.userId ?? '', path: '/help', ...look });
      await complainAndCheck(phone, 'Tiếp tục');
      await phone.getByLabel('Nghi bị lừa đảo').check();
      await phone.getByLabel(/Tôi vừa mất tiền/).check();
      await check(phone);
      await phone.getByRole('button', { name: 'Tiếp tục' }).click();
      await complainAndCheck(phone, 'Tiếp tục');
      await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
      await phone.getByRole('button', { name: 'Tiếp tục' }).click();
      await complainAndCheck(phone, 'Tiếp tục');
      await phone.getByLabel('Nhắn tin Zalo').check();
      await phone.getByRole('button', { name: 'Tiếp tục' }).click();
      await phone.getByLabel('Cho người khác').check();
      await complainAndCheck(phone, 'Gửi yêu cầu');
    },
  );

  journey(`the member’s list, full or empty, is accessible at ${name}`, async ({ openPhone }) => {
    const [member] = await samplePeople('member');
    const phone = await openPhone({ userId: member?.userId ?? '', path: '/offers', ...look });
    await settled(phone, 'Bà con đang cần bạn');
    await check(phone);
  });
}

async function checkEach(openPhone: OpenPhone, look: Look, screens: Record<string, string>): Promise<void> {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, ...look });
  for (const [path, heading] of Object.entries(screens)) {
    await phone.goto(addressFor({ userId, path }));
    await settled(phone, heading);
    await check(phone);
  }
}

async function complainAndCheck(phone: Page, button: string): Promise<void> {
  await phone.getByRole('button', { name: button }).click();
  await phone.locator('.field-problem').first().waitFor();
  await check(phone);
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

journey('while the server is silent the screen says that it is loading', async ({ openPhone }) => {
  const phone = await openCut(openPhone, (page) =>
    page.route('**/api/help-requests*', () => new Promise(() => undefined)),
  );
  await phone.locator('.waiting').waitFor();
  await check(phone);
});

journey('a failure is told with a way to try again, and trying again works', async ({ openPhone }) => {
  const headers = { 'access-control-allow-origin': '*' };
  const refuse = { status: 503, headers, json: { code: 'unavailable', message: 'Hệ thống đang bận.' } };
  const phone = await openCut(openPhone, (page) =>
    page.route('**/api/help-requests*', (route) => route.fulfill(refuse)),
  );
  await phone.getByText('Hệ thống đang bận.').waitFor();
  await check(phone);
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
  await check(phone);
  await phone.context().setOffline(false);
  await phone.getByText('Máy đang mất mạng.').first().waitFor({ state: 'detached' });
});

journey('focus goes to the heading of the screen that opens', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId });
  await phone.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  await settled(phone, 'Yêu cầu của tôi');
  await expect.poll(() => phone.evaluate(() => document.activeElement?.textContent)).toBe('Yêu cầu của tôi');
  expect(await phone.title()).toBe('Yêu cầu của tôi – Từng Nhà');
});

journey('the chosen letter size is kept', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  const size = () => phone.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe('18px');
  await phone.getByLabel('Rất lớn').check();
  expect(await size()).toBe('30px');
  await phone.getByLabel('Lớn', { exact: true }).check();
  expect(await size()).toBe('24px');
});
