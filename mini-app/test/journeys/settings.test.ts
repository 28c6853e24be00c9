import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

/** Gives the phone a Vietnamese voice that notes how fast it is to speak. */
async function giveVoice(phone: Page): Promise<void> {
  await phone.addInitScript(() => {
    const rates: number[] = [];
    Object.assign(window, { rates });
    window.speechSynthesis.getVoices = () => [{ lang: 'vi-VN' } as SpeechSynthesisVoice];
    window.speechSynthesis.speak = ({ rate }) => rates.push(rate);
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
  });
}

async function rateOf(phone: Page): Promise<number> {
  await phone.getByRole('button', { name: 'Nghe đọc màn hình này' }).click();
  const first = () => phone.evaluate(() => (window as unknown as { rates: number[] }).rates[0]);
  await expect.poll(first).toBeGreaterThan(0);
  return (await first()) ?? 0;
}

journey('how fast is read aloud is chosen, and kept', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  await giveVoice(phone);
  await phone.reload();
  const usual = await rateOf(phone);
  await phone
    .getByRole('group', { name: /Đọc to/ })
    .getByLabel('Chậm')
    .check();
  await phone.reload();
  await expect.poll(() => rateOf(phone)).toBeLessThan(usual);
  await phone
    .getByRole('group', { name: /Đọc to/ })
    .getByLabel('Nhanh hơn')
    .check();
  await phone.reload();
  await expect.poll(() => rateOf(phone)).toBeGreaterThan(usual);
});

journey('the ward’s news is agreed to and given up in the settings', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  const agree = phone.getByRole('button', { name: 'Tôi đồng ý nhận tin' });
  await phone.getByLabel('Bạn ở tổ dân phố nào?').selectOption({ label: 'Tổ dân phố 3' });
  await agree.click();
  await phone.getByText('Bạn đang nhận tin của phường An Biên.').waitFor();
  await expectAccessible(phone);
  await phone.getByRole('link', { name: 'Thông tin của tôi' }).click();
  await phone.getByRole('heading', { level: 3, name: 'Nhận tin của phường, xã' }).waitFor();
  await phone.goBack();
  await phone.getByRole('button', { name: 'Thôi nhận tin' }).click();
  await phone.getByRole('button', { name: 'Thôi nhận', exact: true }).click();
  await agree.waitFor();
  await expectAccessible(phone);
});
