import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { describe, expect, it } from 'vitest';

import { testDatabase } from '../support/database.ts';
import { testIntake, type TestIntake } from '../support/intake-for-tests.ts';
import { figure, LONG, paced, percentile, until } from '../support/paced.ts';

const ids = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i}`).sort();

const spoolFiles = (intake: TestIntake) =>
  readdirSync(intake.parts.config.SPOOL_DIR).filter((name) => name.endsWith('.spool'));

async function run(name: string, intake: TestIntake, load: { count: number; perSecond: number }) {
  const answers = await paced(load.count, load.perSecond, (i) => intake.deliver(`${name}-${i}`));
  const times = answers.map(({ ms }) => ms);
  return {
    refused: answers.filter(({ status }) => status !== 200).length,
    p99: percentile(times, 0.99),
    worst: percentile(times, 1),
  };
}

async function lostAfterReplay(name: string, intake: TestIntake, count: number): Promise<number> {
  await until('the spool is empty', () => spoolFiles(intake).length === 0, 60_000);
  const stored = new Set(await intake.storedIds());
  return ids(name, count).filter((id) => !stored.has(id)).length;
}

describe('intake while the database is away', () => {
  it('A1: stopped', async () => {
    const intake = await testIntake(await testDatabase());
    const count = LONG ? 10_000 : 600;
    intake.wire.set('refuse');
    const { refused, p99, worst } = await run('a1', intake, { count, perSecond: 200 });
    const files = spoolFiles(intake);
    const modes = new Set(
      files.map((file) =>
        (statSync(path.join(intake.parts.config.SPOOL_DIR, file)).mode & 0o777).toString(8),
      ),
    );
    const readable = files.filter((file) =>
      /Xin ch|user_send_text|2000000000000000002/.test(
        readFileSync(path.join(intake.parts.config.SPOOL_DIR, file), 'latin1'),
      ),
    );
    expect(intake.counts.values().eventSpooled).toBe(count);
    intake.wire.set('none');
    const before = performance.now();
    const lost = await lostAfterReplay('a1', intake, count);
    const seconds = Math.round((performance.now() - before) / 100) / 10;
    figure(
      `A1: ${count} accepted with the database stopped, refused ${refused}, lost ${lost}, doubled 0 (primary key), p99 ${p99} ms, worst ${worst} ms, replayed in ${seconds} s`,
    );
    figure(
      `G2: ${files.length} spool files, modes ${[...modes].join()}, readable ${readable.length}, left after replay ${spoolFiles(intake).length}`,
    );
    expect({ refused, lost, modes: [...modes], readable: readable.length }).toEqual({
      refused: 0,
      lost: 0,
      modes: ['600'],
      readable: 0,
    });
    expect(await intake.storedIds()).toHaveLength(count);
    expect(worst).toBeLessThan(2000);
  });

  it('A2: hung, then cut in the middle of a query', async () => {
    const intake = await testIntake(await testDatabase());
    const count = LONG ? 4000 : 400;
    await intake.deliver('first');
    const hanging = run('a2', intake, { count, perSecond: 200 });
    await delay(300);
    intake.wire.set('hang');
    const hung = await hanging;
    intake.wire.set('none');
    intake.wire.cut();
    const lost = await lostAfterReplay('a2', intake, count);
    await until('the database is back', () => !intake.inbox.isDatabaseAway());

    const cutting = run('cut', intake, { count, perSecond: 200 });
    for (let i = 0; i < 10; i += 1) {
      await delay((count / 200 / 12) * 1000);
      intake.wire.cut();
    }
    const cut = await cutting;
    const lostByCut = await lostAfterReplay('cut', intake, count);
    figure(
      `A2: ${count} accepted with the database hung, lost ${lost}, p99 ${hung.p99} ms, worst ${hung.worst} ms; cut 10 times: lost ${lostByCut}, p99 ${cut.p99} ms, worst ${cut.worst} ms`,
    );
    expect({ lost, lostByCut, refused: hung.refused + cut.refused }).toEqual({
      lost: 0,
      lostByCut: 0,
      refused: 0,
    });
    expect(Math.max(hung.worst, cut.worst)).toBeLessThan(2000);
  });

  it('A3: down and up again and again', async () => {
    const intake = await testIntake(await testDatabase());
    const cycles = LONG ? 50 : 6;
    const cycleMs = LONG ? 6000 : 500;
    const count = Math.round((cycles * cycleMs) / 10);
    const load = run('a3', intake, { count, perSecond: 100 });
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      intake.wire.set('refuse');
      await delay(cycleMs / 2);
      intake.wire.set('none');
      await delay(cycleMs / 2);
    }
    const { refused, p99 } = await load;
    const lost = await lostAfterReplay('a3', intake, count);
    const stored = await intake.storedIds();
    figure(
      `A3: ${cycles} times down and up, ${count} accepted, lost ${lost}, doubled ${stored.length - new Set(stored).size}, p99 ${p99} ms`,
    );
    expect({ refused, lost, stored: stored.length }).toEqual({ refused: 0, lost: 0, stored: count });
  });
});
