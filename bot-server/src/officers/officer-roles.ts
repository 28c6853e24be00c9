import { OFFICES } from '@tung-nha/shared/ward-file';

import type { Queryable } from '../database.ts';
import { rolesOf, type PersonRole } from '../people/person-roles.ts';

/** The offices the person holds now, in all wards. */
export async function officesOf(on: Queryable, personId: string): Promise<PersonRole[]> {
  return (await rolesOf(on, personId)).filter(({ role }) => OFFICES.some((office) => office === role));
}

export async function isOfficerAnywhere(on: Queryable, personId: string): Promise<boolean> {
  return (await officesOf(on, personId)).length > 0;
}
