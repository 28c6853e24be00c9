import { mkdir } from 'node:fs/promises';

import { startProgram, type Program, type RunningProgram } from '../start/child-program.ts';
import { connectOa } from '../start/connect-oa.ts';
import {
  botServerProgram,
  Credentials,
  miniAppProgram,
  realCommandLines,
  simulatorProgram,
} from '../start/programs.ts';
import { keptSecrets } from '../start/secrets.ts';
import type { StartSettings } from '../start/start-settings.ts';
import { waitForAnswer } from '../start/wait-for-answer.ts';
import { environment } from '../settings.ts';
import { freePort } from './free-port.ts';

const GRACE_MS = 10_000;

export interface StackOptions {
  /** A migrated or empty database. */
  databaseUrl: string;
  /** Secrets, logs and spool; one stack at a time. */
  dataDir: string;
  botServers?: number;
  withMiniApp?: boolean;
  /** Changes to the bot servers' environment. */
  changes?: NodeJS.ProcessEnv;
}

/** The real programs on ports of their own: simulator, one or more bot servers, perhaps the Mini App. */
export interface Stack {
  simulatorUrl: string;
  miniAppUrl: string;
  /** The first is the one Zalo posts to. */
  botServerUrls: string[];
  /** Ends a bot server the hard way (SIGKILL); `startBotServer` brings it back. */
  killBotServer(index: number): Promise<void>;
  startBotServer(index: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the programs of `npm start` beside each other on free ports and connects the sample Official Account. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const running: RunningProgram[] = [];
  try {
    return await bringUp(options, running);
  } catch (error) {
    // They stand in process groups of their own and would outlive the tests.
    await Promise.all(running.map((program) => program.stop(GRACE_MS)));
    throw error;
  }
}

async function bringUp(options: StackOptions, running: RunningProgram[]): Promise<Stack> {
  const { databaseUrl, dataDir, botServers = 1, withMiniApp = false, changes = {} } = options;
  await mkdir(dataDir, { recursive: true });
  const [simulatorPort, miniAppPort] = [await freePort(), await freePort()];
  const ports: number[] = [];
  while (ports.length < botServers) ports.push(await freePort());
  const settingsOf = (port: number): StartSettings => ({
    port,
    simulatorPort,
    miniAppPort,
    dataDir,
    verbose: false,
  });
  const first = settingsOf(ports[0] ?? 0);
  const commandLines = realCommandLines();
  const env = { ...environment, SIMULATOR_STATE: 'off' };
  const bots = new Map<number, RunningProgram>();
  const launch = async (program: Program, url: string) => {
    const started = startProgram(program, dataDir, false);
    running.push(started);
    await waitForAnswer(started, url, () => false);
    return started;
  };

  const simulatorUrl = `http://localhost:${simulatorPort}`;
  await launch(simulatorProgram(first, commandLines.simulator, env), `${simulatorUrl}/_sim/clock`);
  const credentials = Credentials.parse(await (await fetch(`${simulatorUrl}/_sim/credentials`)).json());
  const secrets = keptSecrets(dataDir);
  const startBotServer = async (index: number) => {
    const port = ports[index] ?? 0;
    const program = botServerProgram(settingsOf(port), commandLines.botServer, env, {
      databaseUrl,
      secrets,
      credentials,
    });
    program.env = { ...program.env, ...changes, PUBLIC_URL: `http://localhost:${ports[0] ?? 0}` };
    program.name = `bot-server-${index}`;
    bots.set(index, await launch(program, `http://127.0.0.1:${port}/readyz`));
  };
  for (const index of ports.keys()) await startBotServer(index);
  await connectOa(`http://localhost:${ports[0] ?? 0}`, secrets.setupKey);
  if (withMiniApp)
    await launch(miniAppProgram(first, commandLines.miniApp, env), `http://localhost:${miniAppPort}/`);

  return {
    simulatorUrl,
    miniAppUrl: `http://localhost:${miniAppPort}`,
    botServerUrls: ports.map((port) => `http://localhost:${port}`),
    killBotServer: async (index) => {
      const bot = bots.get(index);
      if (bot === undefined || bot.hasEnded()) return;
      process.kill(bot.pid, 'SIGKILL');
      await bot.ended;
    },
    startBotServer,
    stop: async () => {
      await Promise.all(running.map((program) => program.stop(GRACE_MS)));
    },
  };
}
