import { randomUUID } from 'node:crypto';

import fc from 'fast-check';
import { expect, inject, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { accessTokenOf } from '../support/graph.ts';
import { hostileCalls } from '../support/hostile-bodies.ts';
import { AN_BIEN, givePeople, signIn } from '../support/people.ts';
import { giveHelpRequest } from '../support/requests.ts';

const { app, parts, graph } = await testApp();
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());

const LONG = inject('faults') === 'long';
const RUNS = LONG ? 100_000 : 2000;
const SIGN_IN_EVERY = 30;
const LONGEST_BLOCK_MS = 200;

const encoded = (text: string) => encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '?'));

/**
 * Watches for turns of the event loop that took too long; gives the longest, in milliseconds of this process's own
 * computing (what is asserted) and on the wall (what other programs on the machine add to it is only printed).
 */
function watchEventLoop(): () => { computing: number; wall: number } {
  let [wallBefore, cpuBefore] = [performance.now(), process.cpuUsage()];
  const longest = { computing: 0, wall: 0 };
  const timer = setInterval(() => {
    const cpu = process.cpuUsage(cpuBefore);
    longest.computing = Math.max(longest.computing, Math.round((cpu.user + cpu.system) / 1000));
    longest.wall = Math.max(longest.wall, Math.round(performance.now() - wallBefore));
    [wallBefore, cpuBefore] = [performance.now(), process.cpuUsage()];
  }, 10);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

const done = await giveHelpRequest(pool, clock.now(), {
  residentId: people.resident.personId,
  status: 'done',
});
const taken = await giveHelpRequest(pool, clock.now(), {
  residentId: people.resident.personId,
  status: 'accepted',
  helper: people.member,
});

const groups: Record<string, { url: string; valid: () => Record<string, unknown> }> = {
  session: {
    url: '/api/session',
    valid: () => ({ accessToken: accessTokenOf(people.resident.appUserId), ward: AN_BIEN }),
  },
  'help requests': {
    url: '/api/help-requests',
    valid: () => ({
      clientRequestId: randomUUID(),
      ward: AN_BIEN,
      topic: 'vneid',
      step: 1,
      note: 'Máy báo lỗi',
      place: { latitude: 20.85, longitude: 106.68 },
      neighbourhoodCode: 'TDP-01',
      landmark: 'gần chợ',
      phone: '0912345678',
      phoneToken: 'code',
      placeToken: 'code',
      forPerson: { relation: 'mẹ', agrees: true },
      ageBand: 'adult',
      priorityGroup: 'elderly',
      language: 'vi',
      mode: 'home',
      supportPointCode: 'mot-cua',
      wantedAt: '2026-11-24T09:00:00+07:00',
      urgent: false,
      consent: { textVersion: '2026-11' },
    }),
  },
  complete: {
    url: `/api/help-requests/${taken}/complete`,
    valid: () => ({ did: 'Cài lại ứng dụng', managedAlone: true, newHousehold: false }),
  },
  rating: { url: `/api/help-requests/${done}/rating`, valid: () => ({ stars: 5, comment: 'Cảm ơn' }) },
};

test.each(Object.entries(groups))(
  'E1: hostile bodies to %s give 2xx or 4xx, never 5xx, and never hold up the others',
  async (name, { url, valid }) => {
    const stop = watchEventLoop();
    const seen = new Map<number, number>();
    const caller = name === 'complete' ? people.member : people.resident;
    let session = await signIn(app, caller);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(hostileCalls(valid()), async ({ payload, contentType }) => {
        count += 1;
        if (count % SIGN_IN_EVERY === 0) {
          // A new day: the limits of the day before would hide what lies behind them.
          clock.advance(24 * 3_600_000);
          session = await signIn(app, caller);
          graph.givePhone('code', '84912345678');
          graph.givePlace('code', { latitude: 20.85, longitude: 106.68 });
        }
        const headers = { ...session, ...(contentType === '' ? {} : { 'content-type': contentType }) };
        const reply = await app.inject({ method: 'POST', url, payload, headers });
        seen.set(reply.statusCode, (seen.get(reply.statusCode) ?? 0) + 1);
        if (reply.statusCode >= 500) throw new Error(`${reply.statusCode}: ${reply.body}`);
        if (reply.statusCode >= 400) expect(Object.keys(reply.json())).toContain('code');
      }),
      { numRuns: RUNS, plugins: [fc.interruptAfterTimeLimit(LONG ? 3_000_000 : 100_000)] },
    );
    const longest = stop();
    const statuses = [...seen].sort().map(([status, times]) => `${times} × ${status}`);
    console.log(
      `E1 ${name}: ${count} bodies: ${statuses.join(', ')}; longest turn ${longest.computing} ms of computing (${longest.wall} ms on the wall)`,
    );
    expect(count).toBeGreaterThanOrEqual(RUNS);
    expect(longest.computing).toBeLessThan(LONGEST_BLOCK_MS);
  },
  LONG ? 3_600_000 : 120_000,
);

test('E1: hostile addresses, queries and headers give 2xx or 4xx', async () => {
  const { authorization } = await signIn(app, people.resident);
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('%00', '%zz', '%c0%80', '..', '%2e%2e', 'a'.repeat(3000)),
  );
  const url = fc.oneof(
    piece.map((text) => `/api/help-requests/${encoded(text)}`),
    fc.constantFrom('%00', '%zz', '%c0%80', '../../x').map((text) => `/api/help-requests/${text}`),
    piece.map((text) => `/api/help-requests?role=${encoded(text)}`),
    fc
      .constantFrom('role=a&role=b', 'role[]=x', 'role=%zz', '__proto__=1', '&&&=', 'role')
      .map((text) => `/api/help-requests?${text}`),
    piece.map((text) => `/api/me/consents?purpose=${encoded(text)}`),
  );
  const latin = fc
    .string({ unit: 'binary-ascii', maxLength: 50 })
    .map((text) => text.replaceAll(/[^\x20-\x7e]/g, '.'));
  await fc.assert(
    fc.asyncProperty(url, fc.option(latin), async (address, token) => {
      const headers = { authorization: token === null ? authorization : `Bearer ${token}` };
      const reply = await app.inject({ url: address, headers });
      if (reply.statusCode >= 500) throw new Error(`${reply.statusCode} for ${address}: ${reply.body}`);
    }),
    { numRuns: RUNS / 2 },
  );
}, 60_000);
