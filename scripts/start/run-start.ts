import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { takeLock } from '../processes/process-lock.ts';
import type { Program, RunningProgram } from './child-program.ts';
import { startProgram } from './child-program.ts';
import { connectOa } from './connect-oa.ts';
import { greeting } from './greeting.ts';
import { refuseBusyPorts } from './ports.ts';
import type { CommandLines } from './programs.ts';
import { Credentials, addressesOf, botServerProgram, miniAppProgram, simulatorProgram } from './programs.ts';
import { clearRecord, stopLeftovers } from './run-record.ts';
import { keptSecrets } from './secrets.ts';
import type { StartSettings } from './start-settings.ts';
import { StartTrouble } from './trouble.ts';
import { waitForAnswer } from './wait-for-answer.ts';

/** One `npm start`: what runs, and how each thing is stopped, in the order in which it was started. */
interface Run {
  settings: StartSettings;
  commandLines: CommandLines;
  environment: NodeJS.ProcessEnv;
  closing: boolean;
  /** Somebody asked for the end; what fails from then on is no failure. */
  stopWanted: boolean;
  /** Why it is closing, when that was not wished. */
  failure?: unknown;
  programs: RunningProgram[];
  stopDatabase: () => Promise<void>;
}

/**
 * Waits for all, also when one fails, because what the others start must be known before it can be stopped. The first
 * failure tells the others to give up and is the one thrown.
 */
async function together<A, B>(run: Run, one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const giveUp = (error: unknown): never => {
    if (!run.closing) run.failure = error;
    run.closing = true;
    throw error;
  };
  const [first, second] = await Promise.allSettled([one.catch(giveUp), other.catch(giveUp)]);
  if (first.status === 'fulfilled' && second.status === 'fulfilled') return [first.value, second.value];
  throw run.failure;
}

function launch(run: Run, program: Program): RunningProgram {
  if (run.closing) throw new StartTrouble('Stopped while starting.');
  const running = startProgram(program, run.settings.dataDir, run.settings.verbose);
  run.programs.push(running);
  return running;
}

async function bringUpDatabase(run: Run): Promise<string> {
  const { databaseUrl, dataDir } = run.settings;
  if (databaseUrl !== undefined) return databaseUrl;
  const database = await startEmbeddedPostgres({
    dataDir: path.join(dataDir, 'postgres'),
    environment: run.environment,
  });
  run.stopDatabase = database.stop;
  return database.connectionString;
}

async function bringUpSimulator(run: Run): Promise<Credentials> {
  const { simulator } = addressesOf(run.settings);
  const program = launch(run, simulatorProgram(run.settings, run.commandLines.simulator, run.environment));
  await waitForAnswer(program, `${simulator}/_sim/clock`, () => run.closing);
  const response = await fetch(`${simulator}/_sim/credentials`);
  return Credentials.parse(await response.json());
}

async function bringUpBotServer(run: Run): Promise<void> {
  const { botServer } = addressesOf(run.settings);
  const [databaseUrl, credentials] = await together(run, bringUpDatabase(run), bringUpSimulator(run));
  const secrets = keptSecrets(run.settings.dataDir);
  const inputs = { databaseUrl, secrets, credentials };
  const program = launch(
    run,
    botServerProgram(run.settings, run.commandLines.botServer, run.environment, inputs),
  );
  await waitForAnswer(program, `${botServer}/readyz`, () => run.closing);
  await connectOa(botServer, secrets.setupKey);
}

async function bringUpMiniApp(run: Run): Promise<void> {
  const { miniApp } = addressesOf(run.settings);
  const program = launch(run, miniAppProgram(run.settings, run.commandLines.miniApp, run.environment));
  await waitForAnswer(program, `${miniApp}/`, () => run.closing);
}

/** The bot server first, so that it can say goodbye to Zalo and the database; all within ten seconds. */
async function takeDown(run: Run): Promise<void> {
  run.closing = true;
  const isZalo = (program: RunningProgram): boolean => program.name === 'simulator';
  await Promise.all(run.programs.filter((program) => !isZalo(program)).map((program) => program.stop(4_000)));
  await Promise.all(run.programs.filter(isZalo).map((program) => program.stop(1_500)));
  await run.stopDatabase();
  clearRecord(run.settings.dataDir);
}

async function runUntilStopped(run: Run, stopWanted: Promise<void>): Promise<void> {
  const begun = performance.now();
  const leftovers = await stopLeftovers(run.settings.dataDir);
  if (leftovers > 0)
    console.log(`Stopped ${String(leftovers)} programs left over from a start that was killed.`);
  await refuseBusyPorts(run.settings, leftovers > 0 ? 5_000 : 0);
  console.log('Đang khởi động · starting …');
  await together(run, bringUpBotServer(run), bringUpMiniApp(run));
  console.log(greeting(run.settings, (performance.now() - begun) / 1_000));
  const unexpected = run.programs.map((program) =>
    program.ended.then((sentence) => {
      if (!run.closing)
        throw new StartTrouble(`${sentence} unexpectedly. Its last lines:\n${program.lastLines()}`);
    }),
  );
  await Promise.race([stopWanted, ...unexpected]);
}

/**
 * Runs everything until `stopWanted` resolves, then stops it again; returns the exit code. Exit code 1, with one
 * sentence on stderr, when another start holds the folder, a port is busy or a program fails (design §6 Commands).
 */
export async function runStart(
  settings: StartSettings,
  commandLines: CommandLines,
  environment: NodeJS.ProcessEnv,
  stopWanted: Promise<void>,
): Promise<number> {
  mkdirSync(settings.dataDir, { recursive: true });
  const note = `${addressesOf(settings).simulator} (pid ${String(process.pid)})`;
  const lock = await takeLock(settings.dataDir, 'npm-start', note);
  if (!lock.held) {
    console.error(`Từng Nhà đã chạy từ thư mục này. · Already running on ${settings.dataDir}: ${lock.note}`);
    return 1;
  }
  const nothing = (): Promise<void> => Promise.resolve();
  const run: Run = {
    settings,
    commandLines,
    environment,
    closing: false,
    stopWanted: false,
    programs: [],
    stopDatabase: nothing,
  };
  void stopWanted.then(() => {
    run.stopWanted = true;
    run.closing = true;
  });
  try {
    await runUntilStopped(run, stopWanted);
    console.log('Đang dừng · stopping …');
    return 0;
  } catch (error) {
    if (run.stopWanted) return 0;
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    await takeDown(run);
    await lock.release();
  }
}
