import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { loginLinkOf, sampleOfficer } from '../support/people.ts';

const MATTER = 'Báo cáo của tổ và phường, xã';

journey(
  'an officer marks a matter as done, takes it back, and has it come on another day and hour',
  async ({ openPage }) => {
    const page = await openPage(await loginLinkOf(await sampleOfficer('phu-van')), /status of 422/);
    await page.getByRole('heading', { level: 1, name: 'Yêu cầu của bà con' }).waitFor();
    await page.getByRole('link', { name: 'Nhắc việc' }).click();
    const lines = page.getByRole('listitem').filter({ hasText: MATTER });
    const times = async () =>
      (await lines.locator('.calendar-when').allInnerTexts()).map((text) => text.trim());
    await lines.first().getByRole('button', { name: 'Đã xong' }).click();
    const before = await times();
    expect(before.length).toBeGreaterThan(1);
    await lines.first().getByRole('button', { name: 'Đã xong' }).click();
    await page.getByRole('heading', { level: 2, name: 'Đã đánh dấu xong' }).waitFor();
    await expect.poll(times).toHaveLength(1);
    // The button that had the focus has gone with its line.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expectAccessible(page);

    await lines.getByRole('button', { name: 'Chưa xong, nhắc lại' }).click();
    await lines.getByRole('button', { name: 'Nhắc lại', exact: true }).click();
    await expect.poll(times).toEqual(before);

    await page.getByRole('link', { name: 'Các loại nhắc' }).click();
    const kind = page.getByRole('form', { name: MATTER });
    await kind.getByLabel('Nhắc sớm hơn kế hoạch mấy ngày').selectOption({ label: 'Sớm 2 ngày' });
    const hour = kind.getByLabel('Giờ nhắc');
    const save = kind.getByRole('button', { name: 'Lưu' });
    const problem = page.locator('#wardReport-at-problem');
    await hour.fill('9 rưỡi');
    await save.click();
    await problem.filter({ hasText: 'Bạn viết như 08:30' }).waitFor();
    await hour.fill('22h');
    await save.click();
    await problem.filter({ hasText: 'giờ nghỉ' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('wardReport-at');
    await expectAccessible(page);
    await hour.fill('9h30');
    await save.click();
    await kind.getByText('Đã lưu.').waitFor();
    await kind.getByText('Lần tới: Thứ ba 8/12, 09:30').waitFor();
    await page.getByRole('link', { name: 'Lịch 90 ngày' }).click();
    await expect.poll(async () => (await times())[0]).toBe('Thứ ba 8/12, 09:30');

    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByText('Nhắc lại việc đã đánh dấu xong').waitFor();
    await page.getByText('Sớm 2 ngày').waitFor();
  },
);
