import { API } from '@tung-nha/shared/api';
import type { BroadcastView } from '@tung-nha/shared/broadcast';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { Outcome } from '../outcome.ts';
import { orRefuse } from '../problems.ts';
import { atWork, type Work } from '../work.ts';
import type { BroadcastAsking } from './broadcast-access.ts';
import { broadcastProgress } from './broadcast-progress.ts';
import { exportRecipients } from './export-recipients.ts';
import {
  approveBroadcast,
  pauseBroadcast,
  resumeBroadcast,
  scheduleBroadcast,
  sendBackBroadcast,
  sendBroadcast,
  stopBroadcast,
  withdrawBroadcast,
} from './move-broadcast.ts';
import { previewBroadcast } from './preview-broadcast.ts';
import { readBroadcast, readBroadcasts } from './view-broadcast.ts';
import { changeBroadcast, changePicture, writeBroadcast } from './write-broadcast.ts';

type Key = BroadcastAsking;

/** The endpoints of broadcasts for officers; another ward's row is answered like a missing one. */
export function registerBroadcastEndpoints(edge: Edge): void {
  const { parts } = edge;
  registerEndpoint(edge, API.listBroadcasts, async ({ person, query }) =>
    orRefuse(
      await atWork(parts, (work) => readBroadcasts(work, { personId: person.id, wardId: query.ward })),
    ),
  );
  registerEndpoint(edge, API.readBroadcast, async ({ person, params, query }) =>
    orRefuse(await atWork(parts, (work) => readBroadcast(work, keyOf(person, params, query)))),
  );
  registerEndpoint(edge, API.previewBroadcast, async ({ person, params, query }) =>
    orRefuse(
      await atWork(parts, (work) => previewBroadcast(work, parts.config, keyOf(person, params, query))),
    ),
  );
  registerEndpoint(edge, API.readBroadcastProgress, async ({ person, params, query }) =>
    orRefuse(await atWork(parts, (work) => broadcastProgress(work, keyOf(person, params, query)))),
  );
  registerEndpoint(edge, API.exportBroadcast, async ({ person, params, query }) =>
    orRefuse(await atWork(parts, (work) => exportRecipients(work, keyOf(person, params, query)))),
  );
  registerWriting(edge);
  registerMoves(edge);
}

function keyOf(
  person: { id: string },
  params: { id: string },
  { ward, seen }: { ward: string; seen?: string | undefined },
): Key {
  return { personId: person.id, wardId: ward, id: params.id, seen };
}

function registerWriting(edge: Edge): void {
  const { parts, limits } = edge;
  registerEndpoint(edge, API.writeBroadcast, async ({ person, body }) => {
    await limits.take('writeBroadcast', person.id);
    const { ward, ...draft } = body;
    const asking = { personId: person.id, wardId: ward };
    return atWork(parts, async (work) => {
      const { id } = orRefuse(await writeBroadcast(work, asking, draft));
      return orRefuse(await readBroadcast(work, { ...asking, id }));
    });
  });
  registerEndpoint(edge, API.changeBroadcast, ({ person, params, body }) => {
    const { ward, seen, ...draft } = body;
    return act(edge, keyOf(person, params, { ward, seen }), (work, key) => changeBroadcast(work, key, draft));
  });
  registerEndpoint(edge, API.changeBroadcastPicture, ({ person, params, body }) =>
    act(edge, keyOf(person, params, body), (work, key) => changePicture(work, key, body.picture)),
  );
}

/** Does one thing to a broadcast and answers with how it looks now. */
function act(
  { parts }: Edge,
  key: Key,
  useCase: (work: Work, key: Key) => Promise<Outcome<unknown>>,
): Promise<BroadcastView> {
  return atWork(parts, async (work) => {
    orRefuse(await useCase(work, key));
    const { personId, wardId, id } = key;
    return orRefuse(await readBroadcast(work, { personId, wardId, id }));
  });
}

function registerMoves(edge: Edge): void {
  const moves = [
    [API.sendBroadcast, sendBroadcast],
    [API.approveBroadcast, approveBroadcast],
    [API.sendBackBroadcast, sendBackBroadcast],
    [API.pauseBroadcast, pauseBroadcast],
    [API.resumeBroadcast, resumeBroadcast],
    [API.stopBroadcast, stopBroadcast],
    [API.withdrawBroadcast, withdrawBroadcast],
  ] as const;
  for (const [row, useCase] of moves)
    registerEndpoint(edge, row, ({ person, params, body }) =>
      act(edge, keyOf(person, params, body), useCase),
    );
  registerEndpoint(edge, API.scheduleBroadcast, ({ person, params, body }) =>
    act(edge, keyOf(person, params, body), (work, key) => scheduleBroadcast(work, key, new Date(body.at))),
  );
}
