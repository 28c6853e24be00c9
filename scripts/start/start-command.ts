import { environment } from '../settings.ts';
import type { CommandLines } from './programs.ts';
import { runStart } from './run-start.ts';
import { readStartSettings } from './start-settings.ts';

// npm hands on a Ctrl-C that the terminal has sent to us already: one press arrives twice.
const SAME_PRESS_MS = 1500;

/** The first Ctrl-C stops in order; whoever presses it again does not want to wait. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        const now = performance.now();
        if (askedAt !== undefined && now - askedAt > SAME_PRESS_MS && name === 'SIGINT') process.exit(130);
        askedAt ??= now;
        resolve();
      });
    }
  });
}

/** The whole of `npm start` with the given programs; sets this process's exit code. */
export async function startCommand(commandLines: CommandLines): Promise<void> {
  try {
    const settings = readStartSettings(environment);
    process.exitCode = await runStart(settings, commandLines, environment, stopSignal());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
