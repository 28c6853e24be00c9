import { beforeEach, expect, test } from 'vitest';

import { giveReader, noticesArrive } from '../support/broadcasts.ts';
import { broadcastDesk } from '../support/broadcast-desk.ts';
import { testApp } from '../support/build-app.ts';
import { chatOf } from '../support/chat.ts';
import { START } from '../support/parts-for-tests.ts';
import { emptyWards, givePeople, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
const { say, inbox } = chatOf(parts);
let people: People;
let lan: { authorization: string };
const { write, doing, looking, setting, settle } = broadcastDesk(app, parts, () => lan);

/** Scheduled for 11:00; START is 9:00. */
const AT = '2026-11-23T11:00:00+07:00';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  people = await givePeople(pool, START);
  lan = await signIn(app, people.officer);
  await giveReader(pool, START, { lastWroteAt: START });
});

/** An announcement for 11:00, and a server that is back only this long after. */
async function backAfter(milliseconds: number, changes: object = {}): Promise<string> {
  const { id } = await write({ text: 'Thứ hai cắt điện.', ...changes });
  await doing(id, 'schedule', { body: { at: AT } });
  clock.set(new Date(new Date(AT).getTime() + milliseconds));
  await settle();
  return id;
}

const sent = async () => (await pool.query(`select from outbox where kind = 'broadcast'`)).rowCount;
const arrive = () => noticesArrive(pool, clock.now());
const state = async (id: string) => ((await looking(id)).body as { state: string }).state;

test('a server that is back within the hour sends what was scheduled meanwhile', async () => {
  const id = await backAfter(59 * MINUTE);
  expect(await state(id)).toBe('sending');
  expect(await sent()).toBe(5);
});

test('later than that nothing goes by itself: the author is asked in chat, and one answer sends it', async () => {
  await setting({ secondPerson: true });
  const { id } = await write({ text: 'Thứ hai cắt điện.' });
  await doing(id, 'schedule', { body: { at: AT } });
  await arrive();
  await say(people.police, '1');
  clock.set(new Date(new Date(AT).getTime() + 3 * HOUR));
  await Promise.all([inbox(people.officer), inbox(people.police)]);
  await settle();
  expect(await sent()).toBe(0);
  const [asked, ...more] = await inbox(people.officer);
  expect(more).toEqual([]);
  expect(asked).toContain('hẹn gửi lúc 11:00 ngày 23/11/2026 nhưng chưa gửi cho ai');
  expect(asked).toContain('Thứ hai cắt điện.');
  expect(asked).toContain('1 – Gửi ngay\n2 – Bỏ');
  expect(await inbox(people.police)).toEqual([]);
  lan = await signIn(app, people.officer);
  expect((await looking(id)).body).toMatchObject({
    state: 'draft',
    scheduledAt: '2026-11-23T04:00:00.000Z',
    approver: { name: 'Anh Dũng' },
  });
  await arrive();
  expect(await say(people.officer, '1')).toEqual(['Đang gửi, mỗi người một lần. Muốn dừng, gõ: dừng']);
  await settle();
  expect(await sent()).toBe(5);
});

test('“2” drops it; nobody answers a question that has not reached them, or is a day old', async () => {
  const id = await backAfter(3 * HOUR);
  lan = await signIn(app, people.officer);
  await say(people.officer, '1');
  expect(await state(id)).toBe('draft');
  await arrive();
  const asked = clock.now();
  clock.advance(24 * HOUR);
  await say(people.officer, '1');
  expect(await sent()).toBe(0);
  clock.set(asked);
  expect(await say(people.officer, '2')).toEqual(['Đã bỏ, chưa gửi cho ai.']);
  lan = await signIn(app, people.officer);
  expect(await state(id)).toBe('withdrawn');
});

test('what was changed or scheduled anew at the desk is no longer asked about', async () => {
  const id = await backAfter(3 * HOUR);
  await arrive();
  lan = await signIn(app, people.officer);
  const tomorrow = '2026-11-24T08:00:00+07:00';
  expect((await doing(id, 'schedule', { body: { at: tomorrow } })).body).toMatchObject({
    state: 'scheduled',
  });
  await say(people.officer, '1');
  expect(await state(id)).toBe('scheduled');
  clock.set(new Date(tomorrow));
  await settle();
  expect(await sent()).toBe(5);
});

test('past its end it is only told; where the author has left, the other officers are asked; at night it waits for the morning', async () => {
  await pool.query(`update member set status = 'left' where person_id = $1`, [people.police.personId]);
  await backAfter(3 * HOUR, { validUntil: '2026-11-23T12:00:00+07:00' });
  const [told] = await inbox(people.officer);
  expect(told).toContain('đã hết hạn nên trợ lý không gửi nữa');
  expect(told).not.toContain('1 – Gửi');
  await arrive();
  await say(people.officer, '1');
  expect(await sent()).toBe(0);

  clock.set(START);
  lan = await signIn(app, people.officer);
  const { id } = await write();
  await doing(id, 'schedule', { body: { at: AT } });
  await pool.query(
    `update member set status = case when person_id = $1 then 'active' else 'left' end where person_id = any($2)`,
    [people.police.personId, [people.police.personId, people.officer.personId]],
  );
  clock.set(new Date('2026-11-23T23:00:00+07:00'));
  await settle();
  expect(await inbox(people.police)).toEqual([expect.stringContaining('1 – Gửi ngay')]);
  const { rows } = await pool.query('select run_at from outbox where about = $1', [`late:${id}`]);
  expect(rows).toEqual([{ run_at: new Date('2026-11-24T07:00:00+07:00') }]);
});
