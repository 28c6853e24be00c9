import { z } from 'zod';

import { maybeOne, run, type Statement, type Transaction } from '../database.ts';
import { LAST_ID } from './planning-store.ts';
import type { BroadcastKey } from './recipient-store.ts';

// So many keep the database busy for about as long as a portion of the planning.
const PORTION = 2000;

// Groups have no mark in the broadcast's row (migration 0013); they are few and go with the first portion.
const SKIP: Statement = {
  name: 'broadcast.skipPlanned',
  sql: `with mark as (select turns_from from broadcast where ward_id = $1 and id = $2),
    edge as (select coalesce((
      select recipient_id from broadcast_recipient
      where ward_id = $1 and broadcast_id = $2 and channel = 'oa' and state = 'planned'
        and recipient_id >= (select turns_from from mark)
      order by recipient_id offset $4::int - 1 limit 1), '${LAST_ID}') as last),
    skipped as (
      update broadcast_recipient set state = 'skipped', reason = $3
      where ward_id = $1 and broadcast_id = $2 and channel = 'oa' and state = 'planned'
        and recipient_id >= (select turns_from from mark) and recipient_id <= (select last from edge)),
    groups as (
      update broadcast_recipient set state = 'skipped', reason = $3
      where ward_id = $1 and broadcast_id = $2 and channel = 'group' and state = 'planned')
    update broadcast set turns_from = (select last from edge) where ward_id = $1 and id = $2`,
};

/** The next of those whose turn has not come do not get it any more. */
export async function skipPlanned(
  tx: Transaction,
  { wardId, id }: BroadcastKey,
  reason: string,
): Promise<void> {
  await run(tx, SKIP, [wardId, id, reason, PORTION]);
}

const UNSWEPT: Statement = {
  name: 'broadcast.unswept',
  sql: `select ward_id as "wardId", id, state from broadcast
        where state in ('stopped', 'withdrawn') and turns_from < '${LAST_ID}'
        order by ward_id, id limit 1 for update skip locked`,
};
const unswept = z.object({ wardId: z.string(), id: z.uuid(), state: z.enum(['stopped', 'withdrawn']) });

/** One broadcast that was ended before everybody had their turn was noted as left out, locked. */
export function lockUnswept(tx: Transaction): Promise<z.infer<typeof unswept> | undefined> {
  return maybeOne(tx, unswept, UNSWEPT);
}
