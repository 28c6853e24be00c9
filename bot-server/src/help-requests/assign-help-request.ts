import type { OfferReasons } from '@tung-nha/shared/help-request';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { saveAcceptance } from './accept-store.ts';
import { tellAccepted } from './accept-help-request.ts';
import { fitMember } from './assign-store.ts';
import { remindHelperAt } from './helper-timer.ts';
import { lockHelpRequest } from './help-request-store.ts';
import { moveHelpRequest } from './move-help-request.ts';
import { assignedText } from './offer-messages.ts';
import { writeEscalation } from './offer-store.ts';
import { accessAsOfficer, type OfficerAsking } from './officer-request-access.ts';
import { tellPeople } from './send-about.ts';

/** An officer chose them; no rule did. */
const CHOSEN: OfferReasons = {
  ...{ inCharge: false, sameNeighbourhood: false, distanceBand: 'unknown', metres: null, livePlace: false },
  ...{ hasSkill: false, speaksLanguage: true, acceptedOpen: 0, turnsThisQuarter: 0, neighbouringWard: false },
};

/**
 * An officer gives a request that nobody has taken to a member of the ward, who gets the contact and may give it back like
 * any other. Refuses `not_found`, `not_possible` when it is taken or closed, and `member_unfit` for somebody who may not be
 * asked (design §4: not in the team, not adult where a contact is shown, enough to do, or the resident themselves).
 */
export async function assignHelpRequest(
  work: Work,
  asking: OfficerAsking & { memberId: string },
): Promise<Outcome<true>> {
  const found = await accessAsOfficer(work, asking);
  if (!found.ok) return found;
  const { request } = found.value;
  if (!['open', 'offered', 'escalated'].includes(request.status)) return refused('not_possible');
  const member = await fitMember(work.tx, request, asking.memberId);
  if (member === undefined) return refused('member_unfit', 'memberId');
  const { now } = work;
  if (request.status === 'open') {
    const by = { as: 'officer' as const, id: asking.personId };
    await moveHelpRequest(work, request, { to: 'offered', by, next: { action: 'lapseWave', at: now } });
  }
  const chosen = { wardId: request.wardId, memberId: member.id };
  const candidates = [{ ...chosen, reasons: CHOSEN }];
  await writeEscalation(work.tx, request, {
    step: 'office',
    wave: request.wave,
    now,
    until: now,
    candidates,
  });
  const { personId } = member;
  const remindAt = remindHelperAt(request, now);
  if (!(await saveAcceptance(work.tx, request, { member: chosen, personId, now, remindAt })))
    throw new Error('a fit member was refused a locked request');
  const present = await lockHelpRequest(work.tx, request);
  if (present === undefined) return refused('not_found');
  await tellPeople(work, present, [{ personId, text: assignedText(present), kind: 'contact' }]);
  await tellAccepted(work, present, personId);
  return done(true);
}
