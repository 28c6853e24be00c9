import { run, type Statement, type Transaction } from '../database.ts';
import type { HelpRequestRef } from './help-request-store.ts';

const SAVE: Statement = {
  name: 'helpRequest.rate',
  sql: `update help_request set stars = $3, comment = coalesce($4, comment) where ward_id = $1 and id = $2`,
};

/** Stores the stars (1–5); a comment given before stays when none is given now. */
export async function saveRating(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  stars: number,
  comment: string | null,
): Promise<void> {
  await run(tx, SAVE, [wardId, id, stars, comment]);
}
