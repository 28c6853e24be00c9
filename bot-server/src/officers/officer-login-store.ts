import { z } from 'zod';

import { maybeOne, one, run, type Statement, type Transaction } from '../database.ts';

const COUNT: Statement = {
  name: 'officerLogin.countSince',
  sql: 'select count(*) as count from officer_login where person_id = $1 and created_at > $2',
};
const END_OPEN: Statement = {
  name: 'officerLogin.endOpen',
  sql: 'update officer_login set ended_at = $2 where person_id = $1 and ended_at is null',
};
const DELETE_OLD: Statement = {
  name: 'officerLogin.deleteOld',
  sql: 'delete from officer_login where person_id = $1 and created_at <= $2',
};
const INSERT: Statement = {
  name: 'officerLogin.insert',
  sql: `insert into officer_login (token_sha256, person_id, created_at, expires_at) values ($1, $2, $3, $4)`,
};
const USE: Statement = {
  name: 'officerLogin.use',
  // One statement: of two who come with the same link at once, one gets it.
  sql: `update officer_login set ended_at = $2
        where token_sha256 = $1 and ended_at is null and expires_at > $2
        returning person_id as "personId"`,
};

/** How many links the person got since then. */
export async function countLogins(tx: Transaction, personId: string, since: Date): Promise<number> {
  return (await one(tx, z.object({ count: z.number() }), COUNT, [personId, since])).count;
}

/** Writes down a new link; the person's earlier ones open nothing any more, and those before `oldest` are removed. */
export async function insertLogin(
  tx: Transaction,
  login: { tokenSha256: Buffer; personId: string; createdAt: Date; expiresAt: Date; oldest: Date },
): Promise<void> {
  const { tokenSha256, personId, createdAt, expiresAt, oldest } = login;
  await run(tx, END_OPEN, [personId, createdAt]);
  await run(tx, DELETE_OLD, [personId, oldest]);
  await run(tx, INSERT, [tokenSha256, personId, createdAt, expiresAt]);
}

/** Whose link it is, and it is used up by this; undefined for a link that was used, ended or never given. */
export async function useLogin(tx: Transaction, tokenSha256: Buffer, now: Date): Promise<string | undefined> {
  return (await maybeOne(tx, z.object({ personId: z.string() }), USE, [tokenSha256, now]))?.personId;
}
