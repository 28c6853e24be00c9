import { CONSENT_PURPOSES, type ConsentPurpose } from '@tung-nha/shared/my-data';
import { z } from 'zod';

import { many, run, type Queryable, type Statement, type Transaction } from '../database.ts';

/** One line of the ledger: who agreed to what, in which words, when and how (L-14). */
export interface ConsentEntry {
  wardId: string;
  personId: string;
  purpose: ConsentPurpose;
  action: 'given' | 'withdrawn';
  textVersion: string;
  channel: 'miniApp' | 'chat' | 'spoken';
  at: Date;
}

const row = z
  .object({
    ward_id: z.string(),
    person_id: z.string(),
    purpose: z.enum(CONSENT_PURPOSES),
    action: z.enum(['given', 'withdrawn']),
    text_version: z.string(),
    channel: z.enum(['miniApp', 'chat', 'spoken']),
    at: z.date(),
  })
  .transform((entry): ConsentEntry => ({
    wardId: entry.ward_id,
    personId: entry.person_id,
    purpose: entry.purpose,
    action: entry.action,
    textVersion: entry.text_version,
    channel: entry.channel,
    at: entry.at,
  }));

const COLUMNS = 'ward_id, person_id, purpose, action, text_version, channel, at';
const APPEND: Statement = {
  name: 'consent.append',
  sql: `insert into consent_entry (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7)`,
};
// A person's own ledger spans wards on purpose: it is theirs, not a ward's.
const LATEST: Statement = {
  name: 'consent.latest',
  sql: `select distinct on (ward_id, purpose) ${COLUMNS} from consent_entry
        where person_id = $1 order by ward_id, purpose, id desc`,
};

/** Adds a line; the ledger is never changed, a withdrawal is a new line. */
export async function appendConsent(tx: Transaction, entry: ConsentEntry): Promise<void> {
  const { wardId, personId, purpose, action, textVersion, channel, at } = entry;
  await run(tx, APPEND, [wardId, personId, purpose, action, textVersion, channel, at]);
}

/** The newest line per ward and purpose: what holds now. */
export function latestConsents(on: Queryable, personId: string): Promise<ConsentEntry[]> {
  return many(on, row, LATEST, [personId]);
}
