import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { addressFor, gate, journey } from '../support/browser.ts';
import { acceptRequest, fileRequest, withdrawRequest } from '../support/help-requests.ts';
import { memberAskedFor, newResident } from '../support/people.ts';

const CUT = /Failed to load resource/;
const FINISHED = 'Đã ghi nhận một lượt hỗ trợ. Cảm ơn bạn!';

/** Opens the screen anew on a phone that never asks by itself: what it then learns, it looked for. */
async function openAskingNothing(phone: Page, userId: string, path: string): Promise<void> {
  await phone.addInitScript(() => {
    const set = window.setTimeout;
    const setSoon = (act: TimerHandler, ms = 0) => (ms >= 3000 ? 0 : set(act, ms));
    Object.assign(window, { setTimeout: setSoon });
  });
  await phone.goto(addressFor({ userId, path }));
}

/** The server does the deed, its answer does not arrive. */
async function loseAnswer(phone: Page, deed: RegExp): Promise<void> {
  await phone.route(deed, async (route) => {
    await route.fetch();
    await route.abort('internetdisconnected');
  });
}

async function finish(phone: Page): Promise<void> {
  await phone.getByLabel('Bạn đã giúp việc gì?').fill('Cài VNeID');
  await phone.getByLabel('Tự làm được', { exact: true }).check();
  await phone.getByLabel('Không', { exact: true }).check();
  await phone.getByRole('button', { name: 'Báo đã xong' }).click();
}

journey('a member’s deed whose answer got lost: the phone looks what became of it', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const { id, code } = await fileRequest(userId);
  const member = await memberAskedFor(code);
  const phone = await openPhone({ userId: member.userId, path: '/settings', expectedErrors: CUT });
  await openAskingNothing(phone, member.userId, '/offers');
  const offer = phone.getByRole('article', { name: new RegExp(code) });
  await loseAnswer(phone, /\/accept$/);
  await offer.getByRole('button', { name: 'Tôi nhận' }).click();
  await offer.waitFor({ state: 'detached' });
  await phone.locator(`a[href$="/helping/${id}"]`).click();

  await loseAnswer(phone, /\/complete$/);
  await finish(phone);
  await phone.getByText(FINISHED).waitFor();
  await phone.getByRole('button', { name: 'Báo đã xong' }).waitFor({ state: 'detached' });
});

journey('a request given back, its answer lost, is not the member’s any more', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Năm');
  const { id, code } = await fileRequest(userId);
  const member = await memberAskedFor(code);
  await acceptRequest(member.userId, id);
  const phone = await openPhone({ userId: member.userId, path: '/settings', expectedErrors: CUT });
  await openAskingNothing(phone, member.userId, `/helping/${id}`);
  await loseAnswer(phone, /\/give-back$/);
  await phone.getByRole('button', { name: 'Tôi không đi được nữa' }).click();
  await phone.getByRole('button', { name: 'Trả lại việc này' }).click();
  await phone.getByText(/^Đang (tìm|mời) người khác$|^Đang chờ người nhận$/).waitFor();
});

journey('whom somebody was quicker than reads it when the offer is gone too', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Sáu');
  const { id, code } = await fileRequest(userId);
  const member = await memberAskedFor(code);
  const phone = await openPhone({ userId: member.userId, path: '/settings', expectedErrors: CUT });
  await openAskingNothing(phone, member.userId, '/offers');
  const offer = phone.getByRole('article', { name: new RegExp(code) });
  await offer.waitFor();
  await withdrawRequest(userId, id);
  await offer.getByRole('button', { name: 'Tôi nhận' }).click();
  await offer.waitFor({ state: 'detached' });
  await phone.getByText('Yêu cầu này vừa thay đổi nên chưa làm được').waitFor();
});

journey('an answer from before a deed does not undo what it has shown', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Bảy');
  const { id, code } = await fileRequest(userId);
  const member = await memberAskedFor(code);
  await acceptRequest(member.userId, id);
  const phone = await openPhone({ userId: member.userId, path: '/settings' });
  await openAskingNothing(phone, member.userId, `/helping/${id}`);
  await phone.getByRole('button', { name: 'Báo đã xong' }).waitFor();

  const done = gate();
  const request = new RegExp(`/api/help-requests/${id}$`);
  let asked = false;
  await phone.route(request, async (route) => {
    const response = await route.fetch();
    asked = true;
    await done.opened;
    await route.fulfill({ response });
  });
  const askAgain = () => phone.evaluate(() => window.dispatchEvent(new Event('online')));
  await askAgain();
  await expect.poll(() => asked).toBe(true);
  await finish(phone);
  await phone.getByText(FINISHED).waitFor();
  await phone.evaluate(() => {
    const look = () => {
      if (document.querySelector('#finish-form')) Object.assign(window, { cameBack: true });
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  });
  const late = phone.waitForResponse(request);
  done.open();
  await (await late).finished();
  const next = phone.waitForResponse(request);
  await askAgain();
  await (await next).finished();
  await phone.getByText(FINISHED).waitFor();
  expect(await phone.evaluate('window.cameBack')).toBeUndefined();
});

journey('a consent withdrawn, its answer lost, stands as withdrawn', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tám');
  await fileRequest(userId);
  const phone = await openPhone({ userId, path: '/my-data', expectedErrors: CUT });
  await loseAnswer(phone, /\/api\/me\/consents/);
  await phone.getByRole('button', { name: 'Rút lại điều này' }).click();
  await phone.getByRole('button', { name: 'Rút lại', exact: true }).click();
  await phone.getByText(/Đã rút lúc/).waitFor();
});

journey(
  'what was mended before is not said to be saved when mending it again fails',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Chín');
    const { id } = await fileRequest(userId);
    const phone = await openPhone({ userId, path: `/requests/${id}`, expectedErrors: /Failed to load|ERR_/ });
    await phone.getByText('Sửa số điện thoại, chỗ ở').click();
    const number = phone.getByLabel('Số điện thoại của bạn');
    const save = phone.getByRole('button', { name: 'Lưu lại' });
    await number.fill('0912345678');
    await save.click();
    await phone.getByText('Đã sửa xong.').waitFor();
    await phone.context().setOffline(true);
    await number.fill('0987654321');
    await save.click();
    await phone
      .getByText('Máy đang mất mạng hoặc mạng yếu. Bạn kiểm tra lại mạng rồi thử lại nhé.')
      .waitFor();
    await phone.getByText('Đã sửa xong.').waitFor({ state: 'detached' });
    expect(await number.inputValue()).toBe('0987654321');
  },
);
