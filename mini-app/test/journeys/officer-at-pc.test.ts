import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { inboxOf, loginLinkOf, sampleOfficer, samplePeople } from '../support/people.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

journey(
  'an officer signs in by link, sends a broadcast, changes a setting, and the log has it all',
  async ({ openPage }) => {
    const officer = await sampleOfficer('an-bien');
    const [member] = await samplePeople('member');
    const page = await openPage(await loginLinkOf(officer));
    await heading(page, 'Yêu cầu của bà con');
    expect(page.url()).not.toContain('#');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Thông báo' }).click();
    await page.getByRole('link', { name: 'Soạn thông báo' }).click();
    await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Lịch tập huấn');
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Tối thứ sáu tập huấn ở nhà văn hoá.');
    await page.locator('.phone-frame', { hasText: 'Tối thứ sáu tập huấn' }).waitFor();
    await page.getByLabel('Gửi cho ai').selectOption('members');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
    await heading(page, 'Lịch tập huấn');
    await page.getByRole('table', { name: 'Số người và nhóm sẽ nhận' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await expect
      .poll(async () => (await inboxOf(member)).join(), { timeout: 20_000 })
      .toContain('Tối thứ sáu tập huấn ở nhà văn hoá.');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải danh sách (mở bằng Excel)' }).click();
    // The mark is what makes Excel read Vietnamese letters.
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/^\ufeff"Người nhận",/);

    await page.getByRole('link', { name: 'Cài đặt', exact: true }).click();
    await page.getByLabel('Tốc độ đọc loa').fill('150');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();

    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByText('Tốc độ đọc loa (tiếng mỗi phút): 140 → 150').waitFor();
    await page.getByText('Gửi thông báo').first().waitFor();
    await expectAccessible(page);
  },
);
