import { API } from '@tung-nha/shared/api';
import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { Outcome } from '../outcome.ts';
import { orRefuse } from '../problems.ts';
import { atWork, type Work } from '../work.ts';
import { acceptHelpRequest } from './accept-help-request.ts';
import { completeHelpRequest } from './complete-help-request.ts';
import { correctContact } from './correct-contact.ts';
import { declineHelpRequest } from './decline-help-request.ts';
import { gatherOpenings } from './gathered-openings.ts';
import { giveBackHelpRequest } from './give-back-help-request.ts';
import { accessHelpRequest } from './help-request-access.ts';
import { viewFor } from './help-request-view.ts';
import { listHelpRequests } from './my-help-requests.ts';
import { rateHelpRequest } from './rate-help-request.ts';
import { receiveHelpRequest } from './receive-help-request.ts';
import { withdrawHelpRequest } from './withdraw-help-request.ts';

/** The endpoints of help requests (design §6). What a person may not see is answered like what does not exist. */
export function registerHelpRequestEndpoints(edge: Edge): void {
  const { parts } = edge;
  const insert = gatherOpenings(parts);
  registerEndpoint(edge, API.openHelpRequest, (asked) => receiveHelpRequest(edge, insert, asked));
  registerEndpoint(edge, API.listHelpRequests, ({ person, query }) =>
    atWork(parts, (work) => listHelpRequests(work, person.id, query.role)),
  );
  registerEndpoint(edge, API.readHelpRequest, ({ person, params }) =>
    atWork(parts, (work) => viewById(work, person.id, params.id)),
  );
  registerMoves(edge);
}

function registerMoves(edge: Edge): void {
  const { parts, limits } = edge;
  /** Does one thing to a request and answers with how it looks now. */
  const act = (personId: string, requestId: string, useCase: (work: Work) => Promise<Outcome<unknown>>) =>
    atWork(parts, async (work) => {
      orRefuse(await useCase(work));
      return viewById(work, personId, requestId);
    });

  registerEndpoint(edge, API.withdrawHelpRequest, ({ person, params }) =>
    act(person.id, params.id, (work) =>
      withdrawHelpRequest(work, { personId: person.id, requestId: params.id }),
    ),
  );
  registerEndpoint(edge, API.acceptHelpRequest, ({ person, params }) =>
    act(person.id, params.id, (work) =>
      acceptHelpRequest(work, { personId: person.id, requestId: params.id }),
    ),
  );
  registerEndpoint(edge, API.completeHelpRequest, ({ person, params, body }) =>
    act(person.id, params.id, (work) =>
      completeHelpRequest(work, { personId: person.id, requestId: params.id, answers: body }),
    ),
  );
  registerEndpoint(edge, API.correctContact, async ({ person, params, body }) => {
    if (typeof body.phone === 'string') await limits.take('helpRequestForPhone', body.phone);
    return act(person.id, params.id, (work) =>
      correctContact(work, { personId: person.id, requestId: params.id, given: body }),
    );
  });
  registerEndpoint(edge, API.rateHelpRequest, async ({ person, params, body }) => {
    await limits.take('rateHelpRequest', person.id);
    return act(person.id, params.id, (work) =>
      rateHelpRequest(work, { personId: person.id, requestId: params.id, rating: body }),
    );
  });
  registerRefusals(edge);
}

/** “I cannot”, before accepting and after; the person has no further part in the request, so nothing of it is answered. */
function registerRefusals(edge: Edge): void {
  const refuse = (personId: string, requestId: string, useCase: typeof declineHelpRequest) =>
    atWork(edge.parts, async (work) => {
      orRefuse(await useCase(work, { personId, requestId }));
      return { ok: true as const };
    });
  registerEndpoint(edge, API.declineHelpRequest, ({ person, params }) =>
    refuse(person.id, params.id, declineHelpRequest),
  );
  registerEndpoint(edge, API.giveBackHelpRequest, ({ person, params }) =>
    refuse(person.id, params.id, giveBackHelpRequest),
  );
}

async function viewById(work: Work, personId: string, requestId: string): Promise<HelpRequestView> {
  return viewFor(work, orRefuse(await accessHelpRequest(work.tx, personId, requestId)));
}
