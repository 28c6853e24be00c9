import { run, type Statement } from '../database.ts';
import type { Work } from '../work.ts';
import type { HelpRequestRef } from './help-request-store.ts';
import { sealContact, type Contact } from './request-contact.ts';

const SAVE: Statement = {
  name: 'helpRequest.saveContact',
  sql: 'update help_request set phone_sealed = $3, landmark_sealed = $4 where ward_id = $1 and id = $2',
};

/** Seals and stores phone and landmark; the place stays as it is. */
export async function saveContact(
  { tx, sealer }: Work,
  { wardId, id }: HelpRequestRef,
  contact: Contact,
): Promise<void> {
  const { phone, landmark } = sealContact(sealer, id, contact);
  await run(tx, SAVE, [wardId, id, phone, landmark]);
}
