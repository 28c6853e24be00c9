import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

const on = (phone: Page, title: string) => phone.getByRole('heading', { level: 1, name: title }).waitFor();
const next = (phone: Page) => phone.getByRole('button', { name: 'Tiếp tục' }).click();
const neighbourhood = (phone: Page) => phone.getByLabel(/của bạn$/);

/** From the screen that asks where, with the neighbourhood chosen, to the request that was sent. */
async function finish(phone: Page): Promise<void> {
  await next(phone);
  await phone.getByLabel('Nhắn tin Zalo').check();
  await next(phone);
  await phone.getByLabel('Tôi đồng ý').check();
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
}

async function toWhere(phone: Page): Promise<void> {
  await phone.getByRole('link', { name: 'Tôi cần giúp' }).click();
  await phone.getByLabel('Giấy tờ, hồ sơ').check();
  await next(phone);
  await on(phone, 'Bạn ở đâu?');
}

journey(
  'whoever has said where they live finds it chosen the next time, and may change it',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId });
    await toWhere(phone);
    await expect.poll(() => neighbourhood(phone).inputValue()).toBe('');
    await neighbourhood(phone).selectOption('TDP-07');
    await finish(phone);

    await phone.goto(new URL('/', phone.url()).href);
    await toWhere(phone);
    await expect.poll(() => neighbourhood(phone).inputValue()).toBe('TDP-07');
    await phone.getByText('Lần trước bạn chọn nơi này.').waitFor();
    await neighbourhood(phone).selectOption('TDP-02');
    await phone.getByText('Lần trước bạn chọn nơi này.').waitFor({ state: 'detached' });
    await next(phone);
    await phone.goBack();
    await expect.poll(() => neighbourhood(phone).inputValue()).toBe('TDP-02');
    await neighbourhood(phone).selectOption('');
    await next(phone);
    await phone.locator('.field-problem').waitFor();
  },
);
