import type { HelpRequestStatus } from '@tung-nha/shared/help-request';

import { run, type Statement } from '../database.ts';
import type { Work } from '../work.ts';
import { canMove, isClosed, type Escalation, type HelpRequest, type NextAction } from './help-request.ts';

/** Who made a request move; the timer has no id. */
export type Actor = { as: 'resident' | 'member' | 'officer'; id: string | null } | { as: 'timer' };

export interface Move {
  to: HelpRequestStatus;
  by: Actor;
  /** What happens by itself next; none exactly when the request is closed by this. */
  next?: { action: NextAction; at: Date };
  escalation?: Escalation;
  /** For the log of moves: never anything people wrote. */
  detail?: Record<string, string | number>;
}

const MOVE: Statement = {
  name: 'helpRequest.move',
  sql: `with moved as (
      update help_request set status = $4::text, next_action = $5, next_action_at = $6, escalation = $7, lease_until = null,
        closed_at = case when $8 then $9::timestamptz end,
        helper_ward_id = case when $4::text in ('accepted', 'done', 'withdrawn') then helper_ward_id end,
        helper_id = case when $4::text in ('accepted', 'done', 'withdrawn') then helper_id end
      where ward_id = $1 and id = $2 and status = $3::text returning ward_id, id)
    insert into help_request_event (ward_id, request_id, at, from_status, to_status, actor, actor_id, detail)
    select ward_id, id, $9, $3::text, $4::text, $10, $11, $12 from moved`,
};

/**
 * Makes the move and writes it into the log. The request must be locked by the caller. Throws on a move that is not
 * in MOVES: whoever calls has to refuse it first.
 */
export async function moveHelpRequest(work: Work, request: HelpRequest, move: Move): Promise<void> {
  const { wardId, id, status } = request;
  const { to, by, next, escalation, detail } = move;
  if (!canMove(status, to)) throw new Error(`a request cannot go from ${status} to ${to}`);
  const moved = await run(work.tx, MOVE, [
    ...[wardId, id, status, to],
    ...[next?.action ?? null, next?.at ?? null, escalation ?? null],
    ...[isClosed(to), work.now, by.as, by.as === 'timer' ? null : by.id, detail ?? {}],
  ]);
  if (moved !== 1) throw new Error('a request moved without being locked');
}

const SET_NEXT: Statement = {
  name: 'helpRequest.setNextAction',
  sql: `update help_request set next_action = $3, next_action_at = $4, lease_until = null,
          helper_active_at = coalesce($5, helper_active_at)
        where ward_id = $1 and id = $2 and next_action is not null`,
};

/** Sets what happens next, the state staying; `helperActiveAt` when the helper showed a sign of life. */
export async function setNextAction(
  work: Work,
  { wardId, id }: Pick<HelpRequest, 'wardId' | 'id'>,
  next: { action: NextAction; at: Date },
  helperActiveAt?: Date,
): Promise<void> {
  await run(work.tx, SET_NEXT, [wardId, id, next.action, next.at, helperActiveAt ?? null]);
}
