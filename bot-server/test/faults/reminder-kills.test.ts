import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { localDay } from '@tung-nha/shared/quarter';
import { wardSettings } from '@tung-nha/shared/ward-file';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

import { connectOa } from '../../../scripts/start/connect-oa.ts';
import { keptSecrets } from '../../../scripts/start/secrets.ts';
import { startStack, type Stack } from '../../../scripts/testing/stack.ts';
import { whatIsDue } from '../../src/reminders/reminder-calendar.ts';
import { createSealer } from '../../src/sealing.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { testDatabase } from '../support/database.ts';
import { figure, LONG, paced, until } from '../support/paced.ts';
import { testFolder } from '../support/parts-for-tests.ts';
import { askJson, simulatedZalo, type SimulatedZalo } from '../support/simulated-zalo.ts';

const SERVERS = LONG ? 8 : 2;
const MESSAGES_A_MINUTE = 600;
// The servers start one after the other; on a busy machine that takes half a minute each.
const START_MS = SERVERS * 120_000;

const { pool, connectionString } = await testDatabase();
const dataDir = path.join(testFolder(), 'data');
let stack: Stack;
let zalo: SimulatedZalo;

beforeAll(async () => {
  const changes = { LOG_LEVEL: 'fatal', ZALO_OA_PER_MINUTE: String(MESSAGES_A_MINUTE) };
  stack = await startStack({ databaseUrl: connectionString, dataDir, botServers: SERVERS, changes });
  zalo = await simulatedZalo(stack.simulatorUrl);
  await zalo.allow(MESSAGES_A_MINUTE * 10);
}, START_MS);

afterAll(() => stack.stop());

/** The report of a quarter is reminded of on the 10th of its last month; duty on a Friday, turns on the 15th. */
function nextReportMonth(now: Date): string {
  const [year = 0, month = 0] = localDay(now).split('-').map(Number);
  const last = Math.ceil(month / 3) * 3;
  const isLater = localDay(now) >= `${year}-${String(last).padStart(2, '0')}-10`;
  const at = new Date(Date.UTC(year, last - 1 + (isLater ? 3 : 0), 1));
  return at.toISOString().slice(0, 7);
}

/** An evening on which everybody writes to the OA, and the mornings after it on which servers are killed. */
interface Stage {
  evening: string;
  mornings: string[];
  killsEach: number;
  /** So late that Zalo's consent has run out, which lasts three months without a renewal. */
  isMuchLater?: boolean;
}

/** The days of the quarter's report; in the long form the turn of the year and the next 29 February, too. */
function stagesFrom(now: Date): Stage[] {
  const month = nextReportMonth(now);
  if (!LONG) return [{ evening: `${month}-09`, mornings: [`${month}-10`], killsEach: 2 }];
  const mornings = ['10', '12', '15'].map((day) => `${month}-${day}`);
  const year = Number(month.slice(0, 4));
  const leap = [1, 2, 3, 4].map((later) => year + later).find((each) => each % 4 === 0) ?? year;
  return [
    { evening: `${month}-09`, mornings, killsEach: 10 },
    { evening: `${year}-12-31`, mornings: [`${year + 1}-01-01`], killsEach: 3 },
    { evening: `${leap}-02-28`, mornings: [`${leap}-02-29`], killsEach: 3, isMuchLater: true },
  ];
}

async function advanceTo(local: string): Promise<void> {
  const target = new Date(`${local}+07:00`);
  await zalo.advance((target.getTime() - zalo.now().getTime()) / 60_000);
}

const countOf = async (sql: string, values: unknown[] = []) =>
  (await pool.query<{ count: number }>(`select count(*) as count ${sql}`, values)).rows[0]?.count ?? 0;

/** The administrator gives consent again, as the server asks for when it has run out. */
async function renewConsent(): Promise<void> {
  const hasRunOut = async () => (await countOf('from oa_token where needs_consent')) > 0;
  await until('the server has noticed that consent ran out', hasRunOut, 300_000);
  await connectOa(stack.botServerUrls[0] ?? '', keptSecrets(dataDir).setupKey);
  await pool.query('update channel_rate set paused_until = null');
}

/** The members and officers of the sample wards write to the OA, so that it may write to them for seven days. */
async function everybodyGreets(): Promise<void> {
  const helpers = (await zalo.users()).filter(({ ward, role }) => ward !== undefined && role !== 'resident');
  const before = zalo.now();
  await paced(helpers.length, 50, (i) => zalo.say(helpers[i]?.userId ?? '', 'Xin chào'));
  const heard = () =>
    countOf('from person where oa_user_id = any($1) and last_interaction_at >= $2', [
      helpers.map(({ userId }) => userId),
      new Date(before.getTime() - 60_000),
    ]);
  await until('the server has heard them all', async () => (await heard()) === helpers.length, 120_000);
}

/** Zalo takes some messages and never says so: the worst case for a sender. */
async function loseAnswers(): Promise<void> {
  for (const kind of LONG ? ['hang', 'error5xx'] : ['error5xx'])
    await askJson(z.unknown(), `${stack.simulatorUrl}/_sim/faults`, {
      body: { kind, rate: 0.1, afterEffect: true, path: '/message/cs' },
    });
}

async function stopLosing(): Promise<void> {
  await askJson(z.unknown(), `${stack.simulatorUrl}/_sim/faults`, { body: { kind: 'none' } });
}

const isPlannedUntil = async (local: string) =>
  (await countOf('from reminder_clock where planned_until < $1', [new Date(`${local}+07:00`)])) === 0;

/** Every round of every ward's calendar between two moments, and those of them that were written down; as one line each. */
async function roundsBetween(from: Date, to: Date): Promise<{ due: Set<string>; written: string[] }> {
  const { rows: wards } = await pool.query<{ id: string; settings: unknown }>(
    'select id, settings from ward',
  );
  const due = wards.flatMap(({ id, settings }) =>
    whatIsDue(wardSettings.parse(settings), from, to).map(
      ({ kind, round, at }) => `${id} ${kind.id} ${round.matter} ${round.round} ${at.toISOString()}`,
    ),
  );
  const { rows } = await pool.query<{ ward: string; round: string; at: Date }>(
    `select distinct ward_id as ward, kind || ' ' || matter || ' ' || round as round, due_at as at from reminder_sent`,
  );
  return {
    due: new Set(due),
    written: rows.map(({ ward, round, at }) => `${ward} ${round} ${at.toISOString()}`),
  };
}

interface Planned {
  who: string;
  text: string;
  state: string;
}

/** Adds the reminders that are not known yet: a year later the server has forgotten their words, as it must. */
async function readPlanned(known: Map<number, Planned>): Promise<void> {
  const left = () =>
    countOf(
      "from outbox where kind = 'reminder' and (state = 'sending' or (state = 'waiting' and run_at <= $1))",
      [zalo.now()],
    );
  await until('nothing is left to do', async () => (await left()) === 0, 300_000);
  const sealer = createSealer(keptSecrets(dataDir).dataEncryptionKey);
  const { rows } = await pool.query<{ id: number; who: string; body: Buffer; state: string }>(
    `select o.id, p.oa_user_id as who, o.body, o.state from outbox o join person p on p.id = o.person_id
     where o.kind = 'reminder' and o.id <> all($1)`,
    [[...known.keys()]],
  );
  for (const { id, who, body, state } of rows)
    known.set(id, { who, state, text: sealer.open(body, BODY_CONTEXT) });
}

/** How often each text was to go to each person, and how often it arrived. */
async function outcomesOf(planned: Planned[]) {
  const people = [...new Set(planned.map(({ who }) => who))];
  const arrived = new Map(
    await Promise.all(people.map(async (who) => [who, await zalo.inboxOf(who)] as const)),
  );
  const times = (texts: string[], wanted: string) => texts.filter((text) => text === wanted).length;
  return planned.map(({ who, text, state }) => ({
    state,
    repeated:
      times(arrived.get(who) ?? [], text) >
      planned.filter((one) => one.who === who && one.text === text).length,
    arrived: times(arrived.get(who) ?? [], text) > 0,
  }));
}

test('C2, H2: servers killed while reminders are planned and sent: each at most once, doubtful ones listed', async () => {
  const begun = zalo.now();
  let kills = 0;
  const known = new Map<number, Planned>();
  for (const { evening, mornings, killsEach, isMuchLater } of stagesFrom(begun)) {
    await stopLosing();
    await advanceTo(`${evening}T20:00:00`);
    if (isMuchLater) await renewConsent();
    await everybodyGreets();
    await loseAnswers();
    for (const day of mornings) {
      await advanceTo(`${day}T08:00:01`);
      for (let kill = 0; kill < killsEach; kill += 1) {
        await delay(Math.random() * 1500);
        await stack.killBotServer(kills % SERVERS);
        await stack.startBotServer(kills % SERVERS);
        kills += 1;
      }
      await until('the calendar was gone through', () => isPlannedUntil(`${day}T08:00:00`), 120_000);
    }
    await readPlanned(known);
  }

  const all = await outcomesOf([...known.values()]);
  const sent = all.filter(({ state }) => ['sent', 'delivered', 'seen'].includes(state));
  const doubtful = all.filter(({ state }) => state === 'doubtful');
  const listed = await countOf("from reminder_sent where state = 'doubtful'");
  const twice = await countOf(
    'from (select 1 from outbox where kind = $1 group by about having count(*) > 1) twice',
    ['reminder'],
  );
  figure(
    `reminders: ${SERVERS} servers, ${kills} kills: ${all.length} planned, ${sent.length} sent, ` +
      `${doubtful.length} in doubt, listed; ${all.filter(({ repeated }) => repeated).length} repeats`,
  );
  expect(sent.length).toBeGreaterThan(0);
  const { due, written } = await roundsBetween(begun, zalo.now());
  expect(written.filter((round) => !due.has(round))).toEqual([]);
  // Nobody marks a report as handed in, so each of its reminders is owed.
  const owed = [...due].filter((round) => round.includes(' wardReport '));
  expect(owed.filter((round) => !written.includes(round))).toEqual([]);
  expect(sent.filter(({ arrived }) => !arrived)).toEqual([]);
  expect({ repeats: all.filter(({ repeated }) => repeated).length, twice, listed }).toEqual({
    repeats: 0,
    twice: 0,
    listed: doubtful.length,
  });
}, 3_600_000);
