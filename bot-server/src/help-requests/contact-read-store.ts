import { run, type Statement, type Transaction } from '../database.ts';
import type { HelpRequestRef } from './help-request-store.ts';

const NOTE: Statement = {
  name: 'contactRead.note',
  sql: 'insert into contact_read (ward_id, request_id, reader_id, channel, at) values ($1, $2, $3, $4, $5)',
};

/** Notes that the person was shown a phone number, an exact place or a landmark (L-35). */
export async function noteContactRead(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
  read: { personId: string; channel: 'chat' | 'miniApp'; at: Date },
): Promise<void> {
  await run(tx, NOTE, [wardId, id, read.personId, read.channel, read.at]);
}
