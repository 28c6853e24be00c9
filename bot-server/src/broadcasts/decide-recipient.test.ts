import { localTime } from '@tung-nha/shared/quarter';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { decideRecipient, type Allowance, type RecipientFacts } from './decide-recipient.ts';
import { startOfLocalMonth } from './windows.ts';

const HISTORIES = 100_000;
// Some seconds of work; a busy machine gives it a fifth of its time.
const LONGEST_MS = 120_000;
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
    null,
    ['21:00', '07:00'] as const,
    ['12:00', '14:00'] as const,
    ['22:30', '05:15'] as const,
  ),
  chargedPerMonth: fc.integer({ min: 0, max: 3 }),
  validHours: fc.constantFrom(null, 30, 300),
  happenings: fc.array(happening, { minLength: 4, maxLength: 40 }),
});

const minuteOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

interface Rules {
  /** None: an alert, which goes at any hour. */
  quiet: readonly [string, string] | null;
  chargedPerMonth: number;
  validUntil: number | null;
}

/** One person's whole history, kept by the test itself. */
class History {
  now = START;
  readonly #rules: Rules;
  readonly #writes: number[];
  readonly #sent: number[] = [];
  readonly #ways: { chat: boolean; template: boolean };
  #withdrawn = false;
  #charged: number[] = [];

  constructor(rules: Rules, { known, chat, template }: { known: boolean; chat: boolean; template: boolean }) {
    this.#rules = rules;
    this.#writes = known ? [START - HOUR] : [];
    this.#ways = { chat, template };
  }

  live(happening: Happening): void {
    if (happening.what === 'passes') this.now += happening.hours * HOUR + 1000;
    if (happening.what === 'writes') this.#writes.push(this.now);
    if (happening.what === 'withdraws') this.#withdrawn = !this.#withdrawn;
  }

  /** What the server would know at this turn. */
  asked(): [RecipientFacts, Allowance] {
    const { quiet, validUntil, chargedPerMonth } = this.#rules;
    const last = this.#writes.at(-1);
    const facts = {
      linked: true,
      agrees: !this.#withdrawn,
      lastInteractionAt: last === undefined ? null : new Date(last),
      sentSince: Math.min(8, this.#sentSince(last ?? Infinity)),
    };
    const chargedLeft = chargedPerMonth - this.#chargedThisMonth();
    const until = validUntil === null ? null : new Date(validUntil);
    return [facts, { now: new Date(this.now), quiet, validUntil: until, chargedLeft, ...this.#ways }];
  }

  /** An own reading of the rules, from the whole history rather than from the facts the decision was given. */
  faultsOf(way: 'chat' | 'template', charged: boolean): string[] {
    const last = this.#writes.at(-1);
    const isFree = last !== undefined && this.now - last < 48 * HOUR && this.#sentSince(last) < 8;
    const { chargedPerMonth, validUntil } = this.#rules;
    return Object.entries({
      'outside 7 days': way === 'chat' && last !== undefined && this.now - last > 168 * HOUR,
      'free beyond 48 h or 8 messages': !charged && (way === 'template' || !isFree),
      'over the quota of the month': charged && this.#chargedThisMonth() >= chargedPerMonth,
      'in quiet hours': this.#isQuiet(),
      'without consent': this.#withdrawn,
      'after its end': validUntil !== null && this.now >= validUntil,
    }).flatMap(([fault, is]) => (is ? [fault] : []));
  }

  send(charged: boolean): void {
    this.now += 1;
    this.#sent.push(this.now);
    if (charged) this.#charged.push(this.now);
  }

  #sentSince = (last: number) => this.#sent.filter((at) => at > last).length;

  #chargedThisMonth(): number {
    const month = (at: number) => new Date(at + 7 * HOUR).toISOString().slice(0, 7);
    return this.#charged.filter((at) => month(at) === month(this.now)).length;
  }

  #isQuiet(): boolean {
    if (this.#rules.quiet === null) return false;
    const [from, to] = this.#rules.quiet.map(minuteOf) as [number, number];
    const { minuteOfDay: at } = localTime(new Date(this.now));
    return from < to ? at >= from && at < to : at >= from || at < to;
  }
}

test(
  `C3: in ${HISTORIES.toLocaleString('en')} generated histories no message breaks window, quota or quiet hours`,
  () => {
    const seen = { chat: 0, template: 0, wait: 0, end: 0, charged: 0 };
    const turn = (past: History) => {
      const decision = decideRecipient(...past.asked());
      seen[decision.do] += 1;
      if (decision.do !== 'chat' && decision.do !== 'template') return;
      const faults = past.faultsOf(decision.do, decision.charged);
      // A hundred thousand calls of expect would take longer than the histories.
      if (faults.length > 0) expect.fail(faults.join(', '));
      past.send(decision.charged);
      if (decision.charged) seen.charged += 1;
    };
    fc.assert(
      fc.property(history, ({ validHours, happenings, ...wish }) => {
        const past = new History(
          { ...wish, validUntil: validHours === null ? null : START + validHours * HOUR },
          wish,
        );
        for (const each of happenings) {
          if (each.what === 'turn') turn(past);
          else past.live(each);
        }
      }),
      { numRuns: HISTORIES },
    );
    console.log(`C3: ${HISTORIES} histories, 0 faults; decisions: ${JSON.stringify(seen)}`);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(1000);
  },
  LONGEST_MS,
);

test('the month of the quota is the local one', () => {
  expect(startOfLocalMonth(new Date('2026-12-31T17:30:00Z'))).toEqual(new Date('2027-01-01T00:00:00+07:00'));
});
