import { setTimeout as delay } from 'node:timers/promises';

import type { API } from '@tung-nha/shared/api';
import type { OpenHelpRequest } from '@tung-nha/shared/help-request';
import type { z } from 'zod';

import type { Asked, Edge } from '../endpoint.ts';
import type { Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import { rolesOf } from '../people/person-roles.ts';
import { accessTokenOf } from '../people/session.ts';
import { orRefuse, Problem } from '../problems.ts';
import { atSingleWork } from '../work.ts';
import { findOpened } from './help-request-store.ts';
import type { RequestInput } from './check-new-request.ts';
import type { InsertHelpRequest } from './open-help-request-store.ts';
import { openHelpRequest } from './open-help-request.ts';
import { resolveCodes } from './resolve-codes.ts';

type Opened = z.output<typeof API.openHelpRequest.reply>;

const TWIN_LOOKS = 5;
const TWIN_LOOK_MS = 100;

/**
 * POST /api/help-requests: limits, then what Zalo's codes stand for (no transaction is open while Zalo is asked), then
 * the use case. The same clientRequestId gives the same answer, even when its codes were spent by the first attempt.
 */
export async function receiveHelpRequest(
  edge: Edge,
  insert: InsertHelpRequest,
  { person, token, body }: Asked<typeof API.openHelpRequest>,
): Promise<Opened> {
  const { parts } = edge;
  const before = await findOpened(parts.pool, person.id, body.clientRequestId);
  if (before) return before;
  await takeLimits(edge, person, body);
  const resolved = await withoutCodes(edge, token, body);
  if (!resolved.ok) {
    const twin = resolved.because === 'invalid' ? await twinOf(edge, person, body) : undefined;
    return twin ?? orRefuse(resolved);
  }
  if (resolved.value.phone !== undefined) await edge.limits.take('helpRequestForPhone', resolved.value.phone);
  return atSingleWork(parts, async (work) => {
    const { id, code, status } = orRefuse(
      await openHelpRequest(work, { person, input: resolved.value, source: 'miniApp' }, insert),
    );
    return { id, code, status };
  });
}

async function takeLimits({ parts, limits }: Edge, person: Person, body: OpenHelpRequest): Promise<void> {
  const roles = await rolesOf(parts.pool, person.id);
  const helps = roles.some(({ memberId }) => memberId !== undefined);
  await limits.take(helps ? 'openHelpRequestAsHelper' : 'openHelpRequest', person.id);
  if (body.phoneToken !== undefined || body.placeToken !== undefined)
    await limits.take('resolveCode', person.id);
}

async function withoutCodes(
  { parts, graph }: Edge,
  token: string,
  body: OpenHelpRequest,
): Promise<Outcome<RequestInput>> {
  const { phoneToken, placeToken, ...plain } = body;
  if (phoneToken === undefined && placeToken === undefined) return { ok: true, value: plain };
  const accessToken = await accessTokenOf(parts.pool, parts.sealer, token, parts.clock.now());
  if (accessToken === undefined) throw new Problem('unauthenticated');
  return resolveCodes(graph, accessToken, body);
}

/** The same request sent a moment earlier (a double tap) has spent the code and is about to be stored: wait for it. */
async function twinOf({ parts }: Edge, person: Person, body: OpenHelpRequest): Promise<Opened | undefined> {
  for (let look = 0; look < TWIN_LOOKS; look += 1) {
    const twin = await findOpened(parts.pool, person.id, body.clientRequestId);
    if (twin) return twin;
    await delay(TWIN_LOOK_MS);
  }
  return undefined;
}
