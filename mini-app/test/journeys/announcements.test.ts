import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { addressFor, isKept, journey } from '../support/browser.ts';
import { newResident, say, samplePolice } from '../support/people.ts';

const WARD = 'hoa-lac';

journey('what the police warn of stands on top of the app until they withdraw it', async ({ openPhone }) => {
  // A ward of its own: the warning would stand in the way of other journeys.
  const police = await samplePolice(WARD);
  const { userId } = await newResident('Bà Tư');
  await say(
    police,
    'thông báo Làm căn cước lưu động\nSáng thứ bảy, công an phường làm căn cước tại nhà văn hoá.\nBà con mang giấy khai sinh.',
  );
  await say(police, '1');
  await say(
    police,
    'cảnh báo lừa đảo: Có người gọi điện tự xưng công an phường đòi cập nhật VNeID.\nBà con không làm theo, không bấm link, gọi số trực ban của phường.',
  );
  await say(police, '1');
  const phone = await openPhone({ userId, ward: WARD, expectedErrors: /Failed to load resource/ });
  const alert = phone.getByRole('region', { name: 'Cảnh báo lừa đảo' });
  await alert.waitFor();
  await phone.getByRole('heading', { name: 'Tin mới' }).waitFor();
  await expectAccessible(phone);
  expect(await smallTargets(phone)).toEqual([]);

  await alert.getByRole('link').click();
  await phone.getByText('không bấm link').waitFor();
  await phone.getByRole('link', { name: 'Xem có phải lừa đảo không' }).waitFor();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Quay lại' }).click();
  await phone.getByRole('link', { name: /Làm căn cước lưu động/ }).click();
  await phone.getByText('mang giấy khai sinh').waitFor();
  await expectAccessible(phone);

  // Opened anew where there is no server: the warning and its words are still there.
  await phone.route(/\/api\//, (call) => call.abort());
  await phone.goto(addressFor({ userId, ward: WARD }));
  await alert.getByRole('link').click();
  await phone.getByText('không bấm link').waitFor();
  await phone.goto(addressFor({ userId, ward: WARD, path: '/announcements' }));
  await phone.getByRole('link', { name: /Làm căn cước lưu động/ }).waitFor();
  await phone.unroute(/\/api\//);

  await say(police, 'dừng');
  await expect.poll(() => alert.count()).toBe(1);
});

journey('what was kept is shown without a network however late the phone draws', async ({ openPhone }) => {
  const police = await samplePolice(WARD);
  await say(police, 'thông báo Tiêm phòng cho trẻ\nSáng chủ nhật tại trạm y tế phường, bà con mang sổ tiêm.');
  await say(police, '1');
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, ward: WARD, expectedErrors: /Failed to load resource/ });
  const news = phone.getByRole('link', { name: /Tiêm phòng cho trẻ/ });
  await news.waitFor();
  await isKept(phone, 'wards');
  await isKept(phone, `announcements/${WARD}`);
  await phone.addInitScript(() => {
    const { postMessage } = MessagePort.prototype as { postMessage: (message: unknown) => void };
    MessagePort.prototype.postMessage = function (message: unknown) {
      setTimeout(() => postMessage.call(this, message), 300);
    };
  });
  await phone.route(/\/api\//, (call) => call.abort());
  await phone.goto(addressFor({ userId, ward: WARD, path: '/announcements' }));
  await news.waitFor();
});

journey('without the list of wards nobody is told that there is no news', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const expectedErrors = /Failed to load resource/;
  const phone = await openPhone({ userId, ward: null, path: '/no-such-page', expectedErrors });
  await phone.route(/\/api\//, (call) => call.abort());
  await phone.evaluate(() => window.localStorage.clear());
  await phone.goto(addressFor({ userId, ward: null, path: '/announcements' }));
  await phone.getByRole('button', { name: 'Thử lại' }).waitFor();
  expect(await phone.getByText('Hiện chưa có tin nào').count()).toBe(0);
});

journey('a link to what is no longer there says so', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const path = '/?r=announcement/11111111-1111-4111-8111-111111111111';
  const phone = await openPhone({ userId, path, expectedErrors: /404/ });
  await phone.getByRole('heading', { level: 1, name: 'Không còn tin này' }).waitFor();
  await phone.getByText('đã hết hạn hoặc đã được rút lại').waitFor();
  await expectAccessible(phone);
});
