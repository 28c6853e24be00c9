import { z } from 'zod';

import { maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

/** What a member did on a local day. */
export interface Activity {
  kind: 'duty' | 'class';
  day: string;
  hours: number;
  people: number;
  households: number;
}

const SAVE: Statement = {
  name: 'activity.save',
  // The ward somebody helps in first: who helps in two says it once.
  sql: `insert into member_activity (ward_id, member_id, kind, day, hours, people, households, noted_at)
    select ward_id, id, $2, $3, $4, $5, $6, $7 from member
    where person_id = $1 and status = 'active' and role <> 'officer' order by ward_id, id limit 1
    on conflict (ward_id, member_id, kind, day) do update
    set hours = excluded.hours, people = excluded.people, households = excluded.households, noted_at = excluded.noted_at`,
};

/** Writes it down, over what was noted for that day before; false when the person is in no team. */
export async function saveActivity(
  tx: Transaction,
  personId: string,
  { kind, day, hours, people, households }: Activity,
  now: Date,
): Promise<boolean> {
  return (await run(tx, SAVE, [personId, kind, day, hours, people, households, now])) > 0;
}

const WEEK: Statement = {
  name: 'activity.week',
  // Every ward on purpose: it is one person's week.
  sql: `select count(distinct a.day)::int as days, coalesce(sum(a.hours), 0)::float8 as hours
    from member_activity a join member m on m.ward_id = a.ward_id and m.id = a.member_id
    where m.person_id = $1 and a.kind = 'duty' and a.day between $2::date and $2::date + 6`,
};
const week = z.object({ days: z.number(), hours: z.number() });

/** Days and hours on duty in the week that begins on this Monday. */
export async function weekOf(
  on: Queryable,
  personId: string,
  monday: string,
): Promise<{ days: number; hours: number }> {
  return (await maybeOne(on, week, WEEK, [personId, monday])) ?? { days: 0, hours: 0 };
}
