import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { expect, inject, test } from 'vitest';

import { testDatabase } from '../support/database.ts';
import { testConfig, testFolder } from '../support/parts-for-tests.ts';
import { giveWards } from '../support/people.ts';

const { pool, connectionString } = await testDatabase();
await giveWards(pool, new Date('2026-11-23T02:00:00.000Z'));

const ROUNDS = inject('faults') === 'long' ? 100 : 3;
const IN_FLIGHT = 12;
const config = testConfig({ DATABASE_URL: connectionString, SPOOL_DIR: testFolder(), LOG_LEVEL: 'fatal' });
const settings = JSON.stringify(
  Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)])),
);

async function startServer(): Promise<{ child: ChildProcess; url: string }> {
  const program = fileURLToPath(new URL('../support/stop-run.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^port (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return { child, url: `http://127.0.0.1:${port}` };
  }
  throw new Error('the server ended before it listened');
}

/** Calls that wait inside the server for a lock of ours; ready when the database sees them all waiting. */
async function callsUnderWay(url: string): Promise<Promise<number>[]> {
  const ask = async () => {
    const reply = await fetch(`${url}/api/wards`);
    await reply.json();
    return reply.status;
  };
  const calls = Array.from({ length: IN_FLIGHT }, () => ask().catch(() => 0));
  const waiting = async () => {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity
       where application_name = 'stop-run' and datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.n ?? 0;
  };
  while ((await waiting()) < IN_FLIGHT) await delay(10);
  return calls;
}

test('K1: what is under way when SIGTERM comes is answered, and the process ends by itself', async () => {
  let answered = 0;
  let slowest = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { child, url } = await startServer();
    const exited = once(child, 'exit');
    const client = await pool.connect();
    await client.query('begin; lock table ward in access exclusive mode');
    const calls = await callsUnderWay(url);
    const began = performance.now();
    child.kill('SIGTERM');
    // Refused from now on: the server has stopped listening, while the calls still wait.
    while (
      await fetch(`${url}/healthz`).then(
        () => true,
        () => false,
      )
    )
      await delay(5);
    await client.query('commit');
    client.release();
    const statuses = await Promise.all(calls);
    const [code] = (await exited) as [number | null];
    slowest = Math.max(slowest, performance.now() - began);
    answered += statuses.filter((status) => status === 200).length;
    expect(code).toBe(0);
  }
  console.log(
    `K1: ${answered} of ${ROUNDS * IN_FLIGHT} answers under way finished over ${ROUNDS} SIGTERMs; slowest exit ${(slowest / 1000).toFixed(1)} s`,
  );
  expect(answered).toBe(ROUNDS * IN_FLIGHT);
  const left = await pool.query(`select from pg_stat_activity where application_name = 'stop-run'`);
  expect(left.rowCount).toBe(0);
});

test('K1: work that never ends does not keep the process: it is gone within 10 s, with exit code 1', async () => {
  const { child, url } = await startServer();
  const exited = once(child, 'exit');
  const client = await pool.connect();
  await client.query('begin; lock table ward in access exclusive mode');
  const calls = await callsUnderWay(url);
  const began = performance.now();
  child.kill('SIGTERM');
  const [code] = (await exited) as [number | null];
  const took = performance.now() - began;
  expect(await Promise.all(calls)).toEqual(Array(IN_FLIGHT).fill(0));
  await client.query('commit');
  client.release();
  console.log(`K1: stuck work: gone after ${(took / 1000).toFixed(1)} s`);
  expect(code).toBe(1);
  expect(took).toBeLessThan(10_000);
});
