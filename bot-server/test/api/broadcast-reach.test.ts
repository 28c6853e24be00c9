import { beforeEach, expect, test } from 'vitest';

import { broadcastDesk, PICTURE } from '../support/broadcast-desk.ts';
import { testApp } from '../support/build-app.ts';
import { giveReader } from '../support/broadcasts.ts';
import { call } from '../support/call.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, giveMember, givePeople, signIn } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
let lan: { authorization: string };
let police: { authorization: string };
const { write, doing, looking, progress, setting, settle } = broadcastDesk(app, parts, () => lan);

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  const people = await givePeople(pool, START);
  lan = await signIn(app, people.officer);
  police = await signIn(app, people.police);
});

test('what goes by chat alone stands in no list, yet its link opens and Zalo finds its picture', async () => {
  const { id } = await write({ audience: { of: 'members' }, outputs: ['chat'] });
  const body = { ward: AN_BIEN, picture: PICTURE };
  await call(app, `PUT /api/officer/broadcasts/${id}/picture`, { headers: lan, body });
  await doing(id, 'send');
  expect((await call(app, `GET /api/announcements?ward=${AN_BIEN}`)).body).toEqual([]);
  expect((await call(app, `GET /api/announcements/${id}`)).body).toMatchObject({ title: 'Lịch cắt điện' });
  expect((await call(app, `GET /api/announcements/${id}/picture`)).status).toBe(200);
  await doing(id, 'withdraw');
  expect((await call(app, `GET /api/announcements/${id}/picture`)).status).toBe(404);
});

test('whoever got eight messages since they wrote is counted among those who cost money', async () => {
  await setting({ messageCost: 55, chargedPerMonth: 100 });
  const { personId } = await giveReader(pool, START, {
    name: 'Bà Ba',
    lastWroteAt: new Date(START.getTime() - 3_600_000),
  });
  const { id } = await write({ audience: { of: 'residents' } });
  const reach = async () => ((await looking(id, '/preview')).body as { reach: object }).reach;
  expect(await reach()).toMatchObject({ chat: { free: 1, charged: 0 }, cost: 0 });
  await pool.query(
    `insert into outbox (channel, person_id, kind, body, priority, promise, state, sent_at, run_at, created_at)
     select 'oa', $1, 'reply', '', 2, 'atLeastOnce', 'sent', $2, $2, $2 from generate_series(1, 8)`,
    [personId, START],
  );
  expect(await reach()).toMatchObject({ chat: { free: 0, charged: 1 }, cost: 55 });
  await doing(id, 'send');
  await settle();
  const { rows } = await pool.query('select charged from broadcast_recipient');
  expect(rows).toEqual([{ charged: true }]);
});
test('what quiet hours caught in the outbox holds up no alert', async () => {
  for (let at = 0; at < 25; at += 1) await giveMember(pool, START, { name: `Tổ viên ${at}` });
  clock.set(new Date('2026-11-23T20:59:55+07:00'));
  const ordinary = await write({ audience: { of: 'members' } });
  await doing(ordinary.id, 'send');
  await settle();
  const { queued } = (await progress(ordinary.id)).people;
  expect(queued).toBeGreaterThan(15);
  // As the sender gives them back when their turn comes after 21:00.
  await pool.query(`update outbox set run_at = '2026-11-24T07:00:00+07:00' where kind = 'broadcast'`);
  clock.set(new Date('2026-11-23T21:30:00+07:00'));
  const alert = await write({ kind: 'scamAlert', audience: { of: 'members' } }, police);
  await doing(alert.id, 'send', { headers: police });
  await settle();
  expect((await progress(alert.id)).people.queued).toBeGreaterThan(15);
  expect((await progress(ordinary.id)).people.queued).toBe(queued);
});
