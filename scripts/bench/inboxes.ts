import { z } from 'zod';

import { getJson } from '../testing/json-calls.ts';

/** A message as it stood in somebody's chat; `at` in milliseconds of this process's `performance.now()`. */
interface Arrival {
  userId: string;
  text: string;
  at: number;
}

const clock = z.object({ now: z.string() });
const users = z.array(z.object({ userId: z.string(), role: z.string().optional() }));
const inbox = z.array(z.object({ text: z.string(), at: z.string() }));

const CLOCK_LOOKS = 20;
const HELPERS = new Set(['member', 'deputy', 'leader']);

/**
 * Milliseconds from this process's `performance.now()` to the simulator's clock, from the fastest of some looks. Both run
 * on the machine's steady clock, so that it holds until the simulator's is made to jump.
 */
export async function aheadOfUs(simulatorUrl: string): Promise<number> {
  let best = { tookMs: Infinity, ahead: 0 };
  for (let look = 0; look < CLOCK_LOOKS; look += 1) {
    const before = performance.now();
    const { now } = clock.parse(await getJson(`${simulatorUrl}/_sim/clock`));
    const after = performance.now();
    if (after - before >= best.tookMs) continue;
    best = { tookMs: after - before, ahead: Date.parse(now) - (before + after) / 2 };
  }
  return best.ahead;
}

/** Zalo ids of all who can be offered requests. */
export async function helperIds(simulatorUrl: string): Promise<string[]> {
  const all = users.parse(await getJson(`${simulatorUrl}/_sim/users`));
  return all.filter(({ role }) => HELPERS.has(role ?? '')).map(({ userId }) => userId);
}

/**
 * Everything the OA wrote to these people. The simulator notes when each message arrived, so the inboxes are read after
 * the measurement and cost it nothing.
 */
export async function arrivalsOf(simulatorUrl: string, userIds: string[], ahead: number): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const userId of userIds) {
    const messages = inbox.parse(await getJson(`${simulatorUrl}/_sim/users/${userId}/inbox`));
    for (const { text, at } of messages) arrivals.push({ userId, text, at: Date.parse(at) - ahead });
  }
  return arrivals;
}

/** When the offers of each request arrived, earliest first, by the request's id (codes are unique in a ward only). */
export function offersByRequest(arrivals: Arrival[]): Map<string, number[]> {
  const byRequest = new Map<string, number[]>();
  for (const { text, at } of arrivals) {
    const id = /r=request\/([0-9a-f-]{36})/.exec(text)?.[1];
    if (id !== undefined) byRequest.set(id, [...(byRequest.get(id) ?? []), at]);
  }
  for (const times of byRequest.values()) times.sort((a, b) => a - b);
  return byRequest;
}
