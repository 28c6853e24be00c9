import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import { remindHelperAt } from './helper-timer.ts';
import { takenBackText } from './messages.ts';
import { setNextAction } from './move-help-request.ts';
import { returnToTeam } from './return-to-team.ts';

/**
 * The resident's answer to “đã có người liên hệ chưa?”: yes gives the helper time again, no brings the request back to
 * the team at once. Refuses `not_found`, and `not_possible` for anybody but the resident of an accepted request.
 */
export async function confirmHelp(
  work: Work,
  { personId, requestId, coming }: { personId: string; requestId: string; coming: boolean },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  if (request.residentId !== personId || request.status !== 'accepted') return refused('not_possible');
  if (coming) {
    await setNextAction(work, request, { action: 'remindHelper', at: remindHelperAt(request, work.now) });
  } else {
    const tell = {
      personId: request.helperPersonId,
      text: takenBackText(request.code),
      kind: 'requestNews' as const,
    };
    await returnToTeam(work, request, {
      by: { as: 'resident', id: personId },
      state: 'lapsed',
      tells: [tell],
    });
  }
  return done(true);
}
