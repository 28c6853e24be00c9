import { expect } from 'vitest';

import { journey } from '../support/browser.ts';
import { fileRequest } from '../support/help-requests.ts';
import { membersAskedFor, newResident } from '../support/people.ts';

journey('a request sent from one phone is on the other, and withdrawn there too', async ({ openPhone }) => {
  const { userId } = await newResident('Bà Tư');
  const { id } = await fileRequest(userId, { topic: 'kinh-te-so' });
  const path = `/requests/${id}`;
  const [first, second] = await Promise.all([
    openPhone({ userId, path, expectedErrors: /409/ }),
    openPhone({ userId, path: '/requests' }),
  ]);
  await first.getByRole('button', { name: 'Rút yêu cầu này' }).click();
  await second.getByRole('link', { name: /Tiền và mua bán/ }).click();
  await second.getByRole('button', { name: 'Rút yêu cầu này' }).click();
  await second.getByRole('button', { name: 'Rút yêu cầu', exact: true }).click();
  await second.getByText('Bạn đã rút yêu cầu').waitFor();
  // The first one has not heard of it yet, or just has.
  await first
    .getByRole('button', { name: 'Rút yêu cầu', exact: true })
    .click({ timeout: 1000 })
    .catch(() => undefined);
  await first.getByText('Bạn đã rút yêu cầu').waitFor();
});

journey(
  'two members accept at once: one helps, the other reads that somebody was quicker',
  async ({ openPhone }) => {
    const { userId } = await newResident('Ông Ba');
    const { code } = await fileRequest(userId, { topic: 'chinh-quyen-so' });
    const members = await membersAskedFor(code, 2);
    const phones = await Promise.all(
      members.map((member) =>
        openPhone({ userId: member.userId, path: '/offers', expectedErrors: /409 \(Conflict\)/ }),
      ),
    );
    const accepts = phones.map((phone) =>
      phone.getByRole('article', { name: new RegExp(code) }).getByRole('button', { name: 'Tôi nhận' }),
    );
    for (const accept of accepts) await accept.waitFor();
    await Promise.all(accepts.map((accept) => accept.click()));
    const outcome = (phone: (typeof phones)[number]) =>
      Promise.race([
        phone
          .getByRole('button', { name: 'Báo đã xong' })
          .waitFor()
          .then(() => 'helps'),
        phone
          .getByText(/Đã có người nhận/)
          .first()
          .waitFor()
          .then(() => 'too late'),
      ]);
    expect((await Promise.all(phones.map(outcome))).sort()).toEqual(['helps', 'too late']);
  },
);
