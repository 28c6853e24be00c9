import { refused, done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import type { HelpRequest } from './help-request.ts';
import { remindHelperAt } from './helper-timer.ts';
import { setNextAction } from './move-help-request.ts';

/** Notes a sign of life of the helper, which starts the time to the next reminder anew; the request must be locked. */
export async function pushHelperTimer(work: Work, request: HelpRequest): Promise<void> {
  const next = { action: 'remindHelper' as const, at: remindHelperAt(request, work.now) };
  await setNextAction(work, request, next, work.now);
}

/**
 * The helper wrote something that is not for the resident (“em đang tới”): the timer starts anew. Refuses `not_found`,
 * and `not_possible` for anybody but the helper of an accepted request.
 */
export async function noteHelperActivity(
  work: Work,
  { personId, requestId }: { personId: string; requestId: string },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  if (request.status !== 'accepted' || request.helperPersonId !== personId) return refused('not_possible');
  await pushHelperTimer(work, request);
  return done(true);
}
