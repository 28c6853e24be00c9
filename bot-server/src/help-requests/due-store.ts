import { REQUEST_NEXT_ACTIONS } from '@tung-nha/shared/officer';
import { z } from 'zod';

import { many, run, type Queryable, type Statement } from '../database.ts';
import type { HelpRequestRef } from './help-request-store.ts';

// Leases run on the machine's clock (decision 002). A process that dies gives its work up after 20 s (reliability B6).
const TAKE_DUE: Statement = {
  name: 'helpRequest.takeDue',
  sql: `update help_request r set lease_until = clock_timestamp() + interval '20 s'
    from (select ward_id, id from help_request
          where next_action_at <= $1 and next_action is not null
            and (lease_until is null or lease_until < clock_timestamp())
          order by priority desc, urgent desc, next_action_at, id limit $2
          for update skip locked) due
    where r.ward_id = due.ward_id and r.id = due.id
    returning r.ward_id as "wardId", r.id, r.next_action as action`,
};
const dueRow = z.object({ wardId: z.string(), id: z.string(), action: z.enum(REQUEST_NEXT_ACTIONS) });
export type DueRequest = z.infer<typeof dueRow>;

/**
 * Takes requests whose next action is due, priority first, so that no other process does it meanwhile. Of every ward:
 * the timer serves them all.
 */
export function takeDueRequests(on: Queryable, now: Date, limit: number): Promise<DueRequest[]> {
  return many(on, dueRow, TAKE_DUE, [now, limit]);
}

const POSTPONE: Statement = {
  name: 'helpRequest.postponeOffer',
  sql: `update help_request set next_action_at = $3, lease_until = null
        where ward_id = $1 and id = $2 and next_action = 'offer'`,
};

/** Holds the next wave until then. */
export async function postponeOffer(
  on: Queryable,
  { wardId, id }: HelpRequestRef,
  until: Date,
): Promise<void> {
  await run(on, POSTPONE, [wardId, id, until]);
}
