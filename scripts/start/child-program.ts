import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { stopProcess } from '../processes/stop-process.ts';
import { identityOf } from '../processes/process-identity.ts';
import { StartTrouble } from './trouble.ts';
import { recordChild } from './run-record.ts';

/** One of the programs that `npm start` runs, and how. */
export interface Program {
  name: string;
  /** What stands behind `node` on its command line. */
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

export interface RunningProgram {
  name: string;
  pid: number;
  /** Resolves with a sentence when the program ends, asked or not. */
  ended: Promise<string>;
  hasEnded: () => boolean;
  /** The end of its log, each line with the program's name in front. */
  lastLines: () => string;
  stop: (graceMs: number) => Promise<void>;
}

type ChildWithOutput = ChildProcessByStdio<null, Readable, Readable>;

const keptLines = 20;
const pinoError = 50;
const colours: Record<string, string> = {
  simulator: '\u001b[36m',
  'bot-server': '\u001b[35m',
  'mini-app': '\u001b[33m',
};

/** Fastify's logger writes JSON lines with a level; anything else is no problem by itself. */
function isProblem(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1];
  return level !== undefined && Number(level) >= pinoError;
}

function withName(name: string, line: string): string {
  return process.stderr.isTTY ? `${colours[name] ?? ''}${name}\u001b[0m | ${line}` : `${name} | ${line}`;
}

/** Writes what a program prints to its log, shows what matters, and returns the growing list of its last lines. */
function keepOutput(name: string, child: ChildWithOutput, log: Writable, verbose: boolean): string[] {
  const recent: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      log.write(`${line}\n`);
      recent.push(line);
      if (recent.length > keptLines) recent.shift();
      if (verbose || isProblem(line)) console.error(withName(name, line));
    });
  }
  return recent;
}

/**
 * Starts a program in a process group of its own, so that a Ctrl-C in the terminal reaches only us and the order of
 * stopping stays ours. Its output goes to `logs/NAME.log`; problems, or everything when `verbose`, to stderr too.
 */
export function startProgram(program: Program, dataDir: string, verbose: boolean): RunningProgram {
  const { name, args, cwd, env } = program;
  mkdirSync(path.join(dataDir, 'logs'), { recursive: true });
  const log = createWriteStream(path.join(dataDir, 'logs', `${name}.log`), { flags: 'w' });
  const child = spawn(process.execPath, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) throw new StartTrouble(`${name} could not be started.`);
  recordChild(dataDir, pid);
  const recent = keepOutput(program.name, child, log, verbose);
  let over = false;
  const ended = new Promise<string>((resolve) => {
    child.once('exit', () => (over = true));
    child.once('close', (code, signal) => {
      log.end();
      resolve(`${name} ended (${signal ?? `exit code ${String(code)}`})`);
    });
  });
  const stop = async (graceMs: number): Promise<void> => {
    const identity = identityOf(pid);
    if (!over && identity !== undefined) await stopProcess(identity, graceMs);
  };
  return {
    name,
    pid,
    ended,
    hasEnded: () => over,
    lastLines: () => recent.map((line) => withName(name, line)).join('\n'),
    stop,
  };
}
