import type { OfficerLogLine } from '@tung-nha/shared/officer';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';

const LIST: Statement = {
  name: 'officerAction.list',
  sql: `select a.id, a.at, m.name as officer, a.action, a.subject, a.detail from officer_action a
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
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .transform(({ officer, at, ...line }): OfficerLogLine => ({
    ...line,
    at: at.toISOString(),
    ...(officer !== null && { officer }),
  }));

/** Fifty lines of the ward's log, newest first, those before line `before` when it is given. */
export function logLines(on: Queryable, wardId: string, before?: number): Promise<OfficerLogLine[]> {
  return many(on, row, LIST, [wardId, before ?? null]);
}
