import type { Page } from 'playwright-core';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { loginLinkOf, sampleOfficer } from '../support/people.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

journey(
  'reminders and groups at the desk: a kind is reworded, a group kept under a name Zalo takes',
  async ({ openPage }) => {
    const page = await openPage(await loginLinkOf(await sampleOfficer('hoa-lac')), /status of 422/);
    await heading(page, 'Yêu cầu của bà con');

    await page.getByRole('link', { name: 'Nhắc việc' }).click();
    await page
      .getByRole('heading', { level: 2, name: /^Tháng/ })
      .first()
      .waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Các loại nhắc' }).click();
    const kind = page.getByRole('form', { name: 'Rà soát, kiện toàn tổ' });
    await kind.getByLabel('Câu mở đầu').fill('Tới kỳ rà soát tổ rồi, các bạn ơi.');
    await kind.getByRole('button', { name: 'Lưu' }).click();
    await kind.getByText('Đã lưu.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Đã nhắc' }).click();
    await heading(page, 'Đã nhắc gần đây');
    await page.getByRole('link', { name: 'Tập huấn' }).click();
    await page.getByRole('button', { name: 'Ghi nhận 0 người' }).click();
    await page.getByText('Bạn chọn ít nhất một người nhé.').waitFor();

    await page.getByRole('link', { name: 'Nhóm Zalo' }).click();
    await page.getByRole('table', { name: 'Các gói nhóm (GMF) của OA' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Thêm nhóm' }).click();
    await page.getByRole('radio', { name: /cán bộ dán tay/ }).check();
    await page.getByRole('textbox', { name: 'Tên nhóm' }).fill('Bà con thôn mình vui học số mỗi ngày');
    await page.getByRole('button', { name: 'Ghi tên nhóm' }).click();
    await page.locator('#group-name-problem', { hasText: '30 chữ cái' }).waitFor();
    await page.getByRole('textbox', { name: 'Tên nhóm' }).fill('Bà con học số');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ghi tên nhóm' }).click();
    await heading(page, 'Bà con học số');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByText('Thêm nhóm Zalo').waitFor();
    await page.getByText('Đổi cách nhắc việc').waitFor();
  },
);
