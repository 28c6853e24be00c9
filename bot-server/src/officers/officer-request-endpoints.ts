import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { Outcome } from '../outcome.ts';
import { orRefuse } from '../problems.ts';
import { atWork, type Work } from '../work.ts';
import { assignRequest, closeRequest, takeToOffice } from './request-deeds.ts';
import { readRequestQueue } from './request-queue.ts';

/** The office's queue and what officers do with a request; another ward's is answered like a missing one. */
export function registerOfficerRequestEndpoints(edge: Edge): void {
  const { parts } = edge;
  const act = (deed: (work: Work) => Promise<Outcome<unknown>>) =>
    atWork(parts, async (work) => {
      orRefuse(await deed(work));
      return { ok: true as const };
    });
  registerEndpoint(edge, API.readRequestQueue, async ({ person, query }) =>
    orRefuse(
      await atWork(parts, (work) => readRequestQueue(work, { personId: person.id, wardId: query.ward })),
    ),
  );
  const keyOf = (person: { id: string }, params: { id: string }, body: { ward: string }) => ({
    personId: person.id,
    wardId: body.ward,
    requestId: params.id,
  });
  registerEndpoint(edge, API.assignRequest, ({ person, params, body }) =>
    act((work) => assignRequest(work, { ...keyOf(person, params, body), memberId: body.memberId })),
  );
  registerEndpoint(edge, API.closeRequest, ({ person, params, body }) =>
    act((work) => closeRequest(work, keyOf(person, params, body), body)),
  );
  registerEndpoint(edge, API.bringRequestToOffice, ({ person, params, body }) =>
    act((work) => takeToOffice(work, keyOf(person, params, body))),
  );
}
