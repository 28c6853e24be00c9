import { existsSync, readFileSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findPostmaster } from '../../embedded-postgres/postmaster.ts';
import { waitUntil } from '../../processes/wait-until.ts';
import { freshPlace, start, startsSeen, stillRunning, untilUp } from './support.ts';

const everything = ['PORT', 'SIMULATOR_PORT', 'MINI_APP_PORT', 'database'];

test('everything comes up, the Official Account is connected, SIGTERM stops it all within ten seconds', async () => {
  const place = await freshPlace();
  const run = start(place);
  await untilUp(run);
  expect(await stillRunning(place)).toEqual(everything);
  const ready = await fetch(`http://localhost:${String(place.ports.PORT)}/readyz`);
  expect(await ready.json()).toEqual({ zalo: 'connected' });
  expect(statSync(path.join(place.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  const begun = performance.now();
  run.process.kill('SIGTERM');
  expect(await run.code).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await stillRunning(place)).toEqual([]);
  expect(existsSync(path.join(place.dataDir, 'run.json'))).toBe(false);
});

test('a second start on the same folder says so and ends, the first lives on', async () => {
  const place = await freshPlace();
  const first = start(place);
  await untilUp(first);
  const second = start(place);
  expect(await second.code).toBe(1);
  expect(second.output()).toContain(
    `Already running on ${place.dataDir}: http://localhost:${String(place.ports.SIMULATOR_PORT)}`,
  );
  expect(await stillRunning(place)).toEqual(everything);
});

test.each(['PORT', 'SIMULATOR_PORT', 'MINI_APP_PORT'] as const)(
  'a busy %s is named and nothing is left running',
  async (name) => {
    const place = await freshPlace();
    const stranger = net.createServer();
    await new Promise<void>((done) => {
      stranger.listen(place.ports[name], '0.0.0.0', () => {
        done();
      });
    });
    onTestFinished(() => void stranger.close());
    const run = start(place);
    expect(await run.code).toBe(1);
    expect(run.output()).toContain(`Port ${String(place.ports[name])} is used by another program`);
    expect(run.output()).toContain(`${name}=`);
    expect((await stillRunning(place)).filter((running) => running !== name)).toEqual([]);
  },
);

test('programs that outlived a killed start are stopped by the next one, and nothing stored is lost', async () => {
  const place = await freshPlace();
  const killed = start(place);
  await untilUp(killed);
  killed.process.kill('SIGKILL');
  await killed.code;
  expect(await stillRunning(place)).toEqual(everything);
  const next = start(place);
  await untilUp(next);
  expect(next.output()).toContain('Stopped 3 programs left over');
  const seen = startsSeen(place).map((line) => line.split(' '));
  expect(seen.map(([rows]) => rows)).toEqual(['1', '2']);
  expect(seen[0]?.[1]).toBe(seen[1]?.[1]);
});

test('after kill -9 of everything, the database too, the next start recovers', async () => {
  const place = await freshPlace();
  const killed = start(place);
  await untilUp(killed);
  const children = JSON.parse(readFileSync(path.join(place.dataDir, 'run.json'), 'utf8')) as {
    pid: number;
  }[];
  const database = findPostmaster(path.join(place.dataDir, 'postgres', 'cluster'));
  for (const pid of [killed.process.pid, ...children.map((child) => child.pid), database?.pid])
    process.kill(pid ?? 0, 'SIGKILL');
  await killed.code;
  const next = start(place);
  await untilUp(next);
  expect(startsSeen(place).map((line) => line.split(' ')[0])).toEqual(['1', '2']);
});

test('a program that cannot start is shown with its last lines, and the others are stopped', async () => {
  const place = await freshPlace();
  const run = start(place, { STAND_IN_BREAKS: 'bot-server' });
  expect(await run.code).toBe(1);
  expect(run.output()).toContain('bot-server ended (exit code 3)');
  expect(run.output()).toContain('cannot find its spectacles');
  expect(await stillRunning(place)).toEqual([]);
});

test('a program that dies later takes the others down, loudly', async () => {
  const place = await freshPlace();
  const run = start(place);
  await untilUp(run);
  const children = JSON.parse(readFileSync(path.join(place.dataDir, 'run.json'), 'utf8')) as {
    pid: number;
  }[];
  process.kill(children[0]?.pid ?? 0, 'SIGKILL');
  expect(await run.code).toBe(1);
  expect(run.output()).toContain('ended (SIGKILL) unexpectedly');
  expect(await stillRunning(place)).toEqual([]);
});

test('programs that ignore being asked are ended by force within ten seconds', async () => {
  const place = await freshPlace();
  const run = start(place, { STAND_IN_STUBBORN: 'bot-server' });
  await untilUp(run);
  const begun = performance.now();
  run.process.kill('SIGINT');
  expect(await run.code).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(await stillRunning(place)).toEqual([]);
});

test('one Ctrl-C arrives twice, from the terminal and from npm, and still stops everything in order', async () => {
  const place = await freshPlace();
  const run = start(place);
  await untilUp(run);
  run.process.kill('SIGINT');
  expect(await waitUntil(() => run.output().includes('stopping'), 5_000, 1)).toBe(true);
  run.process.kill('SIGINT');
  expect(await run.code).toBe(0);
  expect(await stillRunning(place)).toEqual([]);
});

test('Ctrl-C while still starting leaves nothing behind', async () => {
  const place = await freshPlace();
  const run = start(place, { STAND_IN_SLOW: 'mini-app' });
  expect(await waitUntil(async () => (await stillRunning(place)).length === 3, 90_000)).toBe(true);
  run.process.kill('SIGINT');
  expect(await run.code).toBe(0);
  expect(await stillRunning(place)).toEqual([]);
});
