import type { BroadcastView } from '@tung-nha/shared/broadcast';
import type { WardView } from '@tung-nha/shared/ward';

import { BROADCAST_STATES, BROADCAST_TEXTS } from './broadcast-texts.ts';

type Told = Pick<BroadcastView, 'state' | 'startedAt' | 'scheduledAt'>;

/**
 * In what state a broadcast is; what was thrown away before it went anywhere was never in the app to be taken from, and a draft
 * that has a time was kept back because it missed it.
 */
export function broadcastStateInWords({ state, startedAt, scheduledAt }: Told): string {
  if (state === 'draft' && scheduledAt !== undefined) return BROADCAST_TEXTS.missed;
  return state === 'withdrawn' && startedAt === undefined ? BROADCAST_TEXTS.dropped : BROADCAST_STATES[state];
}

/** To whom, place by place: who approves a broadcast has to know where it goes. */
export function audienceInWords(
  audience: BroadcastView['audience'],
  ward: Pick<WardView, 'neighbourhoods'> | undefined,
): string {
  const whole = BROADCAST_TEXTS.audiences[audience.of];
  if (!('codes' in audience) || ward === undefined) return whole;
  const nameOf = (code: string) =>
    code === 'ward'
      ? BROADCAST_TEXTS.wardTeam
      : ward.neighbourhoods.find((place) => place.code === code)?.name;
  const names = audience.codes.map(nameOf).filter((name) => name !== undefined);
  return `${whole}: ${names.join(', ')}`;
}
