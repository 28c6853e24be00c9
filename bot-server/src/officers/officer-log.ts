import { run, type Statement } from '../database.ts';
import type { Work } from '../work.ts';

/** One thing an officer did. */
export interface OfficerAction {
  wardId: string;
  /** The membership as an officer, and the person behind it. */
  officerId: string;
  personId: string;
  /** Noun and verb, such as 'broadcast.send'. */
  action: string;
  /** Such as 'broadcast:<id>'. */
  subject: string;
  /** Numbers and words of lists; never a name, number or text of a resident. */
  detail?: Record<string, string | number | boolean | null>;
}

const NOTE: Statement = {
  name: 'officerAction.note',
  sql: `insert into officer_action (ward_id, officer_id, person_id, at, action, subject, detail)
        values ($1, $2, $3, $4, $5, $6, $7)`,
};

/** Appends what an officer did, in the transaction that does it; the database refuses to change or remove a line. */
export async function noteOfficerAction(work: Work, action: OfficerAction): Promise<void> {
  const { wardId, officerId, personId, subject, detail = {} } = action;
  await run(work.tx, NOTE, [wardId, officerId, personId, work.now, action.action, subject, detail]);
}
