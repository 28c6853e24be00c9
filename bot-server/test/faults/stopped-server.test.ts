import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { startStack, type Stack } from '../../../scripts/testing/stack.ts';
import { testDatabase } from '../support/database.ts';
import { impossibleStates } from '../support/impossible-states.ts';
import { figure, LONG, until } from '../support/paced.ts';
import { testFolder } from '../support/parts-for-tests.ts';
import { callOnce, type CallEnd } from '../support/posting.ts';
import { simulatedZalo } from '../support/simulated-zalo.ts';
import { startGreetings, startPressing } from '../support/steady-load.ts';

const STOPS = LONG ? 100 : 3;
const LONGEST_STOP_MS = 10_000;
const EVENTS_PER_SECOND = 200;
const RESIDENTS_AT_ONCE = 5;
const WAITING_CALLS = 12;

const { pool, connectionString } = await testDatabase();
let stack: Stack;
let server: string;

beforeAll(async () => {
  const changes = { LOG_LEVEL: 'fatal' };
  const dataDir = path.join(testFolder(), 'data');
  stack = await startStack({ databaseUrl: connectionString, dataDir, changes });
  // By number: a name has two addresses, and the time a slow machine takes to try both is nobody's fault.
  server = (stack.botServerUrls[0] ?? '').replace('localhost', '127.0.0.1');
}, 120_000);

afterAll(() => stack.stop());

async function isListening(): Promise<boolean> {
  const { answered } = await callOnce(`${server}/healthz`, { timeoutMs: 1000 });
  return answered !== undefined;
}

afterEach(async () => {
  if (!(await isListening())) await stack.startBotServer(0);
});

const countOf = async (sql: string) =>
  (await pool.query<{ count: number }>(`select count(*) as count ${sql}`)).rows[0]?.count ?? 0;

// A lease is for 20 s and more; an event that rests before its next try rests much less.
const LEFT_CLAIMED = "lease_until > clock_timestamp() + interval '5 s'";

/** Work that a process which has ended still holds. */
async function leftClaimed(): Promise<number> {
  const events = await countOf(`from inbox where state = 'waiting' and ${LEFT_CLAIMED}`);
  const messages = await countOf("from outbox where state = 'sending'");
  return events + messages + (await countOf(`from help_request where ${LEFT_CLAIMED}`));
}

/** How calls ended, counted. */
function endCounter() {
  const ends = { answered: 0, refused: 0, gaveUp: 0, unheard: 0, broken: 0 };
  const count = (end: CallEnd) => {
    if (end.answered !== undefined) ends.answered += 1;
    else if (end.refused) ends.refused += 1;
    else if (end.begun) ends.broken += 1;
    else ends[end.gaveUp ? 'gaveUp' : 'unheard'] += 1;
  };
  return { ends, count };
}

/** Ends the server as soon as the load keeps it busy, and starts it again. */
async function stopOnce(ends: { answered: number }) {
  const before = ends.answered;
  await until('the server is under load', () => ends.answered > before + 20);
  await delay(Math.random() * 500);
  const began = performance.now();
  const ended = await stack.endBotServer(0);
  const ms = performance.now() - began;
  const held = await leftClaimed();
  await stack.startBotServer(0);
  return { ended, ms, held };
}

test('K1: a server stopped under load answers what it has begun, ends within 10 s and holds nothing', async () => {
  const { ends, count } = endCounter();
  const zalo = await simulatedZalo(stack.simulatorUrl);
  const target = { server, zalo, onEnd: count, sayWhenBegun: true };
  const events = startGreetings(target, EVENTS_PER_SECOND);
  const requests = startPressing(target, RESIDENTS_AT_ONCE);
  const stops = [];
  while (stops.length < STOPS) stops.push(await stopOnce(ends));
  await Promise.all([events.stop(), requests.stop()]);
  const waiting = () => countOf("from inbox where state = 'waiting'");
  await until('everything stored is handled', async () => (await waiting()) === 0, 300_000);

  const { answered, refused, gaveUp, unheard, broken } = ends;
  const held = stops.reduce((sum, stop) => sum + stop.held, 0);
  const slowest = Math.max(...stops.map(({ ms }) => ms));
  const endings = [...new Set(stops.map(({ ended }) => ended))];
  figure(
    `K1: ${STOPS} SIGTERMs under load: ${answered} calls answered, ${broken} broken, ${refused} refused, ` +
      `${unheard} closed before they were heard, ${gaveUp} given up by the caller; left claimed ${held}; ${endings.join(', ')}; ` +
      `slowest ${(slowest / 1000).toFixed(1)} s`,
  );
  expect({ broken, held, endings }).toEqual({
    broken: 0,
    held: 0,
    endings: ['bot-server-0 ended (exit code 0)'],
  });
  expect(slowest).toBeLessThan(LONGEST_STOP_MS);
  expect(await countOf("from inbox where state = 'parked'")).toBe(0);
  expect(await impossibleStates(pool)).toEqual({});
}, 3_600_000);

/** Keeps every reader of the wards waiting inside the server until it is let go. */
async function holdWards(): Promise<() => Promise<void>> {
  const client = await pool.connect();
  await client.query('begin; lock table ward in access exclusive mode');
  return async () => {
    await client.query('commit');
    client.release();
  };
}

/** Calls that are under way inside the server: the database sees them all wait. */
async function callsUnderWay(): Promise<Promise<CallEnd>[]> {
  const calls = Array.from({ length: WAITING_CALLS }, () =>
    callOnce(`${server}/api/wards`, { timeoutMs: 60_000 }),
  );
  const waiting = () =>
    countOf(`from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and application_name = 'tung-nha-api'`);
  await until('all calls are under way', async () => (await waiting()) === WAITING_CALLS);
  return calls;
}

test('K1: calls that wait for the database when SIGTERM comes are answered', async () => {
  const letGo = await holdWards();
  const calls = await callsUnderWay();
  const ended = stack.endBotServer(0);
  await until('it listens no more', async () => !(await isListening()));
  await letGo();
  const statuses = (await Promise.all(calls)).map(({ answered }) => answered?.status);
  expect(statuses).toEqual(Array(WAITING_CALLS).fill(200));
  expect(await ended).toContain('exit code 0');
});

test('K1: work that never ends does not keep the process: it is gone within 10 s, with exit code 1', async () => {
  const letGo = await holdWards();
  const calls = await callsUnderWay();
  const began = performance.now();
  const ended = await stack.endBotServer(0);
  const took = performance.now() - began;
  await letGo();
  figure(`K1: stuck work: gone after ${(took / 1000).toFixed(1)} s`);
  expect((await Promise.all(calls)).map(({ answered }) => answered)).toEqual(
    Array(WAITING_CALLS).fill(undefined),
  );
  expect(ended).toContain('exit code 1');
  expect(took).toBeLessThan(LONGEST_STOP_MS);
});
