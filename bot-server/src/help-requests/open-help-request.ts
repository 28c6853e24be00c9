import { done, refused, type Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import type { SingleWork } from '../work.ts';
import { checkNewRequest, type RequestInput } from './check-new-request.ts';
import { findOpened, type OpenedRow } from './help-request-store.ts';
import { newCode, newId } from './new-code.ts';
import { insertHelpRequest, type InsertHelpRequest, type RequestSource } from './open-help-request-store.ts';

const CODE_TRIES = 5;

/**
 * Opens a request, with the consent it needs, the first lines of its log and its first wave, in one statement; in quiet hours and
 * where nobody is free it stays 'open', and the timer goes on with it. The same clientRequestId of the same person gives the same
 * answer. Refuses `consent_required`, `adults_only`, `ward_not_found`, and `invalid` with the field at fault. `insert` stores it
 * with others that come at the same moment; left out, alone and in the caller's transaction.
 */
export async function openHelpRequest(
  work: SingleWork,
  { person, input, source }: { person: Pick<Person, 'id'>; input: RequestInput; source: RequestSource },
  insert: InsertHelpRequest = (draft) => insertHelpRequest(work, draft),
): Promise<Outcome<OpenedRow>> {
  const checked = checkNewRequest(input, work.now);
  if (!checked.ok) return checked;
  for (let tries = 0; tries < CODE_TRIES; tries += 1) {
    const draft = { ...checked.value, id: newId(), code: newCode(), residentId: person.id, source };
    const inserted = await insert(draft);
    if (!inserted.ok) return inserted;
    if (inserted.value !== undefined) return done(inserted.value);
    // Nothing inserted: opened before under the same client id, or, rarely, the code is another request's.
    const before = await findOpened(work.tx, person.id, input.clientRequestId);
    if (before) return done(before);
  }
  return refused('unavailable');
}
