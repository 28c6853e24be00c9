import type { OfficerSettings } from '@tung-nha/shared/officer';

import { run, type Statement, type Transaction } from '../database.ts';

const LOCK: Statement = { name: 'wardSettings.lock', sql: 'select from ward where id = $1 for update' };
const SAVE: Statement = {
  name: 'wardSettings.save',
  // Whatever else the ward's file sets stays as it is.
  sql: 'update ward set settings = settings || $2::jsonb, updated_at = $3 where id = $1',
};

/** Nobody else changes the ward until the transaction ends. */
export async function lockWard(tx: Transaction, wardId: string): Promise<void> {
  await run(tx, LOCK, [wardId]);
}

export async function saveSettings(
  tx: Transaction,
  wardId: string,
  { settings, now }: { settings: OfficerSettings; now: Date },
): Promise<void> {
  await run(tx, SAVE, [wardId, settings, now]);
}
