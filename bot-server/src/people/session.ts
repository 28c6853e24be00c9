import { createHash, randomBytes } from 'node:crypto';

import type { Queryable } from '../database.ts';
import type { Sealer } from '../sealing.ts';
import type { Person } from './person.ts';
import { deleteSession, findSealedAccess, findSessionPerson } from './session-store.ts';

/** A day: the Mini App opens a new session by itself at each start, so a lost phone's token dies overnight. */
export const SESSION_HOURS = 24;

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A token nobody can guess (256 bits), and what of it is stored. */
export function newSessionToken(): { token: string; tokenSha256: Buffer } {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, tokenSha256: sha256(token) };
}

/** The digest under which a presented token is looked up; undefined for what no server of ours ever gave out. */
export function digestOf(token: string): Buffer | undefined {
  return TOKEN.test(token) ? sha256(token) : undefined;
}

/** Whose session the presented token opens now, or undefined. Text that cannot be a token costs no look-up. */
export async function personOfToken(on: Queryable, token: string, now: Date): Promise<Person | undefined> {
  const digest = digestOf(token);
  return digest === undefined ? undefined : findSessionPerson(on, digest, now);
}

/** Binds a sealed Zalo access token to the session it came with. */
export function accessContext(tokenSha256: Buffer): string {
  return `session.access:${tokenSha256.toString('hex')}`;
}

/**
 * The Zalo access token that opened the session: graph wants it beside the one-time codes for phone and place
 * (server-api §8.2). Undefined when the session has ended meanwhile, and in a plain browser.
 */
export async function accessTokenOf(
  on: Queryable,
  sealer: Sealer,
  token: string,
  now: Date,
): Promise<string | undefined> {
  const digest = digestOf(token);
  const sealed = digest && (await findSealedAccess(on, digest, now));
  return digest && sealed && sealer.open(sealed, accessContext(digest));
}

/** Ends the session; the token opens nothing from now on. */
export async function closeSession(on: Queryable, token: string): Promise<void> {
  const digest = digestOf(token);
  if (digest !== undefined) await deleteSession(on, digest);
}

function sha256(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
