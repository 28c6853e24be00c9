import { isWithinDaily, nextTimeOfDay } from '@tung-nha/shared/quarter';

import { chatWith } from '../people/person.ts';
import type { FailureKind, SendFailure } from './send-failure.ts';

/** What becomes of a message after an attempt; a pause holds its whole channel. Milliseconds are real. */
export type MessageFate =
  | { state: 'waiting'; restMs: number; blame: boolean; pauseMs?: number; reason: string }
  | { state: 'parked'; unreachable: boolean; reason: string }
  | { state: 'doubtful'; reason: string };

const MOST_TRIES = 8;
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 60_000;
/** Zalo's night (server-api §2.8, §6.4), local time; and the rest when it says night while our clock says day. */
const NIGHT = { from: '22:00', to: '06:00' };
const DAWN_REST_MS = 15 * 60_000;
const PAUSES: Partial<Record<FailureKind, number>> = { rate: 300, quota: 15 * 60_000, token: 20_000 };
const UNREACHABLE: ReadonlySet<FailureKind> = new Set(['window', 'refused', 'gone']);
const DOUBT = 'Zalo không trả lời: chưa rõ tin đã đến hay chưa.';

/**
 * Decides what a failed attempt means (server-api §2.8). Limits of the whole OA pause the channel and are not the
 * message's fault; trouble on the way is tried again with growing, random rests; the rest needs a person.
 * `random` is between 0 and 1.
 */
export function fateOf(
  message: { promise: 'atLeastOnce' | 'atMostOnce'; tries: number },
  failure: SendFailure,
  random: number,
): MessageFate {
  const { kind, reason } = failure;
  if (!failure.retryable) return { state: 'parked', unreachable: UNREACHABLE.has(kind), reason };
  const pauseMs = PAUSES[kind];
  if (pauseMs !== undefined) return { state: 'waiting', restMs: 0, blame: false, pauseMs, reason };
  if (message.promise === 'atMostOnce' && failure.maybeTaken) return { state: 'doubtful', reason: DOUBT };
  if (message.tries + 1 >= MOST_TRIES) return { state: 'parked', unreachable: false, reason };
  const longest =
    kind === 'night' ? DAWN_REST_MS : Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** message.tries);
  return { state: 'waiting', restMs: longest * random, blame: true, reason };
}

/** When a message may go that Zalo refused for the night: at its end; undefined when it was refused for anything else, or by day. */
export function morningAfter({ kind }: SendFailure, now: Date): Date | undefined {
  const isNight = kind === 'night' && isWithinDaily(now, NIGHT.from, NIGHT.to);
  return isNight ? nextTimeOfDay(now, NIGHT.to) : undefined;
}

const NO_CHAT = 'Người này chưa từng nhắn cho OA nên chưa có cách gửi tin.';
const CLOSED = 'Người nhận chưa nhắn cho OA trong 7 ngày qua nên Zalo không cho gửi.';

/** Why a message to a person need not even be tried, or undefined. */
export function whyUnreachable(
  person: { oaUserId: string | null; lastInteractionAt: Date | null },
  now: Date,
): string | undefined {
  return { open: undefined, never: NO_CHAT, lapsed: CLOSED }[chatWith(person, now)];
}
