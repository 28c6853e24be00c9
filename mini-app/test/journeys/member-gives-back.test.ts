import { expect } from 'vitest';

import { expectAccessible, smallTargets } from '../support/accessibility.ts';
import { journey } from '../support/browser.ts';
import { fileRequest } from '../support/help-requests.ts';
import { memberAskedFor, newResident } from '../support/people.ts';

journey(
  'a member who cannot come gives the request back, and the resident sees it',
  async ({ openPhone }) => {
    const { userId } = await newResident('Bà Tư');
    const { id, code } = await fileRequest(userId);
    const member = await memberAskedFor(code);
    const phone = await openPhone({ userId: member.userId, path: '/offers' });
    await phone
      .getByRole('article', { name: new RegExp(code) })
      .getByRole('button', { name: 'Tôi nhận' })
      .click();
    await phone.getByRole('button', { name: 'Tôi không đi được nữa' }).click();
    await expectAccessible(phone);
    expect(await smallTargets(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Trả lại việc này' }).click();
    await phone.getByText('Chúng tôi đang mời người khác.').waitFor();
    await phone.getByRole('article', { name: new RegExp(code) }).waitFor({ state: 'detached' });

    const residentPhone = await openPhone({ userId, path: `/requests/${id}` });
    await residentPhone
      .getByText(/Đã mời|Đang tìm người|Đã chuyển tới/)
      .first()
      .waitFor();
  },
);
