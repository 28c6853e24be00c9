import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';

import { buildApp } from '../../src/app.ts';
import type { Graph } from '../../src/graph.ts';
import type { OaDirectory } from '../../src/oa-directory.ts';
import type { OaGroups } from '../../src/oa-groups.ts';
import { startInbox } from '../../src/zalo/inbox.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { testDatabase } from './database.ts';
import { emptyOaDirectory, graphOf, noOaGroups, type GraphStandIn } from './graph.ts';
import { testParts, type TestParts } from './parts-for-tests.ts';

export interface TestApp {
  app: FastifyInstance;
  parts: TestParts;
  graph: GraphStandIn;
  /** How often the loops were woken. */
  wakes: { requests: number; outbox: number };
}

/** The server on a fresh database of the calling test file, closed with it; reached through `inject`. */
export async function testApp(
  settings: Record<string, string> = {},
  doors: { graph?: Graph; oaDirectory?: OaDirectory; oaGroups?: OaGroups } = {},
): Promise<TestApp> {
  const parts = testParts(await testDatabase(), settings);
  const wakes = { requests: 0, outbox: 0 };
  parts.wake = {
    requests: () => void (wakes.requests += 1),
    outbox: () => void (wakes.outbox += 1),
    inbox: () => undefined,
  };
  const graph = graphOf();
  const counts = createZaloCounts();
  const nobody = () => Promise.resolve({ answered: false as const, maybeTaken: false });
  const inbox = startInbox(parts, counts);
  const app = await buildApp(parts, {
    graph: doors.graph ?? graph,
    oaDirectory: doors.oaDirectory ?? emptyOaDirectory,
    oaGroups: doors.oaGroups ?? noOaGroups,
    oauth: nobody,
    inbox,
    counts,
  });
  await app.ready();
  afterAll(async () => {
    await app.close();
    await inbox.close();
  });
  return { app, parts, graph, wakes };
}
