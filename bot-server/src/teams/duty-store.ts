import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';

const toAsk = z.object({ personId: z.uuid(), wardId: z.string(), name: z.string(), practised: z.boolean() });

const TAKE: Statement = {
  name: 'member.takeToAsk',
  // Whoever was never asked is left alone on the day they write for the first time: a question on top would be noise.
  // All wards at once on purpose: one timer serves every ward of the deployment.
  sql: `with due as (
      select m.ward_id, m.id, m.person_id, m.name, m.practised
      from member m
      join person p on p.id = m.person_id
      join ward w on w.id = m.ward_id
      cross join lateral (
        select w.settings #>> '{dispatch,quiet,0}' as quiet_from, w.settings #>> '{dispatch,quiet,1}' as quiet_to,
          to_char($1::timestamptz at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as local) as t
      where m.status = 'active' and m.role <> 'officer'
        and (m.readiness <> 'off' or m.readiness_until <= $1)
        and (m.last_duty_question_at <= $2
          or (m.last_duty_question_at is null and p.last_interaction_at <= $1::timestamptz - interval '12 hours'))
        and p.last_interaction_at > $3
        and (t.quiet_from is null or not case when t.quiet_from <= t.quiet_to
          then t.local >= t.quiet_from and t.local < t.quiet_to
          else t.local >= t.quiet_from or t.local < t.quiet_to end)
        and not exists (select from offer o
          where o.member_ward_id = m.ward_id and o.member_id = m.id and o.state = 'open')
      order by m.ward_id, m.id
      limit $4
      for update of m skip locked
    ), asked as (
      update member m set last_duty_question_at = $1
      from due where m.person_id = due.person_id and m.status = 'active'
    )
    select distinct on (person_id) person_id as "personId", ward_id as "wardId", name, practised from due order by person_id, ward_id`,
};

/** The volunteers whose weekly question is due, marked as asked now; one row per person, however many wards. */
export function takeMembersToAsk(
  tx: Queryable,
  when: { now: Date; askedBefore: Date; windowFrom: Date; limit: number },
): Promise<z.infer<typeof toAsk>[]> {
  return many(tx, toAsk, TAKE, [when.now, when.askedBefore, when.windowFrom, when.limit]);
}
