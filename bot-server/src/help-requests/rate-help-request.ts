import type { RateHelpRequest } from '@tung-nha/shared/help-request';
import { maskSensitive } from '@tung-nha/shared/sensitive-text';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import { saveRating } from './rating-store.ts';

/**
 * The resident says how it went, 1 to 5, and may change it. Refuses `not_found`, and
 * `not_possible` for anybody but the resident or before the help was given.
 */
export async function rateHelpRequest(
  work: Work,
  { personId, requestId, rating }: { personId: string; requestId: string; rating: RateHelpRequest },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  if (request.residentId !== personId || request.status !== 'done') return refused('not_possible');
  const comment = rating.comment === undefined ? null : maskSensitive(rating.comment).text;
  await saveRating(work.tx, request, rating.stars, comment);
  return done(true);
}
