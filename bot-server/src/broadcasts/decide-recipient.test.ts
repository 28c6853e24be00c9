import { localTime } from '@tung-nha/shared/quarter';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decideRecipient, type Allowance, type RecipientFacts } from './decide-recipient.ts';
import { startOfLocalMonth } from './windows.ts';

const HISTORIES = 100_000;
const HOUR = 3_600_000;
const START = Date.parse('2026-12-28T08:00:00+07:00');

type Happening =
  { what: 'writes' } | { what: 'turn' } | { what: 'passes'; hours: number } | { what: 'withdraws' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ what: 'writes' as const }) },
  { weight: 6, arbitrary: fc.constant({ what: 'turn' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('passes' as const),
      hours: fc.constantFrom(1, 5, 12, 24, 47, 49, 100, 167, 169),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'withdraws' as const }) },
);
const history = fc.record({
  known: fc.boolean(),
  template: fc.boolean(),
  chat: fc.boolean(),
  quiet: fc.constantFrom(
    ['21:00', '07:00'] as const,
    ['12:00', '14:00'] as const,
    ['22:30', '05:15'] as const,
  ),
  chargedPerMonth: fc.integer({ min: 0, max: 3 }),
  validHours: fc.constantFrom(null, 30, 300),
  happenings: fc.array(happening, { minLength: 4, maxLength: 40 }),
});

const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** An own reading of the rules, from the whole history rather than from the facts the decision is given. */
function faultsOf(
  { now, way, charged }: { now: number; way: 'chat' | 'template'; charged: boolean },
  past: { writes: number[]; sent: number[]; withdrawn: boolean; chargedThisMonth: number },
  rules: { quiet: readonly [string, string]; chargedPerMonth: number; validUntil: number | null },
): string[] {
  const faults: string[] = [];
  const last = past.writes.at(-1);
  if (way === 'chat' && last !== undefined && now - last > 168 * HOUR) faults.push('outside 7 days');
  const freeLeft =
    last !== undefined && now - last < 48 * HOUR && past.sent.filter((at) => at > last).length < 8;
  if (!charged && (way === 'template' || !freeLeft)) faults.push('free beyond 48 h or 8 messages');
  if (charged && past.chargedThisMonth >= rules.chargedPerMonth) faults.push('over the quota of the month');
  const { minuteOfDay: at } = localTime(new Date(now));
  const [from, to] = rules.quiet.map(minuteOf) as [number, number];
  if (from < to ? at >= from && at < to : at >= from || at < to) faults.push('in quiet hours');
  if (past.withdrawn) faults.push('without consent');
  if (rules.validUntil !== null && now >= rules.validUntil) faults.push('after its end');
  return faults;
}

test(`C3: in ${HISTORIES.toLocaleString('en')} generated histories no message breaks window, quota or quiet hours`, () => {
  const seen = { chat: 0, template: 0, wait: 0, end: 0, charged: 0 };
  fc.assert(
    fc.property(history, (wish) => {
      let now = START;
      let month = startOfLocalMonth(new Date(now)).getTime();
      const past = {
        writes: wish.known ? [START - HOUR] : [],
        sent: [] as number[],
        withdrawn: false,
        chargedThisMonth: 0,
      };
      const validUntil = wish.validHours === null ? null : START + wish.validHours * HOUR;
      for (const each of wish.happenings) {
        if (each.what === 'passes') now += each.hours * HOUR + 1000;
        if (each.what === 'writes') past.writes.push(now);
        if (each.what === 'withdraws') past.withdrawn = !past.withdrawn;
        const monthNow = startOfLocalMonth(new Date(now)).getTime();
        if (monthNow !== month) past.chargedThisMonth = 0;
        month = monthNow;
        if (each.what !== 'turn') continue;
        const last = past.writes.at(-1);
        const facts: RecipientFacts = {
          linked: true,
          agrees: !past.withdrawn,
          lastInteractionAt: last === undefined ? null : new Date(last),
          sentSince: last === undefined ? 0 : Math.min(8, past.sent.filter((at) => at > last).length),
        };
        const allowance: Allowance = {
          now: new Date(now),
          quiet: wish.quiet,
          validUntil: validUntil === null ? null : new Date(validUntil),
          chargedLeft: wish.chargedPerMonth - past.chargedThisMonth,
          chat: wish.chat,
          template: wish.template,
        };
        const decision = decideRecipient(facts, allowance);
        seen[decision.do] += 1;
        if (decision.do !== 'chat' && decision.do !== 'template') continue;
        const sending = { now, way: decision.do, charged: decision.charged };
        expect(faultsOf(sending, past, { ...wish, validUntil })).toEqual([]);
        if (decision.charged) seen.charged += 1;
        now += 1;
        past.sent.push(now);
        past.chargedThisMonth += decision.charged ? 1 : 0;
      }
    }),
    { numRuns: HISTORIES },
  );
  console.log(`C3: ${HISTORIES} histories, 0 faults; decisions: ${JSON.stringify(seen)}`);
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(1000);
});
