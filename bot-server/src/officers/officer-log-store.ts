import type { OfficerLogLine } from '@tung-nha/shared/officer';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';

const LIST: Statement = {
  name: 'officerAction.list',
  sql: `select a.id, a.at, m.name as officer, a.action, a.subject, a.detail,
          case split_part(a.subject, ':', 1)
            when 'request' then (select code from help_request s
              where s.ward_id = a.ward_id and s.id = split_part(a.subject, ':', 2)::uuid)
            when 'broadcast' then (select title from broadcast s
              where s.ward_id = a.ward_id and s.id = split_part(a.subject, ':', 2)::uuid)
            when 'group' then (select name from community_group s
              where s.ward_id = a.ward_id and s.id = split_part(a.subject, ':', 2)::uuid)
            when 'member' then (select name from member s
              where s.ward_id = a.ward_id and s.id = split_part(a.subject, ':', 2)::uuid)
          end as about,
          (select name from member s where s.ward_id = a.ward_id and s.id = (a.detail->>'memberId')::uuid) as given
        from officer_action a
        left join member m on m.ward_id = a.ward_id and m.id = a.officer_id
        where a.ward_id = $1 and ($2::bigint is null or a.id < $2) order by a.id desc limit 50`,
};
const row = z
  .object({
    id: z.number(),
    at: z.date(),
    officer: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    about: z.string().nullable(),
    given: z.string().nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .transform(({ officer, at, about, given, ...line }): OfficerLogLine => ({
    ...line,
    at: at.toISOString(),
    ...(officer !== null && { officer }),
    ...(about !== null && { about }),
    ...(given !== null && { given }),
  }));

/** Fifty lines of the ward's log, newest first, those before line `before` when it is given. */
export function logLines(on: Queryable, wardId: string, before?: number): Promise<OfficerLogLine[]> {
  return many(on, row, LIST, [wardId, before ?? null]);
}
