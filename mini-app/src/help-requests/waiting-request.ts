import type { Draft } from './draft.ts';
import { draftFromText } from './draft.ts';
import { timeProblem, wantedAt } from './wished-time.ts';

/** A request that was finished without network. It is sent by itself, once, when the network is back. */
export interface WaitingRequest {
  draft: Draft;
  ward: string;
  /** When “send” was pressed, ISO. */
  writtenAt: string;
  /** Why the server will not take it as it is: the person must look at it again. */
  refusal?: string | undefined;
}

/** The draft as it is to wait: “tomorrow morning” keeps meaning the day after it was written. */
export function asWaiting(draft: Draft, ward: string, now: Date): WaitingRequest {
  const wanted = wantedAt(draft, now);
  const [day = '', time = ''] = wanted?.split('T') ?? [];
  const settled = wanted === undefined ? {} : ({ when: 'chosen', day, time: time.slice(0, 5) } as const);
  return { draft: { ...draft, ...settled }, ward, writtenAt: now.toISOString() };
}

/** The draft as it is sent in the end: a wished hour that passed meanwhile becomes “as soon as possible”. */
export function draftToSend({ draft }: WaitingRequest, now: Date): Draft {
  return timeProblem(draft, now) === null ? draft : { ...draft, when: 'now', day: '', time: '' };
}

/** What waits, as text for the phone's storage. The consent was given when “send” was pressed, so it is kept (L-09). */
export function waitingAsText(waiting: readonly WaitingRequest[]): string {
  return JSON.stringify(waiting);
}

/** What a text holds; what is broken or of an older form of the app is left out. */
export function waitingFromText(text: string | null): WaitingRequest[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(found) ? found.flatMap(waitingFrom) : [];
  } catch {
    return [];
  }
}

function waitingFrom(found: unknown): WaitingRequest[] {
  if (typeof found !== 'object' || found === null) return [];
  const { draft, ward, writtenAt, refusal } = found as Record<string, unknown>;
  const kept = draftFromText(JSON.stringify(draft ?? null));
  if (kept === null || typeof ward !== 'string' || typeof writtenAt !== 'string') return [];
  return [{ draft: kept, ward, writtenAt, ...(typeof refusal === 'string' ? { refusal } : {}) }];
}
