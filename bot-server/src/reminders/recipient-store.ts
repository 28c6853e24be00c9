import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';

const OPEN_DAYS = 7;

const leader = z.object({ code: z.string().nullable(), personId: z.uuid() });
export type Leader = z.infer<typeof leader>;

const LEADERS: Statement = {
  name: 'reminder.leaders',
  // Who can be written to now comes first, the leader before the deputy; somebody who cannot is still told of by the outbox.
  sql: `select distinct on (m.neighbourhood_code) m.neighbourhood_code as code, m.person_id as "personId"
    from member m join person p on p.id = m.person_id
    where m.ward_id = $1 and m.status = 'active' and m.role in ('leader', 'deputy')
    order by m.neighbourhood_code,
      (p.oa_user_id is not null and coalesce(p.last_interaction_at > $2::timestamptz - make_interval(days => $3), true)) desc,
      m.role = 'leader' desc, m.id`,
};

/** For each team the leader to write to: its deputy when only they wrote to the OA in the last 7 days. */
export function leadersOf(on: Queryable, wardId: string, now: Date): Promise<Leader[]> {
  return many(on, leader, LEADERS, [wardId, now, OPEN_DAYS]);
}

const officer = z.object({ memberId: z.uuid(), personId: z.uuid() });
export type OfficeMember = z.infer<typeof officer>;

const OFFICERS: Statement = {
  name: 'reminder.officers',
  sql: `select id as "memberId", person_id as "personId" from member
    where ward_id = $1 and status = 'active' and office = 'vhxh' order by id`,
};

/** The officers of culture and society, who keep the plan. */
export function officersOf(on: Queryable, wardId: string): Promise<OfficeMember[]> {
  return many(on, officer, OFFICERS, [wardId]);
}
