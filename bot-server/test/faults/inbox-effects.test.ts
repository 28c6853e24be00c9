import { setTimeout as delay } from 'node:timers/promises';

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';

import { createPool } from '../../src/database.ts';
import type { Work } from '../../src/work.ts';
import { handleDueEvents, startInboxLoop, type Answer } from '../../src/zalo/handle-inbox.ts';
import { claimEvents } from '../../src/zalo/inbox-claim.ts';
import type { InboundEvent } from '../../src/zalo/inbound-event.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { testDatabase, type TestDatabase } from '../support/database.ts';
import { testIntake, type TestIntake } from '../support/intake-for-tests.ts';
import { figure, LONG, paced, percentile, until } from '../support/paced.ts';
import { signedText } from '../support/signed-webhook.ts';

let database: TestDatabase;
let intake: TestIntake;

beforeEach(async () => {
  database = await testDatabase(16);
  intake = await testIntake(database);
  await database.pool.query('create table effect (event_id text, person text, text text, at float8)');
});

const counts = createZaloCounts();

async function writeEffect(work: Work, event: InboundEvent): Promise<void> {
  if (event.kind !== 'text') return;
  const text = 'insert into effect values ($1, $2, $3, $4)';
  const values = [event.eventId, event.from.oaUserId, event.text, performance.now()];
  await work.tx.query({ text, values });
}

async function effects(): Promise<{ event_id: string; person: string; text: string; at: number }[]> {
  const { rows } = await database.pool.query('select * from effect order by at');
  return rows as { event_id: string; person: string; text: string; at: number }[];
}

const waiting = async () =>
  (await database.pool.query("select 1 from inbox where state = 'waiting'")).rows.length;

describe('effects of events', () => {
  it('B2: delivered 1–5 times, shuffled, to two processes: one effect each, never two of a person at once', async () => {
    const other = await testIntake(database);
    const events = LONG ? 5000 : 600;
    const [repeats = []] = fc.sample(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: events, maxLength: events }),
      1,
    );
    const deliveries = repeats.flatMap((times, i) => Array.from({ length: times }, () => i));
    const [shuffled = deliveries] = fc.sample(
      fc.shuffledSubarray(deliveries, { minLength: deliveries.length }),
      1,
    );

    const busy = new Set<string>();
    let overlaps = 0;
    const answer: Answer = async (work, event) => {
      const person = event.kind === 'text' ? event.from.oaUserId : '';
      if (busy.has(person)) overlaps += 1;
      busy.add(person);
      await writeEffect(work, event);
      await delay(1);
      busy.delete(person);
    };
    const loops = [intake, other].map(({ parts }) => startInboxLoop(parts, counts, answer));
    const lanes = Array.from({ length: 16 }, (_, lane) => shuffled.filter((_, i) => i % 16 === lane));
    await Promise.all(
      lanes.map(async (lane, laneNumber) => {
        const { app, parts } = laneNumber % 2 === 0 ? intake : other;
        for (const i of lane)
          await app.inject(
            signedText(parts.config, parts.clock.now(), { id: `b2-${i}`, from: `p${i % 50}` }),
          );
      }),
    );
    await until('all are handled', async () => (await waiting()) === 0, 60_000);
    await Promise.all(loops.map((loop) => loop.stop()));
    const done = await effects();
    const distinct = new Set(done.map(({ event_id }) => event_id)).size;
    figure(
      `B2: ${events} events delivered ${deliveries.length} times to 2 servers: ${done.length} effects, ${distinct} distinct, ${overlaps} overlaps`,
    );
    expect([done.length, distinct, overlaps]).toEqual([events, events, 0]);
  });

  it('B3: keeps the order of each person across two processes', async () => {
    const people = LONG ? 1000 : 100;
    for (let p = 0; p < people; p += 1) {
      for (const [i, text] of ['một', 'hai', 'ba'].entries()) {
        intake.parts.clock.advance(5);
        const message = { id: `${p}-${i}`, from: `p${p}`, text };
        await intake.app.inject(signedText(intake.parts.config, intake.parts.clock.now(), message));
      }
    }
    const slowly: Answer = async (work, event) => {
      await delay(Math.random() * 5);
      await writeEffect(work, event);
    };
    const loops = [0, 1].map(() => startInboxLoop(intake.parts, counts, slowly));
    await until('all are handled', async () => (await waiting()) === 0, 60_000);
    await Promise.all(loops.map((loop) => loop.stop()));
    const done = await effects();
    const orders = new Set(
      Array.from({ length: people }, (_, p) =>
        done
          .filter(({ person }) => person === `p${p}`)
          .map(({ text }) => text)
          .join(),
      ),
    );
    figure(
      `B3: ${people} people with 3 messages 5 ms apart, 2 loops: orders seen ${[...orders].join(' | ')}`,
    );
    expect([...orders]).toEqual(['một,hai,ba']);
  });

  it('B5: an event that always throws is parked after 5 tries with its reason; others hardly notice', async () => {
    const poisoned: Answer = async (work, event) => {
      if (event.kind === 'text' && event.from.oaUserId.startsWith('poison'))
        throw new TypeError('chữ của ai đó');
      await writeEffect(work, event);
    };
    const p95Of = async (round: string, poison: number) => {
      const sent = new Map<string, number>();
      for (let i = 0; i < poison; i += 1)
        await intake.app.inject(
          signedText(intake.parts.config, intake.parts.clock.now(), {
            id: `${round}-x${i}`,
            from: `poison${i}`,
          }),
        );
      await paced(LONG ? 1000 : 150, 100, async (i) => {
        const id = `${round}-${i}`;
        sent.set(`user_send_text:${id}`, performance.now());
        await intake.app.inject(
          signedText(intake.parts.config, intake.parts.clock.now(), { id, from: `p${i % 20}` }),
        );
      });
      await until(
        'others are handled',
        async () => (await effects()).filter(({ event_id }) => event_id.includes(round)).length === sent.size,
      );
      const times = (await effects())
        .filter(({ event_id }) => sent.has(event_id))
        .map(({ event_id, at }) => at - (sent.get(event_id) ?? 0));
      return percentile(times, 0.95);
    };
    const loop = startInboxLoop(intake.parts, counts, poisoned);
    const before = await p95Of('calm', 0);
    const after = await p95Of('sick', 3);
    await until('the poison is parked', async () => (await waiting()) === 0);
    await loop.stop();
    const { rows } = await database.pool.query<{ state: string; tries: number; reason: string }>(
      "select state, tries, reason from inbox where subject like 'user:poison%'",
    );
    figure(
      `B5: ${rows.length} poisonous events parked after ${rows[0]?.tries} tries (${rows[0]?.reason}); p95 of others ${before} ms before, ${after} ms beside`,
    );
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toMatchObject({ state: 'parked', tries: 5 });
    expect(rows[0]?.reason).toMatch(/^TypeError/);
    expect(JSON.stringify([rows, intake.parts.lines])).not.toContain('chữ của ai đó');
  });

  it('B6: an event claimed by a dead process is handled once its lease ends', async () => {
    await intake.deliver('b6');
    expect(await claimEvents(database.pool, 5)).toHaveLength(1);
    expect(await handleDueEvents(intake.parts, counts, writeEffect)).toBe(0);
    const { rows } = await database.pool.query<{ s: number }>(
      'select extract(epoch from lease_until - clock_timestamp())::float8 as s from inbox',
    );
    await database.pool.query("update inbox set lease_until = clock_timestamp() - interval '1 ms'");
    expect(await handleDueEvents(intake.parts, counts, writeEffect)).toBe(1);
    figure(
      `B6: work of a dead process is free again after ${Math.ceil(rows[0]?.s ?? 99)} s, effects ${(await effects()).length}`,
    );
    expect(rows[0]?.s).toBeLessThanOrEqual(30);
    expect(await effects()).toHaveLength(1);
  });

  it('a connection lost between an effect and its mark has one effect', async () => {
    const kills = LONG ? 100 : 10;
    const killer = createPool(database.connectionString, 1, 'killer');
    let left = kills;
    const dying: Answer = async (work, event) => {
      await writeEffect(work, event);
      if (left-- <= 0) return;
      const { rows } = await work.tx.query({ text: 'select pg_backend_pid() as pid' });
      await killer.query('select pg_terminate_backend($1)', [rows[0]?.['pid']]);
    };
    for (let i = 0; i < kills; i += 1)
      await intake.app.inject(
        signedText(intake.parts.config, intake.parts.clock.now(), { id: `kill-${i}`, from: `p${i}` }),
      );
    const loop = startInboxLoop(intake.parts, counts, dying);
    await until('all are handled', async () => (await waiting()) === 0, 60_000);
    await loop.stop();
    await killer.end();
    const done = await effects();
    figure(
      `B1 (one part): ${kills} connections lost inside the handling of ${kills} events: ${done.length} effects`,
    );
    expect(done).toHaveLength(kills);
  });
});
