import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

const CUT = /Failed to load resource|ERR_INTERNET_DISCONNECTED/;

/** Fills the form to its last screen, then loses the network and sends. */
async function sendWithoutNetwork(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Nhắn tin Zalo').check();
  await phone.getByLabel('Sáng mai').check();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Tôi đồng ý').check();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Đang chờ mạng').waitFor();
}

function countSent(phone: Page): string[] {
  const ids: string[] = [];
  phone.on('requestfinished', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/help-requests')) return;
    ids.push((JSON.parse(request.postData() ?? '{}') as { clientRequestId: string }).clientRequestId);
  });
  return ids;
}

journey('a request made without network waits, and is sent once when it is back', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/help?topic=kinh-te-so', expectedErrors: CUT });
  const sent = countSent(phone);
  await sendWithoutNetwork(phone);
  await phone.getByRole('heading', { level: 1, name: 'Đã giữ yêu cầu của bạn' }).waitFor();
  await expectAccessible(phone);
  expect(await smallTargets(phone)).toEqual([]);
  expect(sent).toHaveLength(0);

  await phone.context().setOffline(false);
  await phone.getByText('Đang chờ mạng').waitFor({ state: 'detached' });
  await phone.getByRole('heading', { level: 1, name: 'Đã gửi yêu cầu của bạn' }).waitFor();
  await phone.getByRole('link', { name: 'Xem yêu cầu của tôi' }).click();
  const card = phone.getByRole('link', { name: /Tiền và mua bán/ });
  await card.waitFor();
  await expect.poll(() => card.count()).toBe(1);
  expect(new Set(sent).size).toBe(1);

  // What was seen is still there, with its age, when the network goes again.
  await phone.context().setOffline(true);
  await phone.getByRole('link', { name: 'Trang chủ' }).click();
  await phone.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  await phone.getByText(/^Cập nhật .*Có mạng lại/).waitFor();
  await card.waitFor();
});

journey('a request that waits can be taken back before anybody saw it', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/help?topic=xa-hoi-so', expectedErrors: CUT });
  const sent = countSent(phone);
  await sendWithoutNetwork(phone);
  await phone.getByRole('button', { name: 'Hủy yêu cầu này' }).click();
  await phone.getByRole('button', { name: 'Hủy yêu cầu', exact: true }).click();
  await phone.getByText('Đang chờ mạng').waitFor({ state: 'detached' });
  await phone.getByText('Không còn yêu cầu nào chờ gửi.').waitFor();
  await phone.context().setOffline(false);
  await phone.getByRole('link', { name: 'Xem yêu cầu của tôi' }).click();
  await phone.getByText('Bạn chưa gửi yêu cầu nào').waitFor();
  expect(sent).toHaveLength(0);
});

journey(
  'a request that waits outlives the end of the app, and its answer may get lost',
  async ({ openPhone }) => {
    const { userId } = await newResident('Cô Sáu');
    const phone = await openPhone({ userId, path: '/help?topic=vneid', expectedErrors: CUT });
    const sent = countSent(phone);
    await sendWithoutNetwork(phone);
    // The request arrives, its answer does not: sent again, it must still be one request.
    let lost = 0;
    await phone.route('**/api/help-requests', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      return route.abort('internetdisconnected');
    });
    await phone.context().setOffline(false);
    await expect.poll(() => lost).toBe(1);
    await phone.reload();
    await phone.getByRole('link', { name: 'Xem yêu cầu của tôi' }).click();
    const card = phone.getByRole('link', { name: /VNeID, căn cước/ });
    await card.waitFor();
    await expect.poll(() => card.count()).toBe(1);
    expect(sent).toHaveLength(1);
  },
);
