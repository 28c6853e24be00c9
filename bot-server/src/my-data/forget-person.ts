import { run } from '../database.ts';
import { declineHelpRequest } from '../help-requests/decline-help-request.ts';
import { giveBackHelpRequest } from '../help-requests/give-back-help-request.ts';
import { withdrawHelpRequest } from '../help-requests/withdraw-help-request.ts';
import type { Work } from '../work.ts';
import { FORGET } from './forget-statements.ts';
import { findByAppUserId, loadUnfinished, lockPerson } from './my-data-store.ts';
import { withdrawConsents } from './withdraw-consents.ts';

/**
 * Deletes the person: running requests are withdrawn, what they had taken on goes back to the team, consents end, and
 * every name, note, number, place, message and dialogue goes. What was counted stays, without a link (L-19). The
 * database then holds no text of theirs; asking again is fine.
 */
export async function forgetPerson(work: Work, personId: string): Promise<void> {
  // Nothing of theirs can be added any more; whoever tries finds nobody.
  await lockPerson(work.tx, personId);
  const { asked, taken, offered } = await loadUnfinished(work.tx, personId);
  for (const requestId of asked) await withdrawHelpRequest(work, { personId, requestId });
  for (const requestId of taken) await giveBackHelpRequest(work, { personId, requestId });
  for (const requestId of offered) await declineHelpRequest(work, { personId, requestId });
  await withdrawConsents(work, personId);
  for (const statement of FORGET) await run(work.tx, statement, [personId]);
}

/**
 * Deletes the person behind Zalo's id for our app, who took back their consent in Zalo itself (server-api §8.6). Nobody
 * known is fine.
 */
export async function forgetAppUser(work: Work, appUserId: string): Promise<void> {
  const personId = await findByAppUserId(work.tx, appUserId);
  if (personId !== undefined) await forgetPerson(work, personId);
}
