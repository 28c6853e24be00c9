import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { gate, journey } from '../support/browser.ts';
import { fileRequest } from '../support/help-requests.ts';
import { inboxOf, loginLinkOf, memberAskedFor, newResident, sampleOfficer } from '../support/people.ts';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** A request of a new resident; gives its code. */
async function requestOf(name: string): Promise<string> {
  return (await fileRequest((await newResident(name)).userId)).code;
}

/** A resident's request on the officer's screen. */
async function openRequest(page: Page, code: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Yêu cầu' }).click();
  await page.getByRole('link', { name: code }).click({ timeout: 20_000 });
  await heading(page, `Yêu cầu ${code}`);
}

/** What is wrong stands at its field, which has the focus. */
async function saysAt(page: Page, id: string, sentence: string): Promise<void> {
  await page.locator(`#${id}-problem`, { hasText: sentence }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
}

/** A form's button is as wide as its fields; and forms stand below each other where large letters leave them no room. */
async function hasRoom(page: Page, { field, button }: { field: string; button: string }): Promise<void> {
  const places = [page.getByLabel(field), page.getByRole('button', { name: button })];
  const widths = async () => Promise.all(places.map(async (place) => (await place.boundingBox())?.width));
  await expect.poll(async () => new Set(await widths()).size).toBe(1);
  const columns = () =>
    page.locator('.desk-columns').evaluate((grid) => getComputedStyle(grid).gridTemplateColumns.split(' '));
  await expect.poll(async () => (await columns()).length).toBe(2);
  const letters = (size: string) =>
    page.evaluate((chosen) => (document.documentElement.dataset['textSize'] = chosen), size);
  await letters('largest');
  await expect.poll(async () => (await columns()).length).toBe(1);
  await letters('normal');
}

journey(
  'an officer gives a request to a member, calls one off, brings one to the office and closes it',
  async ({ openPage }) => {
    const [first, second, third] = await Promise.all([
      requestOf('Bà Sáu Thử'),
      requestOf('Ông Bảy Thử'),
      requestOf('Cô Tám Thử'),
    ]);
    const page = await openPage(await loginLinkOf(await sampleOfficer('an-bien')));
    await heading(page, 'Yêu cầu của bà con');

    const asked = await memberAskedFor(first);
    await openRequest(page, first);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Giao việc' }).click();
    await saysAt(page, 'assign-memberId', 'Bạn chọn một tổ viên nhé.');
    const member = page.getByLabel('Tổ viên', { exact: true });
    const option = member.getByRole('option', { name: asked.name }).first();
    await member.selectOption({ label: await option.innerText() });
    await page.getByRole('button', { name: 'Giao việc' }).click();
    await heading(page, 'Yêu cầu của bà con');
    await page.getByRole('row', { name: first }).getByText('Có người giúp').waitFor();
    expect((await inboxOf(asked)).join('\n')).toContain(first);

    await openRequest(page, second);
    await hasRoom(page, { field: 'Vì sao khép', button: 'Khép yêu cầu' });
    await page.getByRole('button', { name: 'Khép yêu cầu' }).click();
    await saysAt(page, 'close-reason', 'Bạn chọn một lý do nhé.');
    await page.getByLabel('Vì sao khép').selectOption({ label: 'Trùng yêu cầu khác' });
    await page.getByRole('button', { name: 'Khép yêu cầu' }).click();
    await heading(page, 'Yêu cầu của bà con');

    await openRequest(page, third);
    await page.getByRole('button', { name: 'Chuyển về cán bộ' }).click();
    await page.getByRole('button', { name: 'Chuyển', exact: true }).click();
    await heading(page, 'Yêu cầu của bà con');
    await openRequest(page, third);
    await page.getByRole('button', { name: 'Ghi xong việc' }).click();
    await saysAt(page, 'close-did', 'Bạn viết vài chữ nhé.');
    await page.getByLabel('Đã giúp việc gì').fill('Cán bộ hướng dẫn tại bộ phận một cửa');
    await page.getByRole('button', { name: 'Ghi xong việc' }).click();
    await heading(page, 'Yêu cầu của bà con');
    await expect.poll(() => page.getByRole('link', { name: third }).count()).toBe(0);

    await page.getByRole('link', { name: 'Nhật ký' }).click();
    await page.getByText(`Giao cho ${asked.name}`).waitFor();
    await page.getByText('Trùng yêu cầu khác').waitFor();
  },
);

journey('what is wrong with a broadcast is said at its field, and nothing is sent', async ({ openPage }) => {
  const refusals = /status of 422/;
  const page = await openPage(await loginLinkOf(await sampleOfficer('phu-van')), refusals);
  await heading(page, 'Yêu cầu của bà con');
  await page.getByRole('link', { name: 'Thông báo' }).click();
  await page.getByRole('link', { name: 'Soạn thông báo' }).click();
  const save = () => page.getByRole('button', { name: 'Lưu và xem trước' }).click();
  const title = page.getByLabel('Tiêu đề');
  const text = page.getByLabel('Nội dung');

  await title.fill('Tập huấn');
  await text.fill('ệ'.repeat(1301));
  await page.getByText('đã viết 1.301').waitFor();
  await save();
  await saysAt(page, 'broadcast-text', 'dài quá');
  await text.fill('Tối thứ sáu.');
  await page.getByLabel('Còn hiệu lực').fill('2026-01-01');
  await save();
  await saysAt(page, 'broadcast-validUntil', 'qua');
  await expectAccessible(page);
  await page.getByLabel('Còn hiệu lực').fill('');
  await page.getByLabel('Gửi cho ai').selectOption('neighbourhoods');
  await save();
  await saysAt(page, 'broadcast-audience', 'ít nhất một nơi nhận');
  const tooLarge = { name: 'to.png', mimeType: 'image/png', buffer: Buffer.alloc(500_001) };
  await page.getByLabel('Ảnh kèm theo').setInputFiles(tooLarge);
  await page.locator('#broadcast-picture-problem', { hasText: '500 KB' }).waitFor();
  // Called a picture, it is none: only the server can tell.
  const noPicture = { name: 'anh.png', mimeType: 'image/png', buffer: Buffer.from('không phải ảnh') };
  await page.getByLabel('Ảnh kèm theo').setInputFiles(noPicture);
  await page.getByLabel('Gửi cho ai').selectOption('residents');
  await save();
  await saysAt(page, 'broadcast-picture', 'Phần chữ đã lưu nháp');
  await page.getByLabel('Ảnh kèm theo').setInputFiles([]);
  await save();
  await heading(page, 'Tập huấn');

  // Nobody there agreed to get news: found at sending, mended where it was chosen.
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await page.getByRole('button', { name: 'Gửi', exact: true }).click();
  await heading(page, 'Sửa thông báo');
  await saysAt(page, 'broadcast-audience', 'Không còn bà con nào');
  await page.getByRole('link', { name: 'Về danh sách' }).click();
  await expect.poll(() => page.getByRole('link', { name: 'Tập huấn' }).count()).toBe(1);
  await page.getByRole('row', { name: 'Tập huấn' }).getByText('Bản nháp').waitFor();
});

journey(
  'of two who work on one broadcast, nobody writes over or sends what they did not read',
  async ({ openPage }) => {
    const lan = await sampleOfficer('phu-van');
    const openIt = async (refusals?: RegExp) => {
      const page = await openPage(await loginLinkOf(lan), refusals);
      await heading(page, 'Yêu cầu của bà con');
      await page.getByRole('link', { name: 'Thông báo' }).click();
      return page;
    };
    const one = await openIt(/status of 409/);
    await one.getByRole('link', { name: 'Soạn thông báo' }).click();
    const save = async (page: Page, text: string) => {
      await page.getByLabel('Nội dung').fill(text);
      await page.getByRole('button', { name: 'Lưu và xem trước' }).click();
    };
    await one.getByLabel('Tiêu đề').fill('Họp hai người');
    await save(one, 'Họp lúc bảy giờ.');
    await heading(one, 'Họp hai người');
    // As in an old phone's web view, where nothing can be copied for the person.
    await one.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await one.getByRole('button', { name: 'Chép nội dung' }).click();
    await one.getByText('Máy này chưa cho chép. Bạn bôi đen rồi chép tay nhé.').waitFor();
    const change = async (page: Page) => {
      await page.getByRole('link', { name: 'Sửa thông báo' }).click();
      await heading(page, 'Sửa thông báo');
    };
    await change(one);
    const other = await openIt();
    await other.getByRole('link', { name: 'Họp hai người' }).click();
    await change(other);
    await save(other, 'Họp lúc tám giờ.');
    await heading(other, 'Họp hai người');
    await save(one, 'Họp lúc chín giờ.');
    await one.getByText('vừa được người khác sửa').waitFor();
    await one.getByRole('link', { name: 'Về danh sách' }).click();
    // The preview comes first, the words themselves only when the form is open: it is not begun from those of before.
    const form = gate();
    await one.route(/\/broadcasts\/[\da-f-]+\?/, (route) => form.opened.then(() => route.continue()));
    await one.getByRole('link', { name: 'Họp hai người' }).click();
    await one.getByText('Họp lúc tám giờ.').first().waitFor();
    await change(one);
    form.open();
    await save(one, 'Họp lúc chín giờ.');
    // What the other one has before them follows.
    await other.getByText('Họp lúc chín giờ.').first().waitFor();
  },
);
