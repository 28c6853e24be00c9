import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { newResident } from '../support/people.ts';

journey(
  'two signs of a scam lead to clear advice and to an urgent request, by keyboard alone',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const phone = await openPhone({ userId, path: '/scam-check' });
    const answer = async (name: 'Có' | 'Không') => {
      await phone.getByRole('button', { name, exact: true }).focus();
      await phone.keyboard.press('Enter');
    };
    await phone.getByText('Câu 1 trên 10').waitFor();
    await expectAccessible(phone);
    expect(await smallTargets(phone)).toEqual([]);
    await answer('Có');
    await phone.getByText('Câu 2 trên 10').waitFor();
    await answer('Không');
    await phone.getByText('Câu 3 trên 10').waitFor();
    await phone.goBack();
    await phone.getByText('Câu 2 trên 10').waitFor();
    await answer('Có');

    await phone.getByRole('heading', { level: 1, name: /DỪNG NGAY/ }).waitFor();
    await expect.poll(() => phone.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expect
      .poll(() => phone.getByRole('link', { name: 'Gọi 113' }).getAttribute('href'))
      .toBe('tel:113');
    await expect
      .poll(() => phone.getByRole('link', { name: 'Gọi 156' }).getAttribute('href'))
      .toBe('tel:156');
    await expectAccessible(phone);
    expect(await smallTargets(phone)).toEqual([]);

    await phone.getByRole('link', { name: 'Gọi người đến giúp ngay' }).focus();
    await phone.keyboard.press('Enter');
    await phone.getByRole('heading', { name: 'Bạn cần giúp việc gì?' }).waitFor();
    await expect.poll(() => phone.getByLabel('Nghi bị lừa đảo').isChecked()).toBe(true);
    await expect.poll(() => phone.getByLabel(/Tôi vừa mất tiền/).isChecked()).toBe(true);
  },
);

journey('whoever has lost money is led to what to do from any question', async ({ openPhone }) => {
  const { userId } = await newResident('Ông Ba');
  const phone = await openPhone({ userId, path: '/scam-check?q=7' });
  await phone.getByRole('link', { name: 'Tôi đã lỡ chuyển tiền' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Bình tĩnh. Làm ngay từng việc này' }).waitFor();
  await phone.getByText(/số in phía sau thẻ/).waitFor();
  await expectAccessible(phone);
  await phone.getByRole('link', { name: 'Kiểm tra lại từ đầu' }).click();
  await phone.getByText('Câu 1 trên 10').waitFor();
});
