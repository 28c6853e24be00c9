import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { startStack, type Stack } from '../../../scripts/testing/stack.ts';
import { bucketOf, sendersOf } from '../../src/zalo/channel-rate.ts';
import { giveBroadcast, giveManyReaders } from '../support/broadcasts.ts';
import { testDatabase } from '../support/database.ts';
import { figure, LONG, until } from '../support/paced.ts';
import { AN_BIEN, type TestMember } from '../support/people.ts';
import { testFolder } from '../support/parts-for-tests.ts';
import { askJson, simulatedZalo, type SimulatedZalo } from '../support/simulated-zalo.ts';

const [KILLS, RECIPIENTS, MESSAGES_A_MINUTE, LOST] = LONG ? [100, 5000, 3000, 0.1] : [3, 120, 1200, 0.2];
const SENDERS = sendersOf(bucketOf(MESSAGES_A_MINUTE));
// Greeting a new person costs a message, too; many at once would wait for each other.
const AT_ONCE = 20;
// From its first message on; so short that the messages last for all the kills.
const LONGEST_LIFE_MS = LONG ? 1500 : 500;
// So many that writing them down lasts for both kills; nobody of them can be written to.
const HOA_LAC = 'hoa-lac';
const MANY = 40_000;
const TITLE = 'Lịch cắt điện';

const { pool, connectionString } = await testDatabase();
let stack: Stack;
let zalo: SimulatedZalo;

beforeAll(async () => {
  const changes = { LOG_LEVEL: 'fatal', ZALO_OA_PER_MINUTE: String(MESSAGES_A_MINUTE) };
  const dataDir = path.join(testFolder(), 'data');
  stack = await startStack({ databaseUrl: connectionString, dataDir, changes });
  zalo = await simulatedZalo(stack.simulatorUrl);
  await zalo.allow(MESSAGES_A_MINUTE * 10);
}, 120_000);

afterAll(() => stack.stop());

/** People who wrote to the OA just now and agreed to get news; gives their Zalo ids. */
async function giveReaders(count: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) {
    const some = await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - ids.length) }, () => zalo.newUser('Bà con mẫu')),
    );
    await Promise.all(some.map(({ userId }) => zalo.say(userId, 'Xin chào')));
    ids.push(...some.map(({ userId }) => userId));
  }
  const known = async () =>
    (await pool.query('select from person where oa_user_id = any($1)', [ids])).rowCount === count;
  await until('the server knows all of them', known, 600_000);
  // Answers go before broadcasts.
  const answered = async () =>
    (await pool.query(`select from outbox where state in ('waiting', 'sending')`)).rowCount === 0;
  await until('it has answered them', answered, 600_000);
  await pool.query(
    `insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
     select $1, id, 'news', 'given', '1', 'chat', $3 from person where oa_user_id = any($2)`,
    [AN_BIEN, ids, zalo.now()],
  );
  return ids;
}

async function officer(wardId: string): Promise<TestMember> {
  const { rows } = await pool.query<TestMember>(
    `select id as "memberId", ward_id as "wardId" from member where ward_id = $1 and role = 'officer' limit 1`,
    [wardId],
  );
  if (rows[0] === undefined) throw new Error('the sample ward has no officer');
  return rows[0];
}

const letGo = (id: string) =>
  pool.query(`update broadcast set state = 'sending', started_at = $2 where id = $1`, [id, zalo.now()]);

/** From now on Zalo takes some messages and never says so: the worst case for a sender. */
async function loseAnswers(): Promise<void> {
  for (const [kind, rate] of [
    ['hang', LOST],
    ['error5xx', 0.1],
  ])
    await askJson(z.unknown(), `${stack.simulatorUrl}/_sim/faults`, {
      body: { kind, rate, afterEffect: true, path: '/message/cs' },
    });
}

const stateOf = async (id: string) =>
  (await pool.query<{ state: string }>('select state from broadcast where id = $1', [id])).rows[0]?.state;

/** The messages that a server, alive or dead, has marked as on their way. */
async function markedMessages(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from outbox where kind = 'broadcast' and state = 'sending'`,
  );
  return rows.map(({ id }) => id);
}

/** Kills the server again and again while it sends; gives how many messages each kill left marked. Ends early when all are sent. */
async function killWhileSending(id: string): Promise<number[]> {
  const marked: number[] = [];
  // What a dead server marked stays so until its lease is over: the next ones must not be blamed for it.
  const left = new Set<string>();
  const newlyMarked = async () => (await markedMessages()).filter((message) => !left.has(message));
  const isSending = async () => (await newlyMarked()).length > 0 || (await stateOf(id)) !== 'sending';
  while (marked.length < KILLS) {
    await until('messages are on their way', isSending, 120_000);
    if ((await stateOf(id)) !== 'sending') break;
    await delay(Math.random() * LONGEST_LIFE_MS);
    await stack.killBotServer(0);
    const ofThisOne = await newlyMarked();
    marked.push(ofThisOne.length);
    for (const message of ofThisOne) left.add(message);
    await stack.startBotServer(0);
  }
  return marked;
}

const BY_DEATH = `select from outbox where kind = 'broadcast' and state = 'doubtful' and reason like 'Máy chủ dừng%'`;

/** How often each got the broadcast, by what our books say became of their message. */
async function outcomes(id: string, oaUserIds: string[]): Promise<{ state: string; times: number }[]> {
  const { rows } = await pool.query<{ state: string; oaUserId: string }>(
    `select r.state, p.oa_user_id as "oaUserId" from broadcast_recipient r join person p on p.id = r.recipient_id
     where r.broadcast_id = $1 and p.oa_user_id = any($2)`,
    [id, oaUserIds],
  );
  return Promise.all(
    rows.map(async ({ state, oaUserId }) => ({
      state,
      times: (await zalo.inboxOf(oaUserId)).filter((text) => text.includes(TITLE)).length,
    })),
  );
}

test('a server killed while it writes recipients down: the next goes on where it was, each is written down once', async () => {
  await giveManyReaders(pool, { wardId: HOA_LAC, count: MANY, now: zalo.now(), linked: false });
  const id = await giveBroadcast(pool, zalo.now(), {
    author: await officer(HOA_LAC),
    audience: { of: 'residents' },
    outputs: ['chat', 'miniApp'],
  });
  const written = async () =>
    (
      await pool.query<{ count: number }>(
        'select count(*) as count from broadcast_recipient where broadcast_id = $1',
        [id],
      )
    ).rows[0]?.count ?? 0;
  await letGo(id);
  const atKills: number[] = [];
  for (const kill of [1, 2]) {
    const before = atKills.at(-1) ?? 0;
    await until(`portions are written before kill ${kill}`, async () => (await written()) > before, 120_000);
    await stack.killBotServer(0);
    atKills.push(await written());
    await stack.startBotServer(0);
  }
  await until('the broadcast is through', async () => (await stateOf(id)) === 'done', 120_000);
  const { rows } = await pool.query<{ missing: number }>(
    `select count(*) as missing from news_reader n where ward_id = $1 and not exists (
         select from broadcast_recipient r where r.broadcast_id = $2 and r.recipient_id = n.person_id)`,
    [HOA_LAC, id],
  );
  figure(`killed with ${atKills.join(' and ')} of ${MANY} written down; ${rows[0]?.missing ?? ''} missing`);
  expect(atKills[1]).toBeLessThan(MANY);
  expect({ written: await written(), missing: rows[0]?.missing }).toEqual({ written: MANY, missing: 0 });
}, 600_000);

test(
  'C2: a broadcast is sent at most once however often the server is killed, and who is in doubt is listed',
  async () => {
    const readers = await giveReaders(RECIPIENTS);
    const id = await giveBroadcast(pool, zalo.now(), {
      author: await officer(AN_BIEN),
      audience: { of: 'residents' },
      outputs: ['chat', 'miniApp'],
    });
    await loseAnswers();
    await letGo(id);
    const marked = await killWhileSending(id);
    const kills = marked.length;
    await until('the broadcast is through', async () => (await stateOf(id)) === 'done', 600_000);

    const all = await outcomes(id, readers);
    const gone = all.filter(({ state }) => ['sent', 'delivered', 'seen'].includes(state));
    const doubtful = all.filter(({ state }) => state === 'doubtful');
    const repeats = all.filter(({ times }) => times > 1).length;
    const byDeath = (await pool.query(BY_DEATH)).rowCount ?? 0;
    figure(
      `C2: ${kills} kills, ${RECIPIENTS} recipients: ${gone.length} sent, ${repeats} repeats, ` +
        `${doubtful.length} in doubt (${doubtful.filter(({ times }) => times === 1).length} of them had it), listed; ` +
        `${byDeath} by the kills, at most ${Math.max(...marked)} by one of a server with ${SENDERS} senders`,
    );
    expect(Math.max(...marked)).toBeLessThanOrEqual(SENDERS);
    expect(byDeath).toBeLessThanOrEqual(kills * SENDERS);
    expect({ repeats, kills, all: all.length, accounted: gone.length + doubtful.length }).toEqual({
      repeats: 0,
      kills: KILLS,
      all: RECIPIENTS,
      accounted: RECIPIENTS,
    });
    expect(gone.filter(({ times }) => times !== 1)).toEqual([]);
  },
  2 * 3_600_000,
);
