import { day, hour } from './clock.ts';

const freeFor = 48 * hour;
const openFor = 7 * day;

/** Packages' consultation messages a month beyond the free window (server-api §2.4). */
const packageMessages = { basic: 0, standard: 0, growth: 500, comprehensive: 2_000 } as const;

export type Charge = 'reply' | 'sub_quota' | 'charged';

/**
 * How a consultation message is paid for now, or the code that refuses it: -232 for a person who never interacted,
 * -230 after 7 days (server-api §2.4, §10.5). `lastInteraction` and `now` are epoch milliseconds.
 */
export function chargeOf(
  lastInteraction: number | null,
  now: number,
  oaPackage: keyof typeof packageMessages,
  usedThisMonth: number,
): Charge | -230 | -232 {
  if (lastInteraction === null) return -232;
  const since = now - lastInteraction;
  if (since > openFor) return -230;
  if (since <= freeFor) return 'reply';
  return usedThisMonth < packageMessages[oaPackage] ? 'sub_quota' : 'charged';
}
