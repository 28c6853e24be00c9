import { maskSensitive, type SensitiveKind } from '@tung-nha/shared/sensitive-text';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import { helperCalled, relayText, residentCalled } from './messages.ts';
import { remindHelperAt } from './helper-timer.ts';
import { setNextAction } from './move-help-request.ts';
import { tellPeople } from './send-about.ts';

/**
 * Passes what one side of an accepted request wrote to the other, through the OA: first name in front, one-time codes
 * and id numbers masked (design §4, L-05). Gives what was masked, so that the writer can be told. Refuses `not_found`,
 * and `not_possible` when the request is not accepted, the person is no side of it, or the other side is gone.
 */
export async function relayMessage(
  work: Work,
  { personId, requestId, text }: { personId: string; requestId: string; text: string },
): Promise<Outcome<{ masked: SensitiveKind[] }>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  const fromHelper = request.helperPersonId === personId;
  const isSide = fromHelper || request.residentId === personId;
  const to = fromHelper ? request.residentId : request.helperPersonId;
  if (request.status !== 'accepted' || !isSide || to === null) return refused('not_possible');
  const name = fromHelper ? helperCalled(request.helperName) : residentCalled(request.residentName);
  const { text: safe, found } = maskSensitive(text);
  if (fromHelper) {
    // A sign of life: the time to the next reminder starts anew.
    const next = { action: 'remindHelper' as const, at: remindHelperAt(request, work.now) };
    await setNextAction(work, request, next, work.now);
  }
  await tellPeople(work, request, [{ personId: to, text: relayText(name, safe), kind: 'relay' }]);
  return done({ masked: found });
}
