import type { Page } from 'playwright-core';
import { expect } from 'vitest';

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

journey(
  'a member is read in words; where somebody has to approve, the first press says so and sends nothing',
  async ({ openPage }) => {
    const page = await openPage(await loginLinkOf(await sampleOfficer('an-hai')));
    await heading(page, 'Yêu cầu của bà con');

    await page.getByRole('link', { name: 'Tổ viên', exact: true }).click();
    await page
      .getByRole('link', { name: /^Tổ viên mẫu/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /^Sửa: Tổ viên mẫu/ }).waitFor();
    await page.getByText('Đang hoạt động').waitFor();
    await page.getByRole('checkbox', { name: 'Phòng chống lừa đảo' }).check();
    await page.getByRole('textbox', { name: 'Việc giỏi khác' }).fill('thuế, dùng điện thoại');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.reload();
    await page.getByRole('checkbox', { name: 'Phòng chống lừa đảo', checked: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Dùng điện thoại', checked: true }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Việc giỏi khác' }).inputValue()).toBe('thuế');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Cài đặt', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Thông báo cần người thứ hai duyệt' }).check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Đã lưu.').waitFor();
    await page.getByRole('link', { name: 'Thông báo' }).click();
    await page.getByRole('link', { name: 'Soạn thông báo' }).click();
    await page.getByRole('textbox', { name: 'Tiêu đề' }).fill('Họp thôn');
    await page.getByRole('textbox', { name: 'Nội dung' }).fill('Tối thứ sáu họp ở nhà văn hoá.');
    await page.getByLabel('Gửi cho ai').selectOption('members');
    await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
    await heading(page, 'Họp thôn');
    const ask = page.getByRole('button', { name: 'Gửi để duyệt' });
    await ask.click();
    await ask.click();
    await page.getByText('Chờ duyệt').waitFor();
    await page.getByRole('button', { name: 'Bỏ thông báo này' }).click();
    await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await page.getByText('Đã bỏ').waitFor();
  },
);
