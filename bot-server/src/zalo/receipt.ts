import { z } from 'zod';

import { maybeOne, type Queryable, type Statement } from '../database.ts';
import type { InboundEvent } from './inbound-event.ts';

const NOTE: Statement = {
  name: 'outbox.receipt',
  sql: `with noted as (
          update outbox set state = $2
          where message_id = any($1::text[]) and (state = 'sent' or (state = 'delivered' and $2 = 'seen')))
        select count(*) as found from outbox where message_id = any($1::text[])`,
};

const noted = z.object({ found: z.number() });

/** Moves our messages on to delivered or seen, never back. Returns how many of the named messages are ours. */
export async function noteReceipt(
  on: Queryable,
  receipt: Extract<InboundEvent, { kind: 'receipt' }>,
): Promise<number> {
  const row = await maybeOne(on, noted, NOTE, [receipt.messageIds, receipt.state]);
  return row?.found ?? 0;
}
