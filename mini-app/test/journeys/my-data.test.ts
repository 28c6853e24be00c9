import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { addressFor, journey } from '../support/browser.ts';
import { fileRequest } from '../support/help-requests.ts';
import { newResident } from '../support/people.ts';

journey(
  'a person sees all that is held, withdraws, takes a copy, and deletes it at once',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const { code } = await fileRequest(userId, { note: 'Quên mật khẩu', phone: '0912345678', mode: 'phone' });
    const phone = await openPhone({ userId, path: '/guides/cai-dat-vneid/2' });
    await phone.getByRole('heading', { level: 1 }).waitFor();
    await phone.goto(addressFor({ userId }));
    await phone.getByText('Làm tiếp từ bước 2').waitFor();
    await phone.getByRole('link', { name: 'Cỡ chữ và cài đặt' }).click();
    await phone.getByRole('link', { name: 'Thông tin của tôi' }).click();
    await phone.getByText('Yêu cầu bạn đã gửi (1)').click();
    await phone.getByText('0912345678', { exact: true }).waitFor();
    await expect.poll(() => phone.getByText(code, { exact: true }).isVisible()).toBe(true);
    await expectAccessible(phone);
    expect(await smallTargets(phone)).toEqual([]);

    const saved = phone.waitForEvent('download');
    await phone.getByRole('button', { name: 'Tải bản để đọc' }).click();
    expect((await saved).suggestedFilename()).toBe('du-lieu-cua-toi.txt');
    await phone.getByRole('button', { name: 'Hiện ra để sao chép' }).click();
    await expect.poll(() => phone.getByLabel('Thông tin của bạn').inputValue()).toContain('Quên mật khẩu');

    await phone.getByRole('button', { name: 'Rút lại điều này' }).click();
    await phone.getByRole('button', { name: 'Rút lại', exact: true }).click();
    await phone
      .getByRole('listitem')
      .getByText(/Đã rút lúc/)
      .waitFor();
    await phone.getByText('0912345678', { exact: true }).waitFor({ state: 'detached' });

    await phone.getByRole('button', { name: 'Xóa hết thông tin của tôi' }).click();
    await phone.getByRole('button', { name: 'Tôi muốn xóa' }).click();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Không xóa' }).click();
    await phone.getByRole('button', { name: 'Xóa hết thông tin của tôi' }).click();
    await phone.getByRole('button', { name: 'Tôi muốn xóa' }).click();
    await phone.getByRole('button', { name: 'Xóa ngay' }).click();
    await phone.getByRole('heading', { level: 1, name: 'Đã xóa hết' }).waitFor();
    await expectAccessible(phone);

    const own = await phone.evaluate(
      (prefix) => Object.keys(window.localStorage).filter((key) => key.startsWith(prefix)),
      `tung-nha/${userId}/`,
    );
    // The ward's announcements say nothing of a person; the banner may fetch them again at once.
    const kept = own.filter((key) => !key.includes('/kept/announcements/'));
    expect(kept.map((key) => key.split('/').at(-1))).toEqual(['text-size']);
    await phone.getByRole('link', { name: 'Bắt đầu lại' }).click();
    await phone.getByRole('link', { name: 'Chọn phường, xã của bạn' }).waitFor();
    expect(await phone.getByText('Làm tiếp từ bước 2').count()).toBe(0);
    await phone.getByRole('link', { name: 'Yêu cầu', exact: true }).click();
    await phone.getByText('Bạn chưa gửi yêu cầu nào').waitFor();
  },
);
