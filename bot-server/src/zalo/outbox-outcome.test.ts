import { describe, expect, it } from 'vitest';

import { fateOf, morningAfter, whyUnreachable } from './outbox-outcome.ts';
import { failureOfCode, readAnswer } from './send-failure.ts';

const reply = { promise: 'atLeastOnce', tries: 0 } as const;
const broadcast = { promise: 'atMostOnce', tries: 0 } as const;
const silence = (maybeTaken: boolean) => {
  const answer = readAnswer({ answered: false, maybeTaken });
  if (answer.ok) throw new Error('no failure');
  return answer.failure;
};

describe('fateOf', () => {
  it('parks what only a person can mend, and says who cannot be reached', () => {
    expect(fateOf(reply, failureOfCode(-230), 0.5)).toMatchObject({ state: 'parked', unreachable: true });
    expect(fateOf(reply, failureOfCode(-201), 0.5)).toMatchObject({ state: 'parked', unreachable: false });
  });

  it.each([-32, -211, -216])('pauses the channel for %i and blames no message', (code) => {
    const fate = fateOf({ promise: 'atMostOnce', tries: 7 }, failureOfCode(code), 0.5);
    expect(fate).toMatchObject({ state: 'waiting', blame: false });
    expect(fate).toHaveProperty('pauseMs');
  });

  it('tries trouble on the way again, resting longer each time up to a minute, then parks', () => {
    const rests = [0, 1, 2, 3, 4, 5, 6].map((tries) => {
      const fate = fateOf({ ...reply, tries }, silence(true), 1);
      return fate.state === 'waiting' ? fate.restMs : fate.state;
    });
    expect(rests).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000]);
    expect(fateOf({ ...reply, tries: 7 }, silence(true), 1)).toMatchObject({ state: 'parked' });
    expect(fateOf(reply, silence(true), 0)).toMatchObject({ restMs: 0, blame: true });
  });

  it('never repeats what may go once only and may have gone', () => {
    expect(fateOf(broadcast, silence(true), 0.5)).toMatchObject({ state: 'doubtful' });
    expect(fateOf(broadcast, silence(false), 0.5)).toMatchObject({ state: 'waiting' });
  });
});

describe('morningAfter (server-api §6.4)', () => {
  const at = (local: string) => morningAfter(failureOfCode(-133), new Date(`${local}+07:00`))?.toISOString();

  it('is six o’clock, over the end of a year and 29 February', () => {
    expect(at('2026-11-23T22:00:00')).toBe('2026-11-23T23:00:00.000Z');
    expect(at('2026-12-31T23:59:59')).toBe('2026-12-31T23:00:00.000Z');
    expect(at('2028-02-28T23:30:00')).toBe('2028-02-28T23:00:00.000Z');
    expect(at('2028-02-29T05:59:59')).toBe('2028-02-28T23:00:00.000Z');
  });

  it('is not waited for by day, when Zalo’s clock or rule differs: then it is tried now and then, and parked at last', () => {
    expect(at('2026-11-23T06:00:00')).toBeUndefined();
    expect(at('2026-11-23T21:59:59')).toBeUndefined();
    expect(fateOf(broadcast, failureOfCode(-133), 1)).toMatchObject({ state: 'waiting', restMs: 900_000 });
    expect(fateOf({ ...broadcast, tries: 7 }, failureOfCode(-133), 1)).toMatchObject({ state: 'parked' });
  });

  it('concerns nothing but the night', () => {
    expect(morningAfter(failureOfCode(-144), new Date('2026-11-23T23:00:00+07:00'))).toBeUndefined();
  });
});

describe('whyUnreachable (server-api §2.4)', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const WEEK = 7 * 86_400_000;

  it('knows who never wrote and who was silent for more than 7 days', () => {
    expect(whyUnreachable({ oaUserId: null, lastInteractionAt: null }, now)).toBeDefined();
    expect(whyUnreachable({ oaUserId: '2', lastInteractionAt: ago(WEEK + 1) }, now)).toBeDefined();
    expect(whyUnreachable({ oaUserId: '2', lastInteractionAt: ago(WEEK) }, now)).toBeUndefined();
  });

  it('leaves an unknown window to Zalo', () => {
    expect(whyUnreachable({ oaUserId: '2', lastInteractionAt: null }, now)).toBeUndefined();
  });
});
