import type { Role } from '@tung-nha/shared/session';
import { ROLES } from '@tung-nha/shared/session';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';

/** What a person may do in one ward; an officer's role is the name of the office. */
export interface PersonRole {
  ward: string;
  role: Role;
  /** Missing for residents. */
  memberId?: string;
}

const row = z
  .object({ ward: z.string(), role: z.enum(ROLES), member_id: z.string().nullable() })
  .transform(({ ward, role, member_id }): PersonRole => ({
    ward,
    role,
    ...(member_id === null ? {} : { memberId: member_id }),
  }));

const OF_PERSON: Statement = {
  name: 'personRole.ofPerson',
  sql: `select ward_id as ward, coalesce(office, role) as role, id as member_id from member
        where person_id = $1 and status = 'active'
        union all
        select ward_id, 'resident', null from person where id = $1 and ward_id is not null
        order by ward, role, member_id`,
};

/** Every role the person holds now: active memberships and offices, and resident of the ward they chose. */
export function rolesOf(on: Queryable, personId: string): Promise<PersonRole[]> {
  return many(on, row, OF_PERSON, [personId]);
}
