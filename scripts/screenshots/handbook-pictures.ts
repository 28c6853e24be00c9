import type { Browser, Locator, Page } from 'playwright-core';

import type { Stack } from '../testing/stack.ts';
import { openWindow, take } from './camera.ts';
import type { Album } from './camera.ts';

const FOLDER = 'bot-server/handbook/pictures';

/** The simulator's desk; opened before anything happens, its member's phone shows whoever is written to. */
export function openDesk(browser: Browser, { simulatorUrl }: Stack): Promise<Page> {
  return openWindow(browser, 'desk', simulatorUrl);
}

/** The chats of a member and of an officer, and the officers' part on a PC, for the handbooks; a resident has asked by now. */
export async function picturesOfHandbooks(browser: Browser, desk: Page, album: Album): Promise<void> {
  const member = desk.locator('[data-phone=volunteer] .device');
  const officer = desk.locator('[data-phone=officer] .device');
  const shot = (name: string, part: Locator) => take(album, desk, `${FOLDER}/${name}.webp`, part);

  await member.getByText('Bà con cần bạn giúp').first().waitFor();
  await shot('chat-offer', member);
  await say(member, '1');
  await member.getByText('Cảm ơn bạn đã nhận').waitFor();
  await shot('chat-accepted', member);

  await say(officer, 'thông báo Lịch cắt điện\nThứ bảy này cắt điện từ 8 giờ đến 11 giờ ở tổ 3 và tổ 4.');
  await officer.getByText('2 – Bỏ').waitFor();
  await shot('chat-broadcast', officer);
  await say(officer, '1');
  await say(officer, 'đăng nhập');
  const link = officer.getByRole('link', { name: /#/ }).last();
  await link.waitFor();
  const url = (await link.textContent()) ?? '';
  await desk.context().close();
  await picturesOfDesk(browser, url, album);
}

async function picturesOfDesk(browser: Browser, loginLink: string, album: Album): Promise<void> {
  const page = await openWindow(browser, 'pc', loginLink);
  const shot = async (name: string, heading: string) => {
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await page.waitForFunction(() => document.querySelector('.waiting') === null);
    await take(album, page, `${FOLDER}/${name}.webp`);
  };
  const go = (name: string) => page.getByRole('link', { name, exact: true }).click();
  await shot('desk-queue', 'Yêu cầu của bà con');
  await go('Thông báo');
  await page.getByRole('link', { name: 'Lịch cắt điện' }).click();
  await shot('desk-broadcast', 'Lịch cắt điện');
  await go('Nhắc việc');
  await shot('desk-reminders', 'Lịch nhắc việc 90 ngày tới');
  await page.context().close();
}

async function say(phone: Locator, words: string): Promise<void> {
  await phone.getByPlaceholder('Nhập tin nhắn').fill(words);
  await phone.getByPlaceholder('Nhập tin nhắn').press('Enter');
}
