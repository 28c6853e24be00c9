import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { journey } from '../support/browser.ts';
import { fileRequest } from '../support/help-requests.ts';
import { choose, chooseNext, enter, tick, typeInto } from '../support/keyboard.ts';
import {
  inboxOf,
  loginLinkOf,
  memberAskedFor,
  newResident,
  sampleOfficer,
  samplePeople,
} from '../support/people.ts';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: true }).first();

journey(
  'by keyboard alone: search, follow a guide, get stuck, ask for help, withdraw',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId });
    await typeInto(phone, phone.getByLabel('Bạn cần tìm gì?'), 'kich hoat muc 2');
    await enter(phone, link(phone, /^Kích hoạt tài khoản định danh điện tử mức 2/));
    await heading(phone, 'Kích hoạt tài khoản định danh điện tử mức 2');
    await enter(phone, link(phone, 'Bắt đầu'));
    await phone.getByText('Bước 1 trên 8').waitFor();
    await enter(phone, button(phone, 'Làm được rồi'));
    await phone.getByText('Bước 2 trên 8').waitFor();
    await enter(phone, link(phone, 'Tôi bị vướng ở bước này'));
    await phone.getByText(/Bạn đang vướng ở: .*, bước 2/).waitFor();
    await enter(phone, button(phone, 'Tiếp tục'));
    await heading(phone, 'Bạn ở đâu?');
    await chooseNext(phone, phone.getByLabel(/của bạn$/));
    await enter(phone, button(phone, 'Tiếp tục'));
    await heading(phone, 'Bạn muốn được giúp thế nào?');
    await choose(phone, phone.getByLabel('Nhắn tin Zalo'));
    await enter(phone, button(phone, 'Tiếp tục'));
    await heading(phone, 'Xem lại rồi gửi');
    await tick(phone, phone.getByLabel('Tôi đồng ý'));
    await enter(phone, button(phone, 'Gửi yêu cầu'));
    await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
    await enter(phone, button(phone, 'Rút yêu cầu này'));
    await enter(phone, button(phone, 'Rút yêu cầu'));
    await phone.getByText('Bạn đã rút yêu cầu').waitFor();
  },
);

journey('by keyboard alone: a member accepts and finishes, the resident rates', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const { id, code } = await fileRequest(userId, { topic: 'kinh-te-so' });
  const member = await memberAskedFor(code);
  const phone = await openPhone({ userId: member.userId });
  await enter(phone, link(phone, 'Giúp bà con'));
  const offer = phone.getByRole('article', { name: new RegExp(code) });
  await enter(phone, offer.getByRole('button', { name: 'Tôi nhận' }));
  await typeInto(phone, phone.getByLabel('Bạn đã giúp việc gì?'), 'Cài ví điện tử');
  await choose(phone, phone.getByLabel('Tự làm được', { exact: true }));
  await choose(phone, phone.getByLabel('Không', { exact: true }));
  await enter(phone, button(phone, 'Báo đã xong'));
  await phone.getByText('Đã ghi nhận một lượt hỗ trợ.').waitFor();

  const residentPhone = await openPhone({ userId, path: `/requests/${id}` });
  await choose(residentPhone, residentPhone.getByLabel('Rất tốt'));
  await enter(residentPhone, button(residentPhone, 'Gửi đánh giá'));
  await residentPhone.getByText('Bạn đã chấm 5 trên 5 điểm.').waitFor();
});

journey(
  'by keyboard alone: an officer gives a request to a member and sends a broadcast',
  async ({ openPage }) => {
    const { userId } = await newResident('Cô Sáu');
    const { code } = await fileRequest(userId, { topic: 'xa-hoi-so', mode: 'phone', phone: '0912345678' });
    const page = await openPage(await loginLinkOf(await sampleOfficer('an-bien')));
    await enter(page, link(page, code));
    await heading(page, new RegExp(code));
    await chooseNext(page, page.getByLabel('Tổ viên', { exact: true }));
    await enter(page, button(page, 'Giao việc'));
    await heading(page, 'Yêu cầu của bà con');
    await page
      .getByRole('row', { name: new RegExp(code) })
      .getByText('Có người giúp')
      .waitFor();

    await enter(page, link(page, 'Thông báo'));
    await enter(page, link(page, 'Soạn thông báo'));
    await typeInto(page, page.getByRole('textbox', { name: 'Tiêu đề' }), 'Lịch trực');
    await typeInto(
      page,
      page.getByRole('textbox', { name: 'Nội dung' }),
      'Chiều thứ bảy nhà văn hoá mở cửa.',
    );
    const audience = page.getByLabel('Gửi cho ai');
    while ((await audience.inputValue()) !== 'members') await chooseNext(page, audience);
    await enter(page, button(page, 'Lưu và xem trước'));
    await heading(page, 'Lịch trực');
    await enter(page, button(page, 'Gửi ngay'));
    await enter(page, button(page, 'Gửi'));
    const [member] = await samplePeople('member');
    await expect
      .poll(async () => (await inboxOf(member)).join(), { timeout: 20_000 })
      .toContain('Chiều thứ bảy nhà văn hoá mở cửa.');
  },
);
