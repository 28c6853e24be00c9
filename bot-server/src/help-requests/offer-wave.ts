import type { Parts } from '../parts.ts';
import { rankCandidates } from '../routing/candidate-query.ts';
import { afterQuietHours, urgencyOf, waveMinutes } from '../routing/routing-rule.ts';
import { atWork } from '../work.ts';
import { priorityOf } from '../zalo/outbox.ts';
import { escalateHelpRequest } from './escalate-help-request.ts';
import type { HelpRequestRef } from './help-request-store.ts';
import { writeWave } from './offer-store.ts';
import { postponeOffer } from './due-store.ts';

const MINUTE_MS = 60_000;

/** What became of the next wave: 'moved' when somebody else had dealt with the request meanwhile. */
export type WaveResult = 'offered' | 'held' | 'escalated' | 'moved';

/**
 * Asks the next wave of a request that could not be offered when it was opened, or whose wave lapsed: two round trips, one that
 * reads the request and ranks, one that writes offers, event and messages (decision 008). In quiet hours the offers wait till their end, except for scams; when nobody is left to ask, the
 * request is escalated (design §4).
 */
export async function offerWave(parts: Parts, ref: HelpRequestRef): Promise<WaveResult> {
  const now = parts.clock.now();
  const request = await rankCandidates(parts.pool, ref, now);
  if (request?.nextAction !== 'offer') return 'moved';
  const allowedAt = afterQuietHours(now, request, request.dispatch);
  if (allowedAt > now) {
    await postponeOffer(parts.pool, ref, allowedAt);
    return 'held';
  }
  if (request.candidates.length === 0) {
    const escalated = await atWork(parts, (work) => escalateHelpRequest(work, ref));
    return escalated ? 'escalated' : 'moved';
  }
  const minutes = waveMinutes(request, request.dispatch);
  const written = await writeWave(parts.pool, ref, {
    request,
    candidates: request.candidates,
    now,
    lapsesAt: new Date(now.getTime() + minutes * MINUTE_MS),
    priority: priorityOf(urgencyOf(request)),
  });
  if (written) parts.wake.outbox();
  return written ? 'offered' : 'moved';
}
