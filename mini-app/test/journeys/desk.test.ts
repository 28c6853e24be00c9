import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { journey } from '../support/browser.ts';
import { stack } from '../support/stack.ts';

/** No other journey is there: its volunteers get no other offer, and nobody has written yet. */
const OWN_WARD = 'hoan-kiem';

const phoneOf = (desk: Page, kind: 'resident' | 'volunteer' | 'group' | 'officer') =>
  desk.locator(`[data-phone="${kind}"]`);

async function write(desk: Page, kind: 'volunteer' | 'officer' | 'group', text: string): Promise<void> {
  const box = phoneOf(desk, kind).getByRole('textbox', { name: 'Nhập tin nhắn' });
  await box.fill(text);
  await box.press('Enter');
}

journey(
  'on the desk a resident asks, the volunteer’s phone shows the offer and takes it',
  async ({ openPage }) => {
    const desk = await openPage(`${stack.simulatorUrl}/?ward=${OWN_WARD}`);
    const app = phoneOf(desk, 'resident').frameLocator('iframe');
    await app.getByRole('link', { name: 'Tôi cần giúp' }).click();
    await app.getByLabel('Dùng điện thoại').check();
    await app.getByRole('button', { name: 'Tiếp tục' }).click();
    await app.getByLabel(/của bạn$/).selectOption({ index: 5 });
    await app.getByRole('button', { name: 'Tiếp tục' }).click();
    await app.getByLabel('Nhắn tin Zalo').check();
    await app.getByRole('button', { name: 'Tiếp tục' }).click();
    await app.getByLabel('Tôi đồng ý').check();
    await app.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    const code = await app.getByText('Mã yêu cầu').locator('xpath=following-sibling::dd').innerText();

    const volunteer = phoneOf(desk, 'volunteer');
    await volunteer.getByText(`Bà con cần bạn giúp (mã ${code.trim()})`).waitFor();
    await write(desk, 'volunteer', '1');
    await volunteer.getByText(`Cảm ơn bạn đã nhận yêu cầu ${code.trim()}!`).waitFor();
    await app.getByText(/đang giúp bạn$/).waitFor();
  },
);

journey(
  'each ward on the desk has its own group, and an empty chat proposes what to write',
  async ({ openPage }) => {
    const desk = await openPage(`${stack.simulatorUrl}/?ward=${OWN_WARD}`);
    const group = phoneOf(desk, 'group');
    const ofOwnWard = group.getByText(/^Tổ CNSCĐ - Hoàn Kiếm · \d+ người và OA$/);
    const make = group.getByRole('button', { name: 'Tạo nhóm mẫu' });
    await make.click();
    await ofOwnWard.waitFor();
    await desk.getByLabel('Phường, xã').selectOption('phu-van');
    await make.waitFor();
    await group.getByText('Chưa có nhóm nào').waitFor();
    await expect.poll(() => group.getByRole('combobox').isVisible()).toBe(false);
    await desk.getByLabel('Phường, xã').selectOption(OWN_WARD);
    await ofOwnWard.waitFor();
    await make.waitFor({ state: 'hidden' });
    await write(desk, 'group', 'trợ lý quên mật khẩu vneid');
    await group.getByText(/Quên mật khẩu hoặc mã 6 số/).waitFor();

    const officer = phoneOf(desk, 'officer');
    await officer.getByRole('button', { name: 'đăng nhập' }).click();
    await officer.getByRole('textbox', { name: 'Nhập tin nhắn' }).press('Enter');
    await officer.getByRole('link', { name: /\/officer\/login#/ }).waitFor();
  },
);
