import type { OpenedSession } from '@tung-nha/shared/session';

import type { Work } from '../work.ts';
import { linkOaUser, type ConfirmedOaUser } from './link-oa-user.ts';
import { meetPerson } from './meet-person.ts';
import { rolesOf } from './person-roles.ts';
import { setWard } from './person-store.ts';
import { accessContext, newSessionToken, SESSION_HOURS } from './session.ts';
import { deleteStaleSessions, insertSession } from './session-store.ts';

const MOST_SESSIONS = 10;
const HOUR_MS = 60 * 60 * 1000;

/** Somebody whose access token Zalo has just confirmed, and the ward their link named. */
export interface Arrival {
  appUserId: string;
  name?: string;
  accessToken: string;
  ward?: string;
  oaUser?: ConfirmedOaUser;
}

/**
 * Opens a session of `SESSION_HOURS` for the person and gives its token (shown once, stored as a digest), with their
 * roles. A ward that we know is remembered as theirs; an unknown one is ignored.
 */
export async function openSession(work: Work, arrival: Arrival): Promise<OpenedSession> {
  const { tx, now, sealer } = work;
  const { appUserId, name, accessToken, ward, oaUser } = arrival;
  if (oaUser !== undefined) await linkOaUser(work, oaUser);
  const person = await meetPerson(work, { appUserId, ...(name === undefined ? {} : { name }) });
  if (ward !== undefined) await setWard(tx, person.id, ward);
  await deleteStaleSessions(tx, person.id, now, MOST_SESSIONS - 1);
  const { token, tokenSha256 } = newSessionToken();
  await insertSession(tx, {
    tokenSha256,
    personId: person.id,
    accessSealed: sealer.seal(accessToken, accessContext(tokenSha256)),
    createdAt: now,
    expiresAt: new Date(now.getTime() + SESSION_HOURS * HOUR_MS),
  });
  const roles = await rolesOf(tx, person.id);
  const home = roles.find(({ role }) => role === 'resident')?.ward;
  return {
    token,
    person: {
      id: person.id,
      ...(person.name === undefined ? {} : { name: person.name }),
      ...(home === undefined ? {} : { ward: home }),
      roles: roles.map(({ ward: inWard, role }) => ({ ward: inWard, role })),
    },
  };
}
