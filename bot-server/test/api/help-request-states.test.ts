import { HELP_REQUEST_STATUSES } from '@tung-nha/shared/help-request';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { acceptHelpRequest } from '../../src/help-requests/accept-help-request.ts';
import { completeHelpRequest } from '../../src/help-requests/complete-help-request.ts';
import { confirmHelp } from '../../src/help-requests/confirm-help.ts';
import { declineHelpRequest } from '../../src/help-requests/decline-help-request.ts';
import { giveBackHelpRequest } from '../../src/help-requests/give-back-help-request.ts';
import { canMove } from '../../src/help-requests/help-request.ts';
import { lapseUnreachableOffer } from '../../src/help-requests/lapse-unreachable-offer.ts';
import { openHelpRequest } from '../../src/help-requests/open-help-request.ts';
import { rateHelpRequest } from '../../src/help-requests/rate-help-request.ts';
import { relayMessage } from '../../src/help-requests/relay-message.ts';
import { withdrawHelpRequest } from '../../src/help-requests/withdraw-help-request.ts';
import type { Work } from '../../src/work.ts';
import { testDatabase } from '../support/database.ts';
import { deliverAll, drain, MINUTE, wish, work } from '../support/help-requests.ts';
import { impossibleStates } from '../support/impossible-states.ts';
import { LONG } from '../support/paced.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { emptyWards, giveMember, givePeople } from '../support/people.ts';

const parts = testParts(await testDatabase());
const ANSWERS = { did: 'Đã giúp', managedAlone: false, newHousehold: true };

type Ids = { personId: string; requestId: string };
const ACTS: Readonly<Record<string, (w: Work, ids: Ids) => Promise<unknown>>> = {
  accept: acceptHelpRequest,
  acceptAgain: acceptHelpRequest,
  decline: declineHelpRequest,
  giveBack: giveBackHelpRequest,
  complete: (w, ids) => completeHelpRequest(w, { ...ids, answers: ANSWERS }),
  withdraw: withdrawHelpRequest,
  rate: (w, ids) => rateHelpRequest(w, { ...ids, rating: { stars: 4 } }),
  coming: (w, ids) => confirmHelp(w, { ...ids, coming: true }),
  notComing: (w, ids) => confirmHelp(w, { ...ids, coming: false }),
  relay: (w, ids) => relayMessage(w, { ...ids, text: 'Cháu tới ngay' }),
  unreachable: (w, { personId, requestId }) =>
    lapseUnreachableOffer(w, { kind: 'offer', about: `request:${requestId}`, personId, unreachable: true }),
};

/** Whose turn each act is; random people would hardly ever bring a request to its end. */
const RIGHTFUL: Readonly<Record<string, 'asked' | 'helper' | 'resident'>> = {
  ...{ accept: 'asked', acceptAgain: 'helper', decline: 'asked', unreachable: 'asked', giveBack: 'helper' },
  ...{ complete: 'helper', relay: 'helper', rate: 'resident', withdraw: 'resident' },
  ...{ coming: 'resident', notComing: 'resident' },
};
const often = ['accept', 'accept', 'accept', 'complete', 'complete', 'complete', 'decline'];
const act = fc.record({
  kind: fc.constantFrom(...often, ...Object.keys(ACTS)),
  rightful: fc.constantFrom(true, true, false),
  who: fc.nat({ max: 8 }),
  which: fc.nat({ max: 3 }),
});
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ open: fc.nat({ max: 8 }), topic: fc.constantFrom('vneid', 'scam', 'other') }),
  },
  { weight: 6, arbitrary: fc.array(act, { minLength: 1, maxLength: 4 }).map((acts) => ({ acts })) },
  { weight: 3, arbitrary: fc.record({ minutes: fc.constantFrom(1, 5, 12, 45, 75, 600) }) },
  {
    weight: 1,
    arbitrary: fc.record({ readiness: fc.constantFrom('ready', 'busy', 'off'), who: fc.nat({ max: 4 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function world() {
  await emptyWards(parts.pool);
  parts.clock.set(START);
  const named = await givePeople(parts.pool, START);
  const more = [];
  for (const name of ['Tổ viên 3', 'Tổ viên 4']) more.push(await giveMember(parts.pool, START, { name }));
  const ward = await giveMember(parts.pool, START, { name: 'Tổ phường', readiness: 'duty' });
  await parts.pool.query('update member set neighbourhood_code = null where id = $1', [ward.memberId]);
  const helpers = [named.member, named.leader, ...more, ward, named.officer, named.police];
  return { helpers, people: [...helpers, named.resident, named.otherResident], requests: [] as string[] };
}
type World = Awaited<ReturnType<typeof world>>;

async function rightfulPerson(kind: string, requestId: string): Promise<string | undefined> {
  const { rows } = await parts.pool.query<{ asked?: string; helper?: string; resident?: string }>(
    `select r.resident_id as resident, h.person_id as helper,
       (select m.person_id from offer o join member m on m.id = o.member_id
        where o.request_id = r.id and o.state = 'open' order by o.position limit 1) as asked
     from help_request r left join member h on h.id = r.helper_id where r.id = $1`,
    [requestId],
  );
  return rows[0]?.[RIGHTFUL[kind] ?? 'resident'] ?? undefined;
}

async function take(here: World, next: Step): Promise<void> {
  const personOf = (who: number) => here.people[who % here.people.length]?.personId ?? '';
  if ('open' in next) {
    const input = wish({ topic: next.topic as 'vneid' });
    const opening = { person: { id: personOf(next.open) }, input, source: 'chat' as const };
    const opened = await work(parts, (w) => openHelpRequest(w, opening));
    if (opened.ok) here.requests.push(opened.value.id);
  } else if ('minutes' in next) parts.clock.advance(next.minutes * MINUTE);
  else if ('readiness' in next) {
    const id = here.helpers[next.who]?.memberId;
    await parts.pool.query('update member set readiness = $2 where id = $1', [id, next.readiness]);
  } else {
    // All at once: whoever comes second must be refused, not break anything.
    await Promise.all(
      next.acts.map(async ({ kind, rightful, who, which }) => {
        const requestId = here.requests.at(-1 - which);
        if (requestId === undefined) return;
        const personId = (rightful && (await rightfulPerson(kind, requestId))) || personOf(who);
        await work(parts, async (w) => ACTS[kind]?.(w, { personId, requestId }));
      }),
    );
  }
  await drain(parts);
  await deliverAll(parts);
}

const eventRow = z.object({
  id: z.string(),
  status: z.enum(HELP_REQUEST_STATUSES),
  moves: z.array(z.tuple([z.enum(HELP_REQUEST_STATUSES).nullable(), z.enum(HELP_REQUEST_STATUSES)])),
});

/** Every log must lead from opening to the present state by allowed moves only. */
async function expectLegalLogs(): Promise<void> {
  const { rows } = await parts.pool.query(
    `select r.id, r.status, jsonb_agg(jsonb_build_array(e.from_status, e.to_status) order by e.id) as moves
     from help_request r join help_request_event e on e.ward_id = r.ward_id and e.request_id = r.id group by r.ward_id, r.id`,
  );
  for (const { status, moves } of rows.map((row) => eventRow.parse(row))) {
    let at: (typeof moves)[number][0] = null;
    for (const [from, to] of moves) {
      expect(from).toBe(at);
      if (from !== null) expect(canMove(from, to)).toBe(true);
      at = to;
    }
    expect(at).toBe(status);
  }
}

async function expectNothingDue(): Promise<void> {
  const { rows } = await parts.pool.query('select id from help_request where next_action_at <= $1', [
    parts.clock.now(),
  ]);
  expect(rows).toEqual([]);
  expect(parts.lines.filter(({ level }) => level === 'error')).toEqual([]);
}

test('whatever people do, in whatever order and all at once, no request is lost and no state is impossible', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30, size: 'max' }), async (steps) => {
      const here = await world();
      await take(here, { open: 7, topic: 'vneid' });
      for (const next of steps) {
        await take(here, next);
        expect(await impossibleStates(parts.pool)).toEqual({});
        await expectNothingDue();
      }
      await expectLegalLogs();
      const { rows } = await parts.pool.query<{ to_status: string }>(
        'select distinct to_status from help_request_event',
      );
      for (const { to_status } of rows) seen.add(to_status);
    }),
    { numRuns: LONG ? 300 : 15 },
  );
  expect([...seen].sort()).toEqual([...HELP_REQUEST_STATUSES].sort());
}, 600_000);
