import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { addressFor, journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

journey('a resident finds the nearest support point and books it', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư', { latitude: 20.8541, longitude: 106.6836 });
  const phone = await openPhone({ userId, path: '/support-points' });
  const outside: string[] = [];
  phone.on('request', (request) => {
    if (!/localhost|127[.]0[.]0[.]1/.test(new URL(request.url()).hostname)) outside.push(request.url());
  });
  await phone.getByRole('button', { name: 'Xếp theo chỗ gần tôi' }).click();
  await phone.getByText('Đã xếp chỗ gần bạn nhất lên đầu.').waitFor();
  const nearest = phone.getByRole('article').first();
  await expect.poll(() => nearest.getAttribute('aria-label')).toBe('Nhà văn hóa tổ dân phố 5');
  await expectAccessible(phone);
  expect(await smallTargets(phone)).toEqual([]);
  expect(outside).toEqual([]);

  const opened = await addressesOpened(phone);
  await nearest.getByRole('button', { name: 'Chỉ đường' }).click();
  await nearest.getByText(/^Nếu bản đồ chưa mở: bạn mở ứng dụng bản đồ, tìm “20\.\d+, 106\.\d+”/).waitFor();
  // Handed to the phone itself: no host hears of it.
  await expect.poll(() => opened()).toEqual([expect.stringMatching(/^geo:20\.\d+,106\.\d+\?q=/)]);
  expect(outside).toEqual([]);

  await nearest.getByRole('link', { name: 'Hẹn đến đây' }).click();
  await phone.getByLabel('Giấy tờ, hồ sơ').check();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect.poll(() => phone.getByLabel('Tôi đến điểm hỗ trợ').isChecked()).toBe(true);
  await expect.poll(() => phone.getByLabel('Nhà văn hóa tổ dân phố 5').isChecked()).toBe(true);
  await phone.getByLabel('Sáng mai').check();
  await phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.getByLabel('Tôi đồng ý').check();
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
  await phone.getByText('Nhà văn hóa tổ dân phố 5').waitFor();
  await phone.getByText('08:30 ngày mai').waitFor();
});

journey('without the place the list is there all the same', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/support-points', platform: { placeToken: 'refuse' } });
  await phone.getByRole('button', { name: 'Xếp theo chỗ gần tôi' }).click();
  await phone.getByText('Không sao. Bạn xem cả danh sách bên dưới nhé.').waitFor();
  await expect.poll(() => phone.getByRole('article').count()).toBeGreaterThan(1);
});

journey(
  'the code of a desk that is gone, and a ward changed half-way: both are chosen again',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Sáu');
    const phone = await openPhone({ userId, path: '/?r=help/khong-co' });
    const next = phone.getByRole('button', { name: 'Tiếp tục' });
    await phone.getByLabel('Giấy tờ, hồ sơ').check();
    await next.click();
    await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
    await next.click();
    await expect.poll(() => phone.getByLabel('Tôi đến điểm hỗ trợ').isChecked()).toBe(true);
    await next.click();
    await phone.getByText('Bạn chọn một điểm hỗ trợ').waitFor();
    await phone.getByLabel(/^Bộ phận một cửa/).check();
    await next.click();
    await phone.getByRole('button', { name: 'Gửi yêu cầu' }).waitFor();

    await phone.goto(addressFor({ userId, path: '/ward' }));
    await phone.getByLabel(/Phù Vân/).check();
    await phone.getByRole('button', { name: 'Chọn nơi này' }).click();
    await phone.goto(addressFor({ userId, path: '/help/send' }));
    await phone.getByRole('heading', { level: 1, name: 'Bạn ở đâu?' }).waitFor();
    await phone.getByText('Phường Phù Vân, Ninh Bình').waitFor();
    expect(await phone.getByLabel(/của bạn$/).inputValue()).toBe('');
  },
);

journey('the code of another ward’s desk leads to that desk, and says so', async ({ openPhone }) => {
  const { userId } = await newResident('Cô Bảy');
  const phone = await openPhone({ userId, path: '/support-points' });
  await phone.getByRole('heading', { name: 'Bộ phận một cửa phường An Biên' }).waitFor();

  await phone.goto(addressFor({ userId, path: '/?r=help/mot-cua', ward: 'phu-van' }));
  const notice = 'Yêu cầu này gửi đến phường Phù Vân, không phải phường An Biên bạn đã chọn.';
  await phone.getByText(notice).waitFor();
  await phone.getByText('Bạn hẹn đến: Bộ phận một cửa phường Phù Vân').waitFor();
  await expectAccessible(phone);
  const next = phone.getByRole('button', { name: 'Tiếp tục' });
  await phone.getByLabel('Giấy tờ, hồ sơ').check();
  await next.click();
  await phone.getByText('Phường Phù Vân, Ninh Bình').waitFor();
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await next.click();
  await expect.poll(() => phone.getByLabel('Bộ phận một cửa phường Phù Vân').isChecked()).toBe(true);
  await next.click();
  await phone.getByLabel('Tôi đồng ý').check();
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
  await phone.getByText('Bộ phận một cửa phường Phù Vân').waitFor();

  // Only that request went there: this phone's ward is what it was.
  await phone.goto(addressFor({ userId, path: '/support-points', ward: null }));
  await phone.getByRole('heading', { name: 'Bộ phận một cửa phường An Biên' }).waitFor();

  // Scanned by mistake: one press, and it is one's own ward again.
  await phone.goto(addressFor({ userId, path: '/?r=help/mot-cua', ward: 'phu-van' }));
  await phone.getByRole('button', { name: 'Gửi đến phường An Biên' }).click();
  await phone.getByText(notice).waitFor({ state: 'detached' });
  await phone.getByLabel('Giấy tờ, hồ sơ').check();
  await next.click();
  await phone.getByText('Phường An Biên, Hải Phòng').waitFor();
});

/** Notes what the screen opens in frames instead of opening it: a computer would ask for a map program, and take the next press for its answer. */
async function addressesOpened(phone: Page): Promise<() => Promise<string[]>> {
  await phone.evaluate(() => {
    const addresses: string[] = [];
    Object.assign(window, { addresses });
    const set = (address: string) => addresses.push(address);
    Object.defineProperty(HTMLIFrameElement.prototype, 'src', { set });
  });
  return () => phone.evaluate(() => (window as unknown as { addresses: string[] }).addresses);
}
