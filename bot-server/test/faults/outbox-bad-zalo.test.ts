import { expect, it } from 'vitest';

import { startOutboxLoops } from '../../src/zalo/deliver-outbox.ts';
import type { ZaloHost } from '../../src/zalo/zalo-call.ts';
import { testDatabase } from '../support/database.ts';
import { figure, LONG, until } from '../support/paced.ts';
import {
  addPerson,
  connectedZalo,
  outboxStates,
  queue,
  simulatedZalo,
  textsOf,
} from '../support/zalo-for-tests.ts';

const UNFINISHED = ['waiting', 'sending'];

/** The most calls in any window of this length. */
function mostWithin(times: number[], windowMs: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (let last = 0; last < sorted.length; last += 1) {
    while ((sorted[last] ?? 0) - (sorted[first] ?? 0) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

it('C1: whatever Zalo answers, every message ends delivered or parked with a reason, within the rate', async () => {
  const simulated = await simulatedZalo();
  const perMinute = 6000;
  const connected = await connectedZalo(await testDatabase(), simulated, {
    ZALO_OA_PER_MINUTE: String(perMinute),
  });
  const { parts, zalo } = connected;
  await simulated.control('POST', '/limits', { perMinute: 100_000 });
  const [messages, people] = LONG ? [10_000, 200] : [300, 60];
  const reachable = await Promise.all(
    Array.from({ length: people }, () => addPerson(parts, simulated, { wrote: true })),
  );
  const blocked = await Promise.all(
    Array.from({ length: 10 }, () => addPerson(parts, simulated, { wrote: false })),
  );
  await queue(
    parts,
    ...Array.from({ length: messages }, (_, i) => ({
      to: reachable[i % people] ?? { personId: '' },
      text: `Tin ${i}`,
    })),
    ...blocked.map((to) => ({ to, text: 'Không tới' })),
  );
  for (const [kind, rate] of Object.entries({
    error5xx: 0.1,
    hang: 0.05,
    rate: 0.05,
    html: 0.01,
    error200: 0.01,
  }))
    await simulated.control('POST', '/faults', { kind, rate, path: '/message/cs' });

  const times: number[] = [];
  const shut = new Set<string>();
  let triedAfterShut = 0;
  const oa: ZaloHost = async (request) => {
    times.push(performance.now());
    const { recipient } = request.json as { recipient: { user_id: string } };
    if (shut.has(recipient.user_id)) triedAfterShut += 1;
    const exchange = await zalo.hosts.oa(request);
    const { error } = (exchange.answered ? (exchange.body ?? {}) : {}) as { error?: number };
    if (error === -230 || error === -232) shut.add(recipient.user_id);
    return exchange;
  };
  const start = performance.now();
  const loops = startOutboxLoops(parts, { ...zalo, hosts: { ...zalo.hosts, oa } });
  await until(
    'all have ended',
    async () => {
      const states = await outboxStates(parts);
      return UNFINISHED.every((state) => (states[state] ?? 0) === 0);
    },
    580_000,
  );
  await loops.stop();
  const seconds = (performance.now() - start) / 1000;

  const states = await outboxStates(parts);
  const { rows: parked } = await parts.pool.query<{ reason: string | null }>(
    "select reason from outbox where state = 'parked'",
  );
  const inboxes = await Promise.all(reachable.map(({ oaUserId }) => textsOf(simulated, oaUserId)));
  const texts = inboxes.flat();
  const repeats = texts.length - new Set(texts).size;
  const sent = states['sent'] ?? 0;
  const [inSecond, inMinute] = [mostWithin(times, 1000), mostWithin(times, 60_000)];
  figure(
    `C1: ${messages + 10} messages in ${Math.round(seconds)} s: sent ${sent}, parked ${parked.length}, lost ${messages + 10 - sent - parked.length}, repeats ${repeats}; at most ${inSecond} in a second (limit ${perMinute / 60}), ${inMinute} in a minute; tried after "blocked" ${triedAfterShut}`,
  );
  expect(sent + parked.length).toBe(messages + 10);
  expect(parked.every(({ reason }) => (reason ?? '').length > 10)).toBe(true);
  expect(new Set(texts).size).toBe(sent);
  expect(repeats).toBe(0);
  expect(triedAfterShut).toBe(0);
  expect(inMinute).toBeLessThanOrEqual(perMinute);
  expect(parked.filter(({ reason }) => reason?.includes('nhắn cho OA'))).toHaveLength(10);
});
