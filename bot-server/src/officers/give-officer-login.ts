import { done, refused, type Outcome } from '../outcome.ts';
import { newSessionToken } from '../people/session.ts';
import type { Work } from '../work.ts';
import { isOfficerAnywhere } from './officer-roles.ts';
import { countLogins, insertLogin } from './officer-login-store.ts';

/** How long a login link may be opened, in minutes. */
export const LOGIN_MINUTES = 5;
const MOST_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/**
 * A link that opens the officers' part once, within `LOGIN_MINUTES`, in any browser; an earlier one of the person ends. The
 * secret stands behind the #, so no server on the way sees it, and only its digest is stored. Where officers have no
 * address of their own, the link opens the part inside Zalo and holds no secret. Refuses `not_found` for everybody who is
 * no officer, and `too_many`.
 */
export async function giveOfficerLogin(work: Work, personId: string): Promise<Outcome<string>> {
  const { tx, now, officerPage } = work;
  if (!(await isOfficerAnywhere(tx, personId))) return refused('not_found');
  if (officerPage === undefined) return done(work.link('officer'));
  const ago = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  if ((await countLogins(tx, personId, ago(1))) >= MOST_AN_HOUR) return refused('too_many');
  const { token, tokenSha256 } = newSessionToken();
  const expiresAt = new Date(now.getTime() + LOGIN_MINUTES * 60_000);
  await insertLogin(tx, { tokenSha256, personId, createdAt: now, expiresAt, oldest: ago(24) });
  return done(`${officerPage.replace(/\/+$/, '')}/officer/login#${token}`);
}
