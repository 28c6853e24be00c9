import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import type { Stack } from '../../mini-app/test/support/stack.ts';
import { recordOneGuide } from './silent-recordings.ts';
import { startStack } from './stack.ts';

/** The whole system once for all journeys: they use people of their own and leave each other alone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-journeys-'));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  const dataDir = path.join(folder, 'data');
  await recordOneGuide(dataDir);
  const running = await startStack({
    databaseUrl: postgres.connectionString,
    dataDir,
    withMiniApp: true,
  }).catch(async (error: unknown) => {
    await postgres.stop();
    throw error;
  });
  const { miniAppUrl, simulatorUrl, botServerUrls } = running;
  const provided: Stack = { miniAppUrl, simulatorUrl, botServerUrl: botServerUrls[0] ?? '' };
  project.provide('stack', provided);
  return async () => {
    await running.stop();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
