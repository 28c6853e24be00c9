import type { CompleteHelpRequest } from '@tung-nha/shared/help-request';

import { run, type Statement, type Transaction } from '../database.ts';
import type { HelpRequest } from './help-request.ts';

/** One counted help. */
export interface SupportTurn {
  id: string;
  /** The ward and id of the member who helped. */
  wardId: string;
  memberId: string;
  answers: CompleteHelpRequest;
  /** Such as '2026-Q4', in Asia/Ho_Chi_Minh. */
  quarter: string;
  at: Date;
  /** Whether the member had accepted it, so that one accepted request fewer is open now. */
  wasAccepted: boolean;
}

const COUNT: Statement = {
  name: 'supportTurn.count',
  sql: `with turn as (
      insert into support_turn (ward_id, id, request_id, member_ward_id, member_id, neighbourhood_code, topic, mode, did,
        managed_alone, new_household, quarter, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ), helper as (
      update help_request set helper_ward_id = $4, helper_id = $5 where ward_id = $1 and id = $3 and helper_id is null
    )
    update member set turns_in_quarter = case when turns_quarter = $12 then turns_in_quarter else 0 end + 1,
      turns_quarter = $12, accepted_open = accepted_open - case when $14 then 1 else 0 end
    where ward_id = $4 and id = $5`,
};

/** Counts the turn for the member, in the quarter it happened; the request must be locked. */
export async function countTurn(tx: Transaction, request: HelpRequest, turn: SupportTurn): Promise<void> {
  const { did, managedAlone, newHousehold } = turn.answers;
  await run(tx, COUNT, [
    ...[request.wardId, turn.id, request.id, turn.wardId, turn.memberId],
    ...[request.neighbourhoodCode, request.topic, request.mode, did, managedAlone, newHousehold],
    ...[turn.quarter, turn.at, turn.wasAccepted],
  ]);
}
