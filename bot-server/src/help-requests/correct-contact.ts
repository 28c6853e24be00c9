import type { CorrectContact } from '@tung-nha/shared/help-request';
import { maskSensitive } from '@tung-nha/shared/sensitive-text';

import { done, refused, type Outcome } from '../outcome.ts';
import { latestConsents } from '../people/consent-store.ts';
import type { Work } from '../work.ts';
import { saveContact } from './correct-contact-store.ts';
import { accessForChange } from './help-request-access.ts';
import { isClosed, type HelpRequest } from './help-request.ts';
import { contactCorrectedText } from './messages.ts';
import { openContact, type Contact } from './request-contact.ts';
import { tellPeople } from './send-about.ts';

/**
 * The resident mends how they are reached, or takes it back (L-18); a helper who has it already is told the new one. Refuses
 * `not_found`, `not_possible` for anybody but its resident or when it is closed, and `consent_required` once consent was
 * withdrawn.
 */
export async function correctContact(
  work: Work,
  { personId, requestId, given }: { personId: string; requestId: string; given: CorrectContact },
): Promise<Outcome<true>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request } = access.value;
  if (request.residentId !== personId || isClosed(request.status)) return refused('not_possible');
  if (!(await consents(work, request, personId))) return refused('consent_required');
  const contact = corrected(openContact(work.sealer, request), given);
  await saveContact(work, request, contact);
  const text = contactCorrectedText(request.code, contact);
  await tellPeople(work, request, [{ personId: request.helperPersonId, text, kind: 'contact' }]);
  return done(true);
}

async function consents({ tx }: Work, { wardId }: HelpRequest, personId: string): Promise<boolean> {
  const latest = await latestConsents(tx, personId);
  return latest.some(
    (entry) => entry.wardId === wardId && entry.purpose === 'helpRequest' && entry.action === 'given',
  );
}

/** What was not named stays, null takes it away. */
function corrected({ place, ...before }: Contact, { phone, landmark }: CorrectContact): Contact {
  const newPhone = phone === undefined ? before.phone : (phone ?? undefined);
  const newLandmark =
    landmark === undefined ? before.landmark : landmark === null ? undefined : maskSensitive(landmark).text;
  return {
    ...(newPhone !== undefined && { phone: newPhone }),
    ...(newLandmark !== undefined && { landmark: newLandmark }),
    ...(place && { place }),
  };
}
