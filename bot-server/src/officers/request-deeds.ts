import type { CloseRequest } from '@tung-nha/shared/officer';

import { assignHelpRequest } from '../help-requests/assign-help-request.ts';
import { bringToOffice } from '../help-requests/bring-to-office.ts';
import { callOffHelpRequest } from '../help-requests/call-off-help-request.ts';
import { completeHelpRequest } from '../help-requests/complete-help-request.ts';
import type { OfficerAsking } from '../help-requests/officer-request-access.ts';
import { accessAsOfficer } from '../help-requests/officer-request-access.ts';
import type { Outcome } from '../outcome.ts';
import { officerOf } from '../people/officer-of.ts';
import type { Work } from '../work.ts';
import { noteAtDesk } from './officer-desk.ts';

/** An officer gives the request to a member of the ward. */
export function assignRequest(work: Work, asking: OfficerAsking & { memberId: string }) {
  const { memberId } = asking;
  return noted(work, asking, { action: 'request.assign', detail: { memberId } }, () =>
    assignHelpRequest(work, asking),
  );
}

/** An officer takes the request to the office. */
export function takeToOffice(work: Work, asking: OfficerAsking) {
  return noted(work, asking, { action: 'request.escalate' }, () => bringToOffice(work, asking));
}

/** An officer closes the request: the help was given, or it is called off for a reason. */
export function closeRequest(work: Work, asking: OfficerAsking, closing: CloseRequest) {
  if (closing.how === 'calledOff') {
    const { reason } = closing;
    return noted(work, asking, { action: 'request.callOff', detail: { reason } }, () =>
      callOffHelpRequest(work, { ...asking, reason }),
    );
  }
  const { did, managedAlone, newHousehold } = closing;
  return noted(work, asking, { action: 'request.complete' }, async () => {
    const { personId, requestId } = asking;
    const found = await accessAsOfficer(work, asking);
    if (!found.ok) return found;
    return completeHelpRequest(work, {
      personId,
      requestId,
      answers: { did, managedAlone, newHousehold },
    });
  });
}

interface Noted {
  action: string;
  detail?: Record<string, string>;
}

/** Does it, and notes it when it went well. */
async function noted(
  work: Work,
  { personId, wardId, requestId }: OfficerAsking,
  what: Noted,
  deed: () => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  const officer = await officerOf(work.tx, personId, wardId);
  if (!officer.ok) return officer;
  const outcome = await deed();
  if (outcome.ok)
    await noteAtDesk(work, { officer: officer.value }, { ...what, subject: `request:${requestId}` });
  return outcome;
}
