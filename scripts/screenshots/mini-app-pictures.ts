import type { Browser, Page } from 'playwright-core';

import type { Stack } from '../testing/stack.ts';
import { openWindow, take } from './camera.ts';
import type { Album } from './camera.ts';

const FOLDER = 'mini-app/docs/pictures';
const GUIDE = 'kich-hoat-dinh-danh-muc-2';

/** A resident's way from home to a request that was sent, for the document that goes with Zalo's review. */
export async function picturesOfMiniApp(
  browser: Browser,
  stack: Stack,
  userId: string,
  album: Album,
): Promise<void> {
  const address = (path: string) => `${stack.miniAppUrl}${path}?simUser=${userId}&ward=an-bien`;
  const phone = await openWindow(browser, 'phone', address('/'));
  const shot = (name: string) => take(album, phone, `${FOLDER}/${name}.webp`);
  await settled(phone, /Chào/);
  await phone.getByText('Phường An Biên').first().waitFor();
  await shot('home');
  await phone.goto(address(`/guides/${GUIDE}`));
  await settled(phone, 'Kích hoạt tài khoản định danh điện tử mức 2');
  await shot('guide');
  await phone.goto(address(`/guides/${GUIDE}/1`));
  await phone.getByText('Bước 1 trên').waitFor();
  await shot('guide-step');
  await phone.goto(address('/scam-check'));
  await settled(phone, 'Họ có hỏi mã');
  await shot('scam-check');
  await askForHelp(phone, shot);
  await phone.goto(address('/my-data'));
  await settled(phone, 'Thông tin của tôi');
  await shot('my-data');
  await phone.context().close();
}

async function askForHelp(phone: Page, shot: (name: string) => Promise<void>): Promise<void> {
  const next = () => phone.getByRole('button', { name: 'Tiếp tục' }).click();
  await phone.goto(phone.url().replace('/scam-check', '/help'));
  await phone.getByLabel('VNeID, căn cước').check();
  await phone.getByLabel('Bạn kể thêm').fill('Tôi quên mật khẩu VNeID.');
  await next();
  await settled(phone, 'Bạn ở đâu?');
  await middle(phone, 'Dùng vị trí của tôi');
  await shot('ask-place');
  await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
  await next();
  await settled(phone, 'Bạn muốn được giúp thế nào?');
  await phone.getByLabel('Gọi điện cho tôi').check();
  await middle(phone, 'Lấy số từ Zalo');
  await shot('ask-phone');
  await phone.getByLabel('Nhắn tin Zalo').check();
  await next();
  await settled(phone, 'Xem lại rồi gửi');
  await phone.getByLabel('Tôi đồng ý').check();
  await shot('ask-consent');
  await phone.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
  await phone.evaluate(() => window.scrollTo(0, 0));
  await shot('request');
}

/** Brings a button to the middle of the screen, with its reason above it. */
async function middle(phone: Page, name: string): Promise<void> {
  await phone.getByRole('button', { name }).evaluate((button) => button.scrollIntoView({ block: 'center' }));
}

async function settled(phone: Page, heading: string | RegExp): Promise<void> {
  await phone.getByRole('heading', { level: 1, name: heading }).waitFor();
  await phone.locator('.waiting').waitFor({ state: 'detached' });
  await phone.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}
