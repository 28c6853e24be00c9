import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../../scripts/embedded-postgres/start-embedded-postgres.ts';
import { startStack, type Stack } from '../../../scripts/testing/stack.ts';
import { createPool, type Pool } from '../../src/database.ts';
import { impossibleStates } from '../support/impossible-states.ts';
import { figure, LONG, until } from '../support/paced.ts';
import { testFolder } from '../support/parts-for-tests.ts';
import { simulatedZalo } from '../support/simulated-zalo.ts';
import { startGreetings, startPressing } from '../support/steady-load.ts';

const KILLS = LONG ? 500 : 4;
const EVENTS_PER_SECOND = 200;
const RESIDENTS_AT_ONCE = 5;
const LONGEST_LIFE_MS = 1000;

const folder = testFolder();
let postgres: EmbeddedPostgres;
let stack: Stack;
let pool: Pool;

const startDatabase = async () => {
  postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
};

const toStop: (() => Promise<void>)[] = [];

beforeAll(async () => {
  await startDatabase();
  toStop.push(() => postgres.stop());
  const databaseUrl = postgres.connectionString;
  const changes = { LOG_LEVEL: 'fatal' };
  stack = await startStack({ databaseUrl, dataDir: path.join(folder, 'data'), changes });
  pool = createPool(databaseUrl, 4, 'test');
  toStop.push(
    () => pool.end(),
    () => stack.stop(),
  );
}, 120_000);

// Before the folder goes, and the database too when nothing else has started.
afterAll(async () => {
  for (const stop of toStop.reverse()) await stop();
});

const countOf = async (sql: string, values: unknown[] = []) =>
  (await pool.query<{ count: number }>(`select count(*) as count ${sql}`, values)).rows[0]?.count ?? 0;

/** Kills the server and starts it again; without a database it must take events until that is back. */
async function killOnce(withoutDatabase: boolean, taken: readonly string[]): Promise<void> {
  if (withoutDatabase) await postgres.stop();
  await delay(Math.random() * 200);
  await stack.killBotServer(0);
  const ready = stack.startBotServer(0);
  if (withoutDatabase) {
    const before = taken.length;
    await until('the server takes events without a database', () => taken.length > before, 60_000);
    await startDatabase();
  }
  await ready;
}

async function everythingHandled(): Promise<void> {
  const isSpoolEmpty = async () =>
    !(await readdir(path.join(folder, 'data/spool'))).some((name) => name.endsWith('.spool'));
  await until('the spool is empty', isSpoolEmpty, 120_000);
  const waiting = () => countOf("from inbox where state = 'waiting'");
  await until('everything stored is handled', async () => (await waiting()) === 0, 900_000);
}

/** How many replies each person who greeted got, as the different numbers that occur, and how many people those are. */
async function replies(): Promise<{ people: number; each: number[] }> {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*) from outbox o join person p on p.id = o.person_id
     where p.oa_user_id like '5500%' and o.kind = 'reply' group by p.id`,
  );
  return { people: rows.length, each: [...new Set(rows.map(({ count }) => count))] };
}

test(
  'B1: a server killed under load loses no acknowledged event and doubles no effect',
  async () => {
    const target = { server: stack.botServerUrls[0] ?? '', zalo: await simulatedZalo(stack.simulatorUrl) };
    const events = startGreetings(target, EVENTS_PER_SECOND);
    const requests = startPressing(target, RESIDENTS_AT_ONCE);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await delay(Math.random() * LONGEST_LIFE_MS);
      await killOnce(kill % 2 === 1, events.result);
    }
    const [taken, confirmed] = await Promise.all([events.stop(), requests.stop()]);
    await everythingHandled();

    const lost = taken.length - (await countOf('from inbox where event_id = any($1)', [taken]));
    const { people, each } = await replies();
    const opened = await countOf("from help_request where source = 'miniApp'");
    const kept = await countOf('from help_request where id = any($1)', [[...confirmed.values()]]);
    const parked = await countOf("from inbox where state = 'parked'");
    const impossible = await impossibleStates(pool);
    figure(
      `B1: ${KILLS} kills, half without a database: ${taken.length} events acknowledged, lost ${lost}, parked ${parked}; ` +
        `${people} people answered, with ${each.join(' or ')} messages each; ` +
        `${confirmed.size} requests confirmed, ${opened} in the database; ${Object.keys(impossible).length} impossible states`,
    );
    expect({ lost, parked, people, differing: each.length }).toEqual({
      lost: 0,
      parked: 0,
      people: taken.length,
      differing: 1,
    });
    expect([opened, kept]).toEqual([confirmed.size, confirmed.size]);
    expect(impossible).toEqual({});
  },
  2 * 3_600_000,
);
