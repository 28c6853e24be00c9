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
  /** The number of a bot server's process; undefined when it was never started. */
  botServerPid(index: number): number | undefined;
  /** Ends a bot server the hard way (SIGKILL); `startBotServer` brings it back. */
  killBotServer(index: number): Promise<void>;
  startBotServer(index: number): Promise<void>;
  /** Asks a bot server to end (SIGTERM); resolves with how it did, e.g. 'bot-server-0 ended (exit code 0)'. */
  endBotServer(index: number): Promise<string>;
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
  await mkdir(options.dataDir, { recursive: true });
  const ground = await chooseGround(options);
  const launch = async (program: Program, url: string) => {
    const started = startProgram(program, options.dataDir, false);
    running.push(started);
    await waitForAnswer(started, url, () => false);
    return started;
  };
  const { simulatorPort, miniAppPort } = ground.settings;
  const simulatorUrl = `http://localhost:${simulatorPort}`;
  const { simulator, miniApp } = realCommandLines();
  await launch(simulatorProgram(ground.settings, simulator, ground.env), `${simulatorUrl}/_sim/clock`);
  const bots = await botServers(options, ground, launch);
  for (const index of ground.ports.keys()) await bots.startBotServer(index);
  await connectOa(ground.publicUrl, keptSecrets(options.dataDir).setupKey);
  const miniAppUrl = `http://localhost:${miniAppPort}`;
  if (options.withMiniApp)
    await launch(miniAppProgram(ground.settings, miniApp, ground.env), `${miniAppUrl}/`);
  return {
    simulatorUrl,
    miniAppUrl,
    botServerUrls: ground.ports.map((port) => `http://localhost:${port}`),
    ...bots,
    stop: async () => {
      await Promise.all(running.map((program) => program.stop(GRACE_MS)));
    },
  };
}

/** Where everything will listen: free ports, and the environment that all programs share. */
interface Ground {
  ports: number[];
  /** As the first bot server has them. */
  settings: StartSettings;
  publicUrl: string;
  env: NodeJS.ProcessEnv;
}

async function chooseGround({ dataDir, botServers: count = 1 }: StackOptions): Promise<Ground> {
  const [simulatorPort, miniAppPort] = [await freePort(), await freePort()];
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  const port = ports[0] ?? 0;
  return {
    ports,
    settings: { port, simulatorPort, miniAppPort, dataDir, verbose: false },
    publicUrl: `http://localhost:${port}`,
    env: { ...environment, SIMULATOR_STATE: 'off' },
  };
}

type BotServers = Pick<Stack, 'botServerPid' | 'killBotServer' | 'startBotServer' | 'endBotServer'>;

async function botServers(
  { databaseUrl, dataDir, changes = {} }: StackOptions,
  { ports, settings, publicUrl, env }: Ground,
  launch: (program: Program, url: string) => Promise<RunningProgram>,
): Promise<BotServers> {
  const known = await fetch(`http://localhost:${settings.simulatorPort}/_sim/credentials`);
  const inputs = {
    databaseUrl,
    secrets: keptSecrets(dataDir),
    credentials: Credentials.parse(await known.json()),
  };
  const bots = new Map<number, RunningProgram>();
  return {
    botServerPid: (index) => bots.get(index)?.pid,
    startBotServer: async (index) => {
      const port = ports[index] ?? 0;
      const program = botServerProgram({ ...settings, port }, realCommandLines().botServer, env, inputs);
      program.env = { ...program.env, ...changes, PUBLIC_URL: publicUrl };
      program.name = `bot-server-${index}`;
      bots.set(index, await launch(program, `http://127.0.0.1:${port}/readyz`));
    },
    killBotServer: async (index) => {
      await signalled(bots.get(index), 'SIGKILL');
    },
    endBotServer: (index) => signalled(bots.get(index), 'SIGTERM'),
  };
}

async function signalled(bot: RunningProgram | undefined, signal: NodeJS.Signals): Promise<string> {
  if (bot === undefined) return 'never started';
  if (!bot.hasEnded()) process.kill(bot.pid, signal);
  return bot.ended;
}
