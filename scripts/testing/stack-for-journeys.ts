import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { ensureDatabase, urlForDatabase } from '../embedded-postgres/databases.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import type { Stack } from '../../mini-app/test/support/stack.ts';
import { postJson } from './json-calls.ts';
import { recordOneGuide } from './silent-recordings.ts';
import { startStack, type Stack as RunningStack } from './stack.ts';

// A broadcast of one journey must not hold up the messages the next one waits for.
const MESSAGES_A_MINUTE = 6000;

/** One whole system on a database of its own. */
async function stackOnDatabase(adminUrl: string, name: string, folder: string): Promise<RunningStack> {
  await ensureDatabase(adminUrl, name);
  const dataDir = path.join(folder, name);
  await recordOneGuide(dataDir);
  const stack = await startStack({
    databaseUrl: urlForDatabase(adminUrl, name),
    dataDir,
    withMiniApp: true,
    changes: { ZALO_OA_PER_MINUTE: String(MESSAGES_A_MINUTE) },
  });
  await postJson(`${stack.simulatorUrl}/_sim/limits`, { perMinute: 2 * MESSAGES_A_MINUTE });
  return stack;
}

/**
 * The whole system once for each worker: journeys beside each other would read each other's messages in the chat of the same
 * sample person; those one after the other use people of their own or leave them as they were.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tung-nha-journeys-'));
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
  const names = Array.from(
    { length: project.config.maxWorkers },
    (_, worker) => `journeys_${String(worker)}`,
  );
  const started = await Promise.allSettled(
    names.map((name) => stackOnDatabase(postgres.adminUrl, name, folder)),
  );
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  for (const one of started) {
    if (one.status === 'fulfilled') continue;
    await stop();
    throw one.reason;
  }
  const stacks = running.map(({ miniAppUrl, simulatorUrl, botServerUrls: [botServerUrl = ''] }): Stack => ({
    miniAppUrl,
    simulatorUrl,
    botServerUrl,
  }));
  project.provide('stacks', stacks);
  return stop;
}
