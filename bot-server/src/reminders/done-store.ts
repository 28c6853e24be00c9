import { z } from 'zod';

import { many, run, type Queryable, type Statement, type Transaction } from '../database.ts';

/** A matter that is over; '' as subject: for the whole ward. */
export interface Matter {
  kind: string;
  matter: string;
  subject: string;
}

const doneRow = z.object({ kind: z.string(), matter: z.string(), subject: z.string(), at: z.date() });
export type DoneMark = z.infer<typeof doneRow>;

const DONE: Statement = {
  name: 'reminder.done',
  sql: 'select kind, matter, subject, at from reminder_done where ward_id = $1 order by at desc, kind, matter, subject',
};
const MARK: Statement = {
  name: 'reminder.mark',
  sql: `insert into reminder_done (ward_id, kind, matter, subject, officer_id, at) values ($1, $2, $3, $4, $5, $6)
    on conflict do nothing`,
};
const UNMARK: Statement = {
  name: 'reminder.unmark',
  sql: 'delete from reminder_done where ward_id = $1 and kind = $2 and matter = $3 and subject = $4',
};

/** What officers marked as done, newest first. */
export function doneMarks(on: Queryable, wardId: string): Promise<DoneMark[]> {
  return many(on, doneRow, DONE, [wardId]);
}

export async function markDone(
  tx: Transaction,
  { wardId, kind, matter, subject, officerId }: Matter & { wardId: string; officerId: string },
  now: Date,
): Promise<void> {
  await run(tx, MARK, [wardId, kind, matter, subject, officerId, now]);
}

/** Takes the mark away; false when there was none. */
export async function unmarkDone(
  tx: Transaction,
  { wardId, kind, matter, subject }: Matter & { wardId: string },
): Promise<boolean> {
  return (await run(tx, UNMARK, [wardId, kind, matter, subject])) > 0;
}
