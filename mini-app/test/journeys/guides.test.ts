import type { Page } from 'playwright-core';
import { spokenText } from '@tung-nha/shared/spoken-text';
import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { addressFor, allFetched, gate, journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

const GUIDE = 'kich-hoat-dinh-danh-muc-2';
const heading = (phone: Page, name: string | RegExp) => phone.getByRole('heading', { level: 1, name });
const toldWithHeading = (phone: Page) =>
  phone.locator('h1').evaluate((h1) => {
    const words = h1.getAttribute('aria-describedby');
    return words === null ? '' : document.getElementById(words)?.textContent;
  });
const focused = (phone: Page) => phone.evaluate(() => document.activeElement?.textContent.trim() ?? '');

journey(
  'a resident finds a guide from home without marks and follows it to its end',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId });
    await phone.getByLabel('Bạn cần tìm gì?').fill('kich hoat muc 2');
    await phone.getByRole('link', { name: 'Kích hoạt tài khoản định danh điện tử mức 2' }).click();
    await heading(phone, 'Kích hoạt tài khoản định danh điện tử mức 2').waitFor();
    await phone.getByRole('link', { name: 'Bắt đầu' }).click();
    for (let step = 1; step <= 8; step += 1) {
      await phone.getByText(`Bước ${step} trên 8`).waitFor();
      await expect.poll(() => focused(phone)).toBe(await phone.locator('h1').textContent());
      await expect.poll(() => toldWithHeading(phone)).toBe(`Bước ${step} trên 8`);
      await phone.getByRole('button', { name: 'Làm được rồi' }).click();
    }
    await heading(phone, 'Bạn làm xong rồi!').waitFor();
    await expect.poll(() => phone.getByRole('link', { name: /Cài VNeID đúng và an toàn/ }).count()).toBe(1);
  },
);

journey('who is stuck at step 3 finds the request form filled in', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: `/?r=guide/${GUIDE}/3` });
  await heading(phone, 'Điền số định danh và số điện thoại').waitFor();
  await phone.getByRole('link', { name: 'Tôi bị vướng ở bước này' }).click();
  await phone
    .getByText('Bạn đang vướng ở: Kích hoạt định danh mức 2, bước 3 “Điền số định danh và số điện thoại”')
    .waitFor();
  await expect.poll(() => phone.getByLabel('VNeID, căn cước').isChecked()).toBe(true);
});

journey('back goes one step at a time, also from a step that a link led to', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: `/?r=guide/${GUIDE}/2` });
  await phone.getByText('Bước 2 trên 8').waitFor();
  await phone.getByRole('button', { name: 'Làm được rồi' }).click();
  await phone.getByText('Bước 3 trên 8').waitFor();
  await phone.getByRole('button', { name: 'Quay lại' }).click();
  await phone.getByText('Bước 2 trên 8').waitFor();
  await phone.getByRole('link', { name: 'Bước trước' }).click();
  await phone.getByText('Bước 1 trên 8').waitFor();
  await phone.goBack();
  await phone.getByText('Bước 2 trên 8').waitFor();
  await phone.getByRole('button', { name: 'Quay lại' }).click();
  await heading(phone, 'Kích hoạt tài khoản định danh điện tử mức 2').waitFor();
});

journey('after the first load, search and guides work without a network', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, expectedErrors: /Failed to load resource|ERR_/ });
  await heading(phone, /Chào/).waitFor();
  await allFetched(phone);
  await phone.context().setOffline(true);
  await phone.getByLabel('Bạn cần tìm gì?').fill('goi video cho con');
  await phone.getByRole('button', { name: 'Tìm' }).click();
  await phone
    .getByRole('link', { name: /Gọi video/ })
    .first()
    .click();
  await phone.getByRole('link', { name: 'Bắt đầu' }).click();
  await phone.getByText(/Bước 1 trên/).waitFor();
  await expect.poll(() => phone.locator('.step-picture svg').count()).toBe(1);
  await phone.getByRole('button', { name: 'Làm được rồi' }).click();
  await phone.getByText(/Bước 2 trên/).waitFor();
  await phone.getByRole('link', { name: 'Tôi bị vướng ở bước này' }).click();
  await phone.getByText(/Bạn đang vướng ở: .*, bước 2/).waitFor();
});

journey('reading goes on although the storage was emptied in the middle', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: `/guides/${GUIDE}/1` });
  await phone.getByText('Bước 1 trên 8').waitFor();
  await phone.evaluate(() => window.localStorage.clear());
  await phone.getByRole('button', { name: 'Làm được rồi' }).click();
  await phone.getByText('Bước 2 trên 8').waitFor();
  await phone.evaluate(() => window.localStorage.clear());
  await phone.reload();
  await phone.getByText('Bước 2 trên 8').waitFor();
});

journey('home offers to go on where reading was left, until the guide is finished', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: `/guides/${GUIDE}/4` });
  await phone.getByText('Bước 4 trên 8').waitFor();
  await phone.waitForFunction(() => Object.keys(localStorage).some((key) => key.endsWith('/guide-progress')));
  await phone.goto(addressFor({ userId }));
  await phone.getByRole('link', { name: /Làm tiếp từ bước 4/ }).click();
  await phone.getByText('Bước 4 trên 8').waitFor();
  await phone.goto(addressFor({ userId, path: `/guides/${GUIDE}/done` }));
  await phone.getByRole('link', { name: 'Về trang chủ' }).click();
  await heading(phone, /Chào/).waitFor();
  await expect.poll(() => phone.getByRole('link', { name: /Làm tiếp từ bước/ }).count()).toBe(0);
});

journey('all steps in a list, as long as one likes it so', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: `/guides/${GUIDE}/1` });
  await phone.getByRole('button', { name: 'Xem tất cả các bước' }).click();
  await phone.getByRole('heading', { level: 2, name: 'Đăng nhập lại' }).waitFor();
  await check(phone);
  const done = phone.getByRole('button', { name: 'Làm được rồi' }).nth(1);
  await done.click();
  await expect.poll(() => done.getAttribute('aria-pressed')).toBe('true');
  await phone.goto(addressFor({ userId, path: '/guides/goi-video-zalo/1' }));
  await phone.getByRole('button', { name: 'Xem từng bước một' }).click();
  await phone.getByText(/Bước 1 trên/).waitFor();
});

journey('a screen that has changed is reported once, with thanks', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/guides/theo-doi-ho-so/2' });
  const sent = phone.waitForResponse((answer) => answer.url().endsWith('/theo-doi-ho-so/screen-changed'));
  await phone.getByRole('button', { name: 'Màn hình đã khác' }).click();
  expect((await sent).status()).toBe(200);
  await phone.getByText('Cảm ơn bạn đã báo.').waitFor();
});

journey(
  'words that no guide answers lead to a person, with the words written down',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: '/search' });
    await phone.getByLabel('Bạn cần tìm gì?').fill('máy giặt nhà tôi kêu to');
    await phone.getByText('Chưa có bài đúng việc này').waitFor();
    await check(phone);
    await phone.getByRole('link', { name: 'Nhờ người giúp việc này' }).click();
    await expect.poll(() => phone.getByLabel('Bạn kể thêm').inputValue()).toBe('máy giặt nhà tôi kêu to');
  },
);

journey('words of every object are no guide and no topic', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const expectedErrors = /Failed to load resource/;
  const phone = await openPhone({ userId, path: '/?r=guide/constructor/2', expectedErrors });
  await heading(phone, 'Chưa có bài này').waitFor();
  await phone.goto(addressFor({ userId, path: '/topics/constructor' }));
  await heading(phone, 'Chưa có trang này').waitFor();
  await phone.goto(addressFor({ userId, path: '/help?guide=constructor&step=2' }));
  await heading(phone, 'Bạn cần giúp việc gì?').waitFor();
});

journey('an unknown guide leads to the nearest ones', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({
    userId,
    path: '/?r=guide/cai-vneid',
    expectedErrors: /Failed to load resource/,
  });
  await heading(phone, 'Chưa có bài này').waitFor();
  await phone.getByRole('link', { name: /Cài VNeID đúng và an toàn/ }).click();
  await heading(phone, 'Cài VNeID đúng và an toàn').waitFor();
});

journey(
  'three questions before and after are for practice, and the path keeps them',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: `/guides/${GUIDE}/check-before` });
    await phone.getByRole('button', { name: 'Xem kết quả' }).click();
    await phone.getByText('Bạn chọn một câu trả lời nhé.').first().waitFor();
    await check(phone);
    for (const fieldset of await phone.locator('fieldset').all())
      await fieldset.getByRole('radio').first().check();
    await phone.getByRole('button', { name: 'Xem kết quả' }).click();
    await expect.poll(() => focused(phone)).toMatch(/Bạn trả lời đúng \d trên 3 câu\./);
    await phone.getByText('không thay thế xác nhận chính thức').waitFor();
    await check(phone);
    await phone.goto(addressFor({ userId, path: '/learning' }));
    await phone.getByRole('link', { name: /Ông bà vui với điện thoại/ }).click();
    await phone.getByText(/^Trước khi học: đúng \d trên 3 câu/).waitFor();
    await check(phone);
  },
);

journey(
  'a screen is read aloud by the phone’s Vietnamese voice, and silence falls on leaving',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: '/settings' });
    await expect.poll(() => phone.getByRole('button', { name: 'Nghe đọc màn hình này' }).count()).toBe(0);
    const said = await withVoice(phone);
    await phone.goto(addressFor({ userId, path: `/guides/${GUIDE}/2` }));
    await phone.getByText(/Bước 2 trên/).waitFor();
    await phone.getByRole('button', { name: 'Nghe đọc màn hình này' }).click();
    await phone.getByRole('button', { name: 'Dừng đọc' }).waitFor();
    const firstWords = 'Để bắt đầu, mở VNeID và bấm “Kích hoạt tài khoản định danh điện tử”.';
    // How numbers and abbreviations are said is fetched when somebody listens.
    await expect.poll(said).toContain(spokenText(firstWords));
    await phone.getByRole('button', { name: 'Làm được rồi' }).click();
    await phone.getByRole('button', { name: 'Nghe đọc màn hình này' }).waitFor();
    await expect.poll(() => said()).toEqual([]);
  },
);

journey('asked for while a guide is still loading, reading begins with its words', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({ userId, path: '/settings' });
  const said = await withVoice(phone);
  const pressed = gate();
  await phone.route(/guide-texts/, (route) => pressed.opened.then(() => route.continue()));
  await phone.goto(addressFor({ userId, path: `/guides/${GUIDE}/2` }));
  await phone.getByRole('button', { name: 'Nghe đọc màn hình này' }).click();
  await phone.getByRole('button', { name: 'Dừng đọc' }).waitFor();
  pressed.open();
  await phone.getByText(/Bước 2 trên/).waitFor();
  const firstWords = 'Để bắt đầu, mở VNeID và bấm “Kích hoạt tài khoản định danh điện tử”.';
  await expect.poll(said).toContain(spokenText(firstWords));
  await phone.getByRole('button', { name: 'Dừng đọc' }).click();
  await expect.poll(said).toEqual([]);
});

journey('without a network a step is read aloud as people say it', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const phone = await openPhone({
    userId,
    path: '/settings',
    expectedErrors: /Failed to load resource|ERR_/,
  });
  const said = await withVoice(phone);
  await phone.goto(addressFor({ userId, path: '/guides/tich-hop-bhyt-vneid' }));
  await phone.getByRole('link', { name: 'Bắt đầu' }).waitFor();
  await allFetched(phone);
  await phone.context().setOffline(true);
  await phone.getByRole('link', { name: 'Bắt đầu' }).click();
  await phone.getByText(/Bước 1 trên/).waitFor();
  await phone.getByRole('button', { name: 'Làm được rồi' }).click();
  await phone.getByText(/Bước 2 trên/).waitFor();
  await phone.getByRole('button', { name: 'Nghe đọc màn hình này' }).click();
  await expect.poll(async () => (await said()).join(' ')).toContain(spokenText('Xem thẻ BHYT có sẵn chưa'));
});

/** Gives the phone a Vietnamese voice; resolves to what tells what it has said. */
async function withVoice(phone: Page): Promise<() => Promise<string[]>> {
  await phone.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    window.speechSynthesis.getVoices = () => [{ lang: 'vi-VN' } as SpeechSynthesisVoice];
    window.speechSynthesis.speak = ({ text }) => said.push(text);
    window.speechSynthesis.cancel = () => said.splice(0);
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { set: () => undefined });
  });
  return () => phone.evaluate(() => (window as unknown as { said: string[] }).said);
}

async function check(phone: Page): Promise<void> {
  await expectAccessible(phone);
  expect(await smallTargets(phone)).toEqual([]);
}
