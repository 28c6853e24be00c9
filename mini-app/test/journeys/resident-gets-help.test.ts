import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { memberAskedFor, newResident, samplePeople } from '../support/people.ts';

/** Fills the whole form as a resident of An Biên and sends it; resolves on the request's own screen. */
async function askForHelp(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).click();
  await phone.getByLabel('VNeID, căn cước').check();
  await phone.getByLabel('Bạn kể thêm').fill('Tôi quên mật khẩu VNeID.');
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await phone.getByLabel('Số nhà hoặc chỗ dễ tìm').fill('Ngõ 12, cạnh nhà văn hóa');
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Gọi điện cho tôi').check();
  await phone.getByRole('button', { name: 'Lấy số từ Zalo' }).click();
  await phone.getByText('Sẽ dùng số điện thoại Zalo của bạn.').waitFor();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Tôi đồng ý').check();
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
}

async function codeOn(phone: Page): Promise<string> {
  return (await phone.getByText('Mã yêu cầu').locator('xpath=following-sibling::dd').innerText()).trim();
}

journey('a resident asks, a member accepts and finishes, the resident rates', async ({ openPhone }) => {
  const [resident] = await samplePeople('resident');
  const residentPhone = await openPhone({ userId: resident?.userId ?? '' });
  await askForHelp(residentPhone);
  await expectAccessible(residentPhone);
  const member = await memberAskedFor(await codeOn(residentPhone));

  const memberPhone = await openPhone({ userId: member.userId });
  await memberPhone.getByRole('link', { name: 'Giúp bà con', exact: true }).click();
  await memberPhone.getByText('Vì sao bạn được mời?').first().click();
  await expectAccessible(memberPhone);
  await memberPhone.getByRole('button', { name: 'Tôi nhận' }).first().click();
  await memberPhone.getByRole('link', { name: /^Gọi 0/ }).waitFor();
  await expect.poll(() => memberPhone.getByText('Ngõ 12, cạnh nhà văn hóa').isVisible()).toBe(true);

  await expectAccessible(memberPhone);

  // The resident's screen moves by itself.
  await residentPhone.getByText(/đang giúp bạn$/).waitFor();
  await expectAccessible(residentPhone);

  await memberPhone.getByLabel('Bạn đã giúp việc gì?').fill('Đặt lại mật khẩu VNeID');
  await memberPhone.getByLabel('Tự làm được', { exact: true }).check();
  await memberPhone.getByLabel('Không', { exact: true }).check();
  await memberPhone.getByRole('button', { name: 'Báo đã xong' }).click();
  await memberPhone.getByText('Đã ghi nhận một lượt hỗ trợ.').waitFor();

  await residentPhone.getByText('Đã xong', { exact: true }).waitFor();
  await expectAccessible(residentPhone);
  await residentPhone.getByLabel('Rất tốt').check();
  await residentPhone.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await residentPhone.getByText('Bạn đã chấm 5 trên 5 điểm.').waitFor();
});

journey('two taps on “Gửi yêu cầu” make one request', async ({ openPhone }) => {
  const { userId } = await newResident('Cô Sáu');
  const phone = await openPhone({ userId, ward: null });
  const ids: string[] = [];
  phone.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/help-requests')) return;
    ids.push((JSON.parse(request.postData() ?? '{}') as { clientRequestId: string }).clientRequestId);
  });
  await phone.getByRole('link', { name: 'Chọn phường, xã của bạn' }).click();
  await phone.getByLabel('Phường An Biên').check();
  await phone.getByRole('button', { name: 'Chọn nơi này' }).click();
  await fillUntilSend(phone);
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).dblclick();
  await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
  expect(ids).toHaveLength(1);

  await phone.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
  await phone.getByRole('heading', { level: 1, name: 'Yêu cầu của tôi' }).waitFor();
  const request = phone.getByRole('link', { name: /Dùng điện thoại/ });
  await request.waitFor();
  await expect.poll(() => request.count()).toBe(1);

  await request.click();
  await phone.getByRole('button', { name: 'Rút yêu cầu này' }).click();
  await phone.getByRole('button', { name: 'Rút yêu cầu', exact: true }).click();
  await phone.getByText('Bạn đã rút yêu cầu').waitFor();
});

async function fillUntilSend(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: 'Dùng điện thoại' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Dùng điện thoại' }).waitFor();
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).click();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Nhắn tin Zalo').check();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Tôi đồng ý').check();
}
