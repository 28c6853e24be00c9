import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { expectAccessible } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

const WORDS = {
  refuse: {
    place: /Không sao\. Bạn chọn nơi ở/,
    phone: /Không sao\. Bạn tự gõ số/,
    chat: /tìm trang của phường/,
  },
  missing: { place: /Chưa lấy được vị trí/, phone: /Chưa lấy được số/, chat: /Chưa mở được chỗ nhắn tin/ },
  hang: { place: /tìm vị trí lâu quá/, phone: /trả lời chậm quá/, chat: /mở chỗ nhắn tin lâu quá/ },
} as const;

for (const mood of ['refuse', 'missing', 'hang'] as const) {
  journey(`a phone on which Zalo’s calls ${mood} can ask for help all the same`, async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const platform = { placeToken: mood, phoneToken: mood, openOaChat: mood };
    const phone = await openPhone({ userId, path: '/help?topic=vneid', platform });
    const words = WORDS[mood];
    await press(phone, 'Nhắn bằng giọng nói');
    await phone.getByText(words.chat).waitFor();
    await press(phone, 'Tiếp tục');

    // The reason stands on the screen before Zalo is asked.
    await phone.getByText(/Nếu bạn cho phép, Zalo gửi vị trí của máy/).waitFor();
    await press(phone, 'Dùng vị trí của tôi');
    await phone.getByText(words.place).waitFor();
    await phone.getByLabel(/của bạn$/).selectOption({ index: 1 });
    await press(phone, 'Tiếp tục');

    await phone.getByLabel('Gọi điện cho tôi').check();
    await press(phone, 'Lấy số từ Zalo');
    await phone.getByText(words.phone).waitFor();
    await phone.getByLabel('Số điện thoại của bạn').fill('0912 345 678');
    await expectAccessible(phone);
    await press(phone, 'Tiếp tục');
    await phone.getByLabel('Tôi đồng ý').check();
    await press(phone, 'Gửi yêu cầu');
    await phone.getByText('Đã gửi yêu cầu của bạn.').waitFor();
  });
}

journey(
  'whom Zalo does not name may still read; what needs them says why and can be tried again',
  async ({ openPhone }) => {
    const { userId } = await newResident('Ông Ba');
    const phone = await openPhone({ userId, path: '/scam-check', platform: { accessToken: 'refuse' } });
    await phone.getByText('Câu 1 trên 10').waitFor();
    await phone.goto(new URL('/requests', phone.url()).href);
    await phone.getByText(/Bạn chưa cho phép ứng dụng nhận ra bạn/).waitFor();
    await expect.poll(() => phone.getByRole('button', { name: 'Thử lại' }).isVisible()).toBe(true);
    await expectAccessible(phone);
  },
);

async function press(phone: Page, name: string): Promise<void> {
  await phone.getByRole('button', { name }).click();
}
