import { z } from 'zod';

import { maybeOne, run, type Queryable, type Statement } from '../database.ts';
import type { Person } from './person.ts';
import { PERSON_COLUMNS, personRow } from './person-store.ts';

/** A session as stored: never the token itself, only its digest. */
export interface SessionRow {
  tokenSha256: Buffer;
  personId: string;
  /** In Zalo, or an officer's in a plain browser. */
  kind?: 'miniApp' | 'browser';
  /** Null in a plain browser: there is no Zalo to ask for phone or place. */
  accessSealed: Buffer | null;
  createdAt: Date;
  expiresAt: Date;
}

const INSERT: Statement = {
  name: 'session.insert',
  sql: `insert into session (token_sha256, person_id, access_sealed, created_at, expires_at, kind)
        values ($1, $2, $3, $4, $5, $6)`,
};
const FIND_PERSON: Statement = {
  name: 'session.findPerson',
  sql: `select ${PERSON_COLUMNS} from session s join person p on p.id = s.person_id
        where s.token_sha256 = $1 and s.expires_at > $2`,
};
const FIND_ACCESS: Statement = {
  name: 'session.findAccess',
  sql: 'select access_sealed from session where token_sha256 = $1 and expires_at > $2',
};
const DELETE: Statement = { name: 'session.delete', sql: 'delete from session where token_sha256 = $1' };
const DELETE_BROWSERS: Statement = {
  name: 'session.deleteBrowsers',
  sql: `delete from session where person_id = $1 and kind = 'browser'`,
};
// A phone that is opened again and again must not leave a heap of valid tokens behind.
const DELETE_STALE: Statement = {
  name: 'session.deleteStale',
  sql: `delete from session where person_id = $1 and (expires_at <= $2 or token_sha256 in (
          select token_sha256 from session where person_id = $1 order by created_at desc, token_sha256 offset $3))`,
};

export async function insertSession(on: Queryable, session: SessionRow): Promise<void> {
  const { tokenSha256, personId, kind = 'miniApp', accessSealed, createdAt, expiresAt } = session;
  await run(on, INSERT, [tokenSha256, personId, accessSealed, createdAt, expiresAt, kind]);
}

/** Whose session it is, unless it has ended. */
export function findSessionPerson(
  on: Queryable,
  tokenSha256: Buffer,
  now: Date,
): Promise<Person | undefined> {
  return maybeOne(on, personRow, FIND_PERSON, [tokenSha256, now]);
}

/** Zalo's access token of the session, sealed; undefined in a plain browser. */
export async function findSealedAccess(
  on: Queryable,
  tokenSha256: Buffer,
  now: Date,
): Promise<Buffer | undefined> {
  const schema = z.object({ access_sealed: z.instanceof(Buffer).nullable() });
  return (await maybeOne(on, schema, FIND_ACCESS, [tokenSha256, now]))?.access_sealed ?? undefined;
}

export async function deleteSession(on: Queryable, tokenSha256: Buffer): Promise<void> {
  await run(on, DELETE, [tokenSha256]);
}

/** Ends the person's sessions in plain browsers. */
export async function endBrowserSessions(on: Queryable, personId: string): Promise<void> {
  await run(on, DELETE_BROWSERS, [personId]);
}

/** Removes the person's ended sessions and all but the newest `keep`. */
export async function deleteStaleSessions(
  on: Queryable,
  personId: string,
  now: Date,
  keep: number,
): Promise<void> {
  await run(on, DELETE_STALE, [personId, now, keep]);
}
