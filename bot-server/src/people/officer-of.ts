import { OFFICES } from '@tung-nha/shared/ward-file';

import type { Queryable } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { rolesOf } from './person-roles.ts';

/** Somebody as an officer of one ward. */
export interface Officer {
  personId: string;
  wardId: string;
  officerId: string;
  /** Liaison of the police: the only ones who warn of scams. */
  isPolice: boolean;
}

/** The person as an officer of the ward; `not_found` for everybody else, as for a ward that does not exist. */
export async function officerOf(on: Queryable, personId: string, wardId: string): Promise<Outcome<Officer>> {
  const roles = (await rolesOf(on, personId)).filter(
    ({ ward, role }) => ward === wardId && OFFICES.some((office) => office === role),
  );
  const police = roles.find(({ role }) => role === 'police');
  const officerId = (police ?? roles[0])?.memberId;
  if (officerId === undefined) return refused('not_found');
  return done({ personId, wardId, officerId, isPolice: police !== undefined });
}
