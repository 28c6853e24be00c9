import { expect } from 'vitest';

import { journey } from '../support/browser.ts';
import { newResident, samplePeople } from '../support/people.ts';

journey('what is missing is said at the field, and focus goes there', async ({ openPhone }) => {
  const [resident] = await samplePeople('resident');
  const phone = await openPhone({ userId: resident?.userId ?? '', path: '/help' });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByText('Bạn chọn một việc nhé.').waitFor();
  await expect.poll(() => phone.evaluate(() => document.activeElement?.id)).toBe('topic');

  await phone.getByLabel('Việc khác').check();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect.poll(() => phone.evaluate(() => document.activeElement?.id)).toBe('note');
  await expect.poll(() => phone.getByLabel('Bạn kể thêm').getAttribute('aria-invalid')).toBe('true');
});

journey('a draft outlives a reload, and back goes one screen at a time', async ({ openPhone }) => {
  const [resident] = await samplePeople('resident');
  const phone = await openPhone({ userId: resident?.userId ?? '', path: '/?r=help' });
  await phone.getByLabel('Giấy tờ, hồ sơ').check();
  await phone.getByLabel('Bạn kể thêm').fill('Nộp hồ sơ khai sinh');
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByRole('heading', { name: 'Bạn ở đâu?' }).waitFor();
  await phone.reload();
  await phone.getByRole('heading', { name: 'Bạn ở đâu?' }).waitFor();
  await phone.goBack();
  await phone.getByRole('heading', { name: 'Bạn cần giúp việc gì?' }).waitFor();
  await expect.poll(() => phone.getByLabel('Bạn kể thêm').inputValue()).toBe('Nộp hồ sơ khai sinh');
  await expect.poll(() => phone.getByLabel('Giấy tờ, hồ sơ').isChecked()).toBe(true);
});

journey('a person who refuses the place goes on with the list', async ({ openPhone }) => {
  const [resident] = await samplePeople('resident');
  const phone = await openPhone({
    userId: resident?.userId ?? '',
    path: '/help?topic=vneid',
    expectedErrors: /Failed to load resource/,
  });
  await phone.route('**/_sim/users/*/codes', (route) => route.fulfill({ status: 403, json: {} }));
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByRole('button', { name: 'Dùng vị trí của tôi' }).click();
  await phone.getByText('Bạn chọn nơi ở trong danh sách nhé.').waitFor();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByRole('heading', { name: 'Bạn muốn được giúp thế nào?' }).waitFor();
});

journey('a newcomer chooses the ward when it is needed', async ({ openPhone }) => {
  const { userId } = await newResident('Cô Sáu');
  const phone = await openPhone({ userId, ward: null });
  await phone.getByRole('link', { name: 'Chọn phường, xã của bạn' }).click();
  await phone.getByLabel('Phường An Biên').check();
  await phone.getByRole('button', { name: 'Chọn nơi này' }).click();
  await phone.getByRole('link', { name: /Phường An Biên/ }).waitFor();
});

journey('nothing is sent without consent', async ({ openPhone }) => {
  const [resident] = await samplePeople('resident');
  const phone = await openPhone({ userId: resident?.userId ?? '', path: '/help?topic=kinh-te-so' });
  let sent = 0;
  phone.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/help-requests')) sent += 1;
  });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Nhắn tin Zalo').check();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect.poll(() => phone.getByLabel('Tôi đồng ý').isChecked()).toBe(false);
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Bạn đánh dấu “Tôi đồng ý”').waitFor();
  expect(sent).toBe(0);
});

journey('whoever is stuck at a step of a guide brings it into the request', async ({ openPhone }) => {
  const [resident] = await samplePeople('resident');
  const phone = await openPhone({
    userId: resident?.userId ?? '',
    path: '/help?guide=kich-hoat-dinh-danh-muc-2&step=2',
  });
  await phone.getByText(/Bạn đang vướng ở: Kích hoạt định danh mức 2, bước 2/).waitFor();
  await expect.poll(() => phone.getByLabel('VNeID, căn cước').isChecked()).toBe(true);
  await phone.reload();
  await phone.getByText(/bước 2/).waitFor();
  await phone.getByRole('button', { name: 'Không phải việc này' }).click();
  await phone.getByText(/bước 2/).waitFor({ state: 'detached' });
});

journey(
  'back at every step keeps what was written, and the request can still be sent',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: '/help' });
    const next = () => phone.getByRole('button', { name: 'Tiếp tục' }).click();
    const back = () => phone.getByRole('button', { name: 'Quay lại' }).click();
    const on = (title: string) => phone.getByRole('heading', { level: 1, name: title }).waitFor();
    await phone.getByLabel('Giấy tờ, hồ sơ').check();
    await phone.getByLabel('Bạn kể thêm').fill('Nộp hồ sơ khai sinh');
    await next();
    await phone.getByLabel(/của bạn$/).selectOption({ index: 2 });
    await phone.getByLabel('Số nhà hoặc chỗ dễ tìm').fill('Cạnh nhà văn hóa');
    const home = await phone.getByLabel(/của bạn$/).inputValue();
    await next();
    await phone.getByLabel('Gọi điện cho tôi').check();
    await phone.getByLabel('Số điện thoại của bạn').fill('0912 345 678');
    await next();
    await on('Xem lại rồi gửi');
    await phone.getByLabel('Tôi đồng ý').check();

    // By the app's own button and by the phone's, in turn.
    await back();
    await on('Bạn muốn được giúp thế nào?');
    await expect.poll(() => phone.getByLabel('Gọi điện cho tôi').isChecked()).toBe(true);
    await expect.poll(() => phone.getByLabel('Số điện thoại của bạn').inputValue()).toBe('0912 345 678');
    await phone.goBack();
    await on('Bạn ở đâu?');
    await expect.poll(() => phone.getByLabel(/của bạn$/).inputValue()).toBe(home);
    await expect.poll(() => phone.getByLabel('Số nhà hoặc chỗ dễ tìm').inputValue()).toBe('Cạnh nhà văn hóa');
    await back();
    await on('Bạn cần giúp việc gì?');
    await expect.poll(() => phone.getByLabel('Bạn kể thêm').inputValue()).toBe('Nộp hồ sơ khai sinh');

    for (const title of ['Bạn ở đâu?', 'Bạn muốn được giúp thế nào?', 'Xem lại rồi gửi']) {
      await next();
      await on(title);
    }
    await expect.poll(() => phone.getByLabel('Tôi đồng ý').isChecked()).toBe(true);
    await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
  },
);

journey(
  'a phone that forgets in the middle of the form loses nothing that stands on the screen, and says what it lost',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: '/help?topic=vneid' });
    // The ward of the link is known to the server from then on: only what was written is left to be lost.
    await Promise.all([phone.waitForResponse('**/api/session'), phone.reload()]);
    const forget = () => phone.evaluate(() => window.localStorage.clear());
    await phone.getByLabel('Bạn kể thêm').fill('Quên mật khẩu');
    await forget();
    await expect.poll(() => phone.getByLabel('Bạn kể thêm').inputValue()).toBe('Quên mật khẩu');
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
    await forget();
    await phone.getByRole('button', { name: 'Tiếp tục' }).click();
    await phone.getByRole('heading', { name: 'Bạn muốn được giúp thế nào?' }).waitFor();
    await phone.goBack();
    await expect.poll(() => phone.getByLabel(/của bạn$/).inputValue()).not.toBe('');

    await forget();
    await phone.reload();
    await phone.getByRole('heading', { name: 'Bạn cần giúp việc gì?' }).waitFor();
    await phone.getByText('Máy không còn giữ những gì bạn đã viết.').waitFor();
    await expect.poll(() => phone.getByLabel('Bạn kể thêm').inputValue()).toBe('');
  },
);
