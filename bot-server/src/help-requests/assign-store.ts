import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { maybeOne, type Statement, type Transaction } from '../database.ts';
import type { HelpRequestRef } from './help-request-store.ts';

const DEFAULT_CAP = dispatchSettings.parse({}).cap;
const FIT: Statement = {
  name: 'member.fitForRequest',
  // Whether they are on duty does not matter: the officer has asked them.
  sql: `select m.id, m.person_id as "personId" from help_request r
        join ward w on w.id = r.ward_id
        join member m on m.ward_id = r.ward_id and m.id = $3
        where r.ward_id = $1 and r.id = $2 and m.status = 'active' and m.role <> 'officer'
          and m.person_id is distinct from r.resident_id
          and m.accepted_open < coalesce((w.settings->'dispatch'->>'cap')::int, $4)
          and (m.adult or not (r.mode = 'home' or r.phone_sealed is not null or r.place_sealed is not null
            or r.landmark_sealed is not null))
        for update of m`,
};

/** The member, locked, if they may be given the request (design §4); else undefined. */
export function fitMember(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  memberId: string,
): Promise<{ id: string; personId: string } | undefined> {
  const row = z.object({ id: z.string(), personId: z.string() });
  return maybeOne(tx, row, FIT, [wardId, id, memberId, DEFAULT_CAP]);
}
