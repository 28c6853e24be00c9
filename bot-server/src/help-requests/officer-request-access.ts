import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessForChange } from './help-request-access.ts';
import type { HelpRequest } from './help-request.ts';

/** An officer of a ward, and the request of that ward they act on. */
export interface OfficerAsking {
  personId: string;
  wardId: string;
  requestId: string;
}

/**
 * The request, locked, before an officer of its ward, whatever else they may be to it; everybody else, and officers of other
 * wards, get `not_found`.
 */
export async function accessAsOfficer(
  work: Work,
  { personId, wardId, requestId }: OfficerAsking,
): Promise<Outcome<{ request: HelpRequest; officerId: string }>> {
  const access = await accessForChange(work.tx, personId, requestId);
  if (!access.ok) return access;
  const { request, officerId } = access.value;
  if (officerId === undefined || request.wardId !== wardId) return refused('not_found');
  return done({ request, officerId });
}
