import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { startProgram, type Program, type RunningProgram } from '../start/child-program.ts';
import { connectOa } from '../start/connect-oa.ts';
import {
  addressesOf,
  botServerProgram,
  Credentials,
  realCommandLines,
  simulatorProgram,
} from '../start/programs.ts';
import { keptSecrets } from '../start/secrets.ts';
import type { StartSettings } from '../start/start-settings.ts';
import { waitForAnswer } from '../start/wait-for-answer.ts';
import { environment } from '../settings.ts';
import { freePort } from './free-port.ts';
import { buildMiniApp, previewProgram } from './mini-app-build.ts';

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

type Launch = (program: Program, url: string) => Promise<RunningProgram>;

async function bringUp(options: StackOptions, running: RunningProgram[]): Promise<Stack> {
  const { dataDir, botServers = 1, withMiniApp = false } = options;
  await mkdir(dataDir, { recursive: true });
  const shared = { simulatorPort: await freePort(), miniAppPort: await freePort(), dataDir, verbose: false };
  const ports: number[] = [];
  while (ports.length < botServers) ports.push(await freePort());
  const settings = ports.map((port): StartSettings => ({ port, ...shared }));
  const first = settings[0] ?? { port: 0, ...shared };
  const env = { ...environment, SIMULATOR_STATE: 'off' };
  const { simulator } = realCommandLines();
  const launch: Launch = async (program, url) => {
    const started = startProgram(program, dataDir, false);
    running.push(started);
    await waitForAnswer(started, url, () => false);
    return started;
  };

  const { simulator: simulatorUrl, miniApp: miniAppUrl, botServer } = addressesOf(first);
  const outDir = path.join(dataDir, 'www');
  const build = withMiniApp
    ? buildMiniApp({ outDir, botServerUrl: botServer, simulatorUrl })
    : Promise.resolve();
  // Heard of below; until then nobody waits for it.
  build.catch(() => undefined);
  await launch(simulatorProgram(first, simulator, env), `${simulatorUrl}/_sim/clock`);
  const bots = await botServersOf({ options, settings, simulatorUrl, launch });
  for (const index of ports.keys()) await bots.startBotServer(index);
  await connectOa(botServer, keptSecrets(dataDir).setupKey);
  await build;
  if (withMiniApp) await launch(previewProgram(outDir, first.miniAppPort), `${miniAppUrl}/`);
  return {
    simulatorUrl,
    miniAppUrl,
    botServerUrls: settings.map((each) => addressesOf(each).botServer),
    ...bots,
    stop: async () => {
      await Promise.all(running.map((program) => program.stop(GRACE_MS)));
    },
  };
}

type BotServers = Pick<Stack, 'botServerPid' | 'killBotServer' | 'startBotServer' | 'endBotServer'>;

async function botServersOf(given: {
  options: StackOptions;
  settings: StartSettings[];
  simulatorUrl: string;
  launch: Launch;
}): Promise<BotServers> {
  const { options, settings, simulatorUrl, launch } = given;
  const { databaseUrl, dataDir, changes = {} } = options;
  const [first] = settings;
  const credentials = Credentials.parse(await (await fetch(`${simulatorUrl}/_sim/credentials`)).json());
  const inputs = { databaseUrl, secrets: keptSecrets(dataDir), credentials };
  const bots = new Map<number, RunningProgram>();
  return {
    botServerPid: (index) => bots.get(index)?.pid,
    killBotServer: async (index) => {
      await signalled(bots.get(index), 'SIGKILL');
    },
    startBotServer: async (index) => {
      const own = settings[index];
      if (own === undefined || first === undefined) throw new Error(`no bot server ${index}`);
      const program = botServerProgram(own, realCommandLines().botServer, environment, inputs);
      program.env = { ...program.env, ...changes, PUBLIC_URL: addressesOf(first).botServer };
      program.name = `bot-server-${index}`;
      bots.set(index, await launch(program, `${addressesOf(own).botServer}/readyz`));
    },
    endBotServer: (index) => signalled(bots.get(index), 'SIGTERM'),
  };
}

async function signalled(bot: RunningProgram | undefined, signal: NodeJS.Signals): Promise<string> {
  if (bot === undefined) return 'never started';
  if (!bot.hasEnded()) process.kill(bot.pid, signal);
  return bot.ended;
}
