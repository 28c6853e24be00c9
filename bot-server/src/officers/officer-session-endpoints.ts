import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { Problem } from '../problems.ts';
import { atWork } from '../work.ts';
import { endOfficerSessions, openOfficerSession } from './open-officer-session.ts';

/** Signing in and out of the officers' part in a plain browser; secrets that open nothing are counted by address. */
export function registerOfficerSessionEndpoints(edge: Edge): void {
  const { parts, limits } = edge;
  registerEndpoint(edge, API.openOfficerSession, async ({ body, address }) => {
    await limits.check('refusedToken', address);
    await limits.take('openOfficerSession', address);
    const opened = await atWork(parts, (work) => openOfficerSession(work, body.token));
    if (opened.ok) return opened.value;
    await limits.take('refusedToken', address);
    throw new Problem(opened.because);
  });
  registerEndpoint(edge, API.endOfficerSessions, async ({ person }) => {
    await atWork(parts, (work) => endOfficerSessions(work, person.id));
    return { ok: true as const };
  });
}
