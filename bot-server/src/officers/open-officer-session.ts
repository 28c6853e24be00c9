import type { OpenedSession } from '@tung-nha/shared/session';

import { done, refused, type Outcome } from '../outcome.ts';
import { loadPerson } from '../people/person-store.ts';
import { digestOf, newSessionToken } from '../people/session.ts';
import { deleteStaleSessions, endBrowserSessions, insertSession } from '../people/session-store.ts';
import type { Work } from '../work.ts';
import { noteOfficerAction } from './officer-log.ts';
import { useLogin } from './officer-login-store.ts';
import { officesOf } from './officer-roles.ts';

/** A working day: whoever forgets to sign out is signed out by the evening. */
const SESSION_HOURS = 8;
const MOST_SESSIONS = 10;
const HOUR_MS = 3_600_000;

/**
 * Opens a session of a plain browser with the secret of a login link, which is used up by this. Refuses `login_ended` for a
 * link that was used before, is older than its minutes or was never given, and for somebody who is no officer any more.
 */
export async function openOfficerSession(work: Work, presented: string): Promise<Outcome<OpenedSession>> {
  const { tx, now } = work;
  const digest = digestOf(presented);
  const personId = digest && (await useLogin(tx, digest, now));
  const person = personId === undefined ? undefined : await loadPerson(tx, personId);
  const offices = person === undefined ? [] : await officesOf(tx, person.id);
  if (person === undefined || offices.length === 0) return refused('login_ended');
  await deleteStaleSessions(tx, person.id, now, MOST_SESSIONS - 1);
  const { token, tokenSha256 } = newSessionToken();
  await insertSession(tx, {
    ...{ tokenSha256, personId: person.id, kind: 'browser', accessSealed: null, createdAt: now },
    expiresAt: new Date(now.getTime() + SESSION_HOURS * HOUR_MS),
  });
  await noteInEachWard(work, person.id, 'session.open');
  return done({
    token,
    person: {
      id: person.id,
      ...(person.name === undefined ? {} : { name: person.name }),
      roles: offices.map(({ ward, role }) => ({ ward, role })),
    },
  });
}

/** Ends the person's sessions in all plain browsers; those inside Zalo go on. */
export async function endOfficerSessions(work: Work, personId: string): Promise<void> {
  await endBrowserSessions(work.tx, personId);
  await noteInEachWard(work, personId, 'session.endAll');
}

/** Signing in is not of one ward: each ward's log shows it for its own officers. */
async function noteInEachWard(work: Work, personId: string, action: string): Promise<void> {
  for (const { ward, memberId } of await officesOf(work.tx, personId)) {
    if (memberId === undefined) continue;
    await noteOfficerAction(work, {
      ...{ wardId: ward, officerId: memberId, personId, action, subject: 'session' },
    });
  }
}
