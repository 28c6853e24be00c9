import type { BroadcastProgress } from '@tung-nha/shared/broadcast';
import { beforeEach, expect, test } from 'vitest';

import { advanceBroadcasts } from '../../src/broadcasts/advance-broadcasts.ts';
import { testApp } from '../support/build-app.ts';
import { giveBroadcast, giveManyReaders } from '../support/broadcasts.ts';
import { call } from '../support/call.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, signIn, type People } from '../support/people.ts';

// The first portion holds a thousand, the second at most two.
const READERS = 4500;

const { app, parts } = await testApp();
const { pool, clock } = parts;
let lan: { authorization: string };
let people: People;
let id: string;

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  people = await givePeople(pool, START);
  lan = await signIn(app, people.officer);
  await giveManyReaders(pool, { wardId: AN_BIEN, count: READERS, now: START, linked: true });
  const wish = { author: people.officer, audience: { of: 'residents' as const }, outputs: ['chat' as const] };
  id = await giveBroadcast(pool, START, wish);
});

const advance = () => advanceBroadcasts(parts);
const settle = async () => {
  while (await advance());
};
const doing = async (deed: 'send' | 'pause' | 'resume' | 'stop', which = id) => {
  const answer = await call(app, `POST /api/officer/broadcasts/${which}/${deed}`, {
    headers: lan,
    body: { ward: AN_BIEN },
  });
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
};
const progress = async () => {
  const url = `GET /api/officer/broadcasts/${id}/progress?ward=${AN_BIEN}` as const;
  return (await call(app, url, { headers: lan })).body as BroadcastProgress;
};
const written = async () => {
  const { people } = await progress();
  return Object.values(people).reduce((sum, count) => sum + count, 0);
};
const queued = async () => (await pool.query(`select from outbox where kind = 'broadcast'`)).rowCount;

test('people are written down in portions, and nothing goes before all are', async () => {
  await doing('send');
  await advance();
  expect([await written(), await queued()]).toEqual([1000, 0]);
  await settle();
  const { rows } = await pool.query(
    `select from news_reader n left join broadcast_recipient r on r.ward_id = n.ward_id and r.recipient_id = n.person_id
     where n.ward_id = $1 and r.recipient_id is null`,
    [AN_BIEN],
  );
  expect([await written(), rows.length]).toEqual([READERS, 0]);
  expect(await queued()).toBeGreaterThan(0);
});

/** Another broadcast, to the team alone, is let go. */
const letAnotherGo = async () => {
  const another = await giveBroadcast(pool, START, { author: people.officer, outputs: ['chat'] });
  await doing('send', another);
};

test('while another is being sent, nothing of it goes either before all are written down', async () => {
  await letAnotherGo();
  await settle();
  const ofAnother = await queued();
  await doing('send');
  await advance();
  expect([await written(), await queued(), (await progress()).state]).toEqual([1000, ofAnother, 'sending']);
});

test('between two portions nobody writes, whichever server looks; two that look at once write each person once', async () => {
  await doing('send');
  await advance();
  await pool.query(
    `update broadcast set planning_rests_until = clock_timestamp() + interval '1 hour' where id = $1`,
    [id],
  );
  const restMs = await advance();
  expect(restMs).toBeGreaterThan(3_000_000);
  expect(await written()).toBe(1000);
  await pool.query('update broadcast set planning_rests_until = clock_timestamp() where id = $1', [id]);
  await Promise.all([settle(), settle()]);
  await settle();
  expect(await written()).toBe(READERS);
});

test('pausing holds the writing, resuming goes on with it', async () => {
  await doing('send');
  await advance();
  await doing('pause');
  await settle();
  expect([await written(), await queued()]).toEqual([1000, 0]);
  clock.advance(1000);
  await letAnotherGo();
  await settle();
  expect(await written()).toBe(1000);
  await doing('resume');
  await settle();
  expect(await written()).toBe(READERS);
});

test('stopping in the midst of it: nobody more is written down, nobody gets it', async () => {
  await doing('send');
  await advance();
  await doing('stop');
  await settle();
  expect((await progress()).people).toMatchObject({ planned: 0, skipped: 1000 });
  expect(await queued()).toBe(0);
});

test('whoever takes consent back before their portion is not written down, and after it is not written to', async () => {
  await doing('send');
  await advance();
  const nth = async (place: number) =>
    (
      await pool.query<{ id: string }>(
        'select person_id as id from news_reader where ward_id = $1 order by person_id offset $2 limit 1',
        [AN_BIEN, place],
      )
    ).rows[0]?.id;
  const [first, last] = [await nth(0), await nth(READERS - 1)];
  await pool.query(
    `insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
     select $1, id, 'news', 'withdrawn', '1', 'chat', $3 from unnest($2::uuid[]) id`,
    [AN_BIEN, [first, last], START],
  );
  await settle();
  const { rows } = await pool.query<{ id: string; state: string }>(
    'select recipient_id as id, state from broadcast_recipient where recipient_id = any($1)',
    [[first, last]],
  );
  expect(rows).toEqual([{ id: first, state: 'skipped' }]);
  expect(await written()).toBe(READERS - 1);
});

test('many who had no turn are left out by and by when it is stopped', async () => {
  await doing('send');
  await settle();
  const ready = await queued();
  await doing('stop');
  // What waited in the outbox is taken back first.
  expect(await queued()).toBe(0);
  expect((await progress()).people).toMatchObject({ planned: READERS - 2000, skipped: 2000, queued: 0 });
  await settle();
  expect((await progress()).people).toMatchObject({ planned: 0, skipped: READERS });
  expect(ready).toBeGreaterThan(0);
});

test('what pausing took back goes when it is resumed, also of those who had their turn first', async () => {
  await pool.query(
    `delete from news_reader where person_id in (select person_id from news_reader order by person_id offset 70)`,
  );
  await doing('send');
  await settle();
  const sendAll = () =>
    pool.query(
      `update outbox set state = 'sent', sent_at = $1, message_id = 'm' || id where state = 'waiting'`,
      [START],
    );
  await sendAll();
  await settle();
  expect((await progress()).people).toMatchObject({ queued: 20, sent: 20 });
  await doing('pause');
  expect((await progress()).people).toMatchObject({ planned: 50, sent: 20 });
  await doing('resume');
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await settle();
    await sendAll();
  }
  await settle();
  expect(await progress()).toMatchObject({ state: 'done', people: { planned: 0, sent: 70 } });
});
