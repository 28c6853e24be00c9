import type { MemberTraining } from '@tung-nha/shared/reminder';
import { z } from 'zod';

import { many, run, type Queryable, type Statement, type Transaction } from '../database.ts';

const row = z.object({
  memberId: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  doneOn: z.string().nullable(),
});

const LIST: Statement = {
  name: 'training.list',
  sql: `select m.id as "memberId", m.name, m.neighbourhood_code as code,
      (select max(t.done_on)::text from member_training t where t.ward_id = m.ward_id and t.member_id = m.id) as "doneOn"
    from member m where m.ward_id = $1 and m.status = 'active' and m.role <> 'officer'
    order by m.neighbourhood_code nulls first, m.name, m.id`,
};

/** Every volunteer of the ward with the last day they were trained. */
export async function trainingOf(on: Queryable, wardId: string): Promise<MemberTraining[]> {
  const rows = await many(on, row, LIST, [wardId]);
  return rows.map(({ code, doneOn, ...member }) => ({
    ...member,
    ...(code === null ? {} : { neighbourhoodCode: code }),
    ...(doneOn === null ? {} : { doneOn }),
  }));
}

const MARK: Statement = {
  name: 'training.mark',
  sql: `insert into member_training (ward_id, member_id, done_on, officer_id, noted_at)
    select ward_id, id, $3, $4, $5 from member
    where ward_id = $1 and id = any($2) and status = 'active' and role <> 'officer'
    on conflict (ward_id, member_id, done_on) do update set noted_at = member_training.noted_at`,
};

/** Notes that these volunteers were trained on a local day; gives how many of them the ward has. */
export function saveTrained(
  tx: Transaction,
  {
    wardId,
    memberIds,
    doneOn,
    officerId,
  }: { wardId: string; memberIds: string[]; doneOn: string; officerId: string },
  now: Date,
): Promise<number> {
  return run(tx, MARK, [wardId, memberIds, doneOn, officerId, now]);
}
