import type { WardSettings } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';
import { addDays, dayInMonth, type CalendarDay } from './calendar-day.ts';
import { householdsByNow } from './kinds/households.ts';
import type { TeamFigures } from './reminder.ts';

const names = z.array(z.string());
const row = z.object({
  code: z.string().nullable(),
  members: z.number(),
  invited: z.number(),
  hasLeader: z.boolean(),
  shortOfWork: names,
  untrained: names,
  shortOfHouseholds: names,
  turns: z.number(),
  classes: z.number(),
});

const FIGURES: Statement = {
  name: 'teamFigures.load',
  sql: `with place as (
      select code from neighbourhood where ward_id = $1 and active
      union all
      select null where exists (select from member where ward_id = $1 and role <> 'officer'
        and status <> 'left' and neighbourhood_code is null)
    ), person as (
      select m.neighbourhood_code as code, m.name, m.status = 'active' as active, m.role = 'leader' as leads,
        (select count(*) from member_activity a where a.ward_id = m.ward_id and a.member_id = m.id and a.kind = 'duty'
          and a.day between $2::date and $3::date and a.hours >= $4) as work_days,
        exists (select from member_training t where t.ward_id = m.ward_id and t.member_id = m.id and t.done_on >= $6) as trained,
        (select coalesce(sum(a.households), 0) from member_activity a where a.ward_id = m.ward_id and a.member_id = m.id
          and a.day between $7::date and $3::date)
        + (select count(*) from support_turn s where s.member_ward_id = m.ward_id and s.member_id = m.id
          and s.new_household and s.at >= ($7::date)::timestamp at time zone 'Asia/Ho_Chi_Minh') as households,
        (select count(*) from support_turn s where s.member_ward_id = m.ward_id and s.member_id = m.id
          and s.quarter = $9) as turns,
        (select count(*) from member_activity a where a.ward_id = m.ward_id and a.member_id = m.id and a.kind = 'class'
          and a.day between $10::date and $11::date) as classes
      from member m where m.ward_id = $1 and m.role <> 'officer' and m.status <> 'left'
    )
    select place.code, count(person.name) filter (where active)::int as members,
      count(person.name) filter (where not active)::int as invited,
      coalesce(bool_or(active and leads), false) as "hasLeader",
      coalesce(array_agg(name order by name) filter (where active and work_days < $5), '{}') as "shortOfWork",
      coalesce(array_agg(name order by name) filter (where active and not trained), '{}') as untrained,
      coalesce(array_agg(name order by name) filter (where active and households < $8), '{}') as "shortOfHouseholds",
      coalesce(sum(turns), 0)::int as turns, coalesce(sum(person.classes), 0)::int as classes
    from place left join person on person.code is not distinct from place.code
    group by place.code order by place.code nulls first`,
};

/** What is counted of every team of the ward, as of a local day: its week, month, quarter and year. */
export function loadTeamFigures(
  on: Queryable,
  { wardId, settings, day }: { wardId: string; settings: WardSettings; day: CalendarDay },
): Promise<TeamFigures[]> {
  const monday = addDays(day.text, -day.weekday);
  return many(on, row, FIGURES, [
    wardId,
    monday,
    addDays(monday, 6),
    settings.work?.minHours ?? 0,
    Math.ceil(settings.work?.minDays ?? 0),
    trainedSince(settings, day),
    `${day.year}-01-01`,
    householdsByNow(settings.target?.householdsPerMember ?? 0, day.month),
    day.quarter,
    `${day.text.slice(0, 7)}-01`,
    dayInMonth(day, 31),
  ]);
}

/** Training counts from the first year of the plan on; without a plan, in the year itself. */
function trainedSince({ plan }: WardSettings, { year }: CalendarDay): string {
  return `${Math.min(year, ...(plan?.years ?? []))}-01-01`;
}
