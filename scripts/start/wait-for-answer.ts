import { waitUntil } from '../processes/wait-until.ts';
import type { RunningProgram } from './child-program.ts';
import { StartTrouble } from './trouble.ts';

/** What must be true of the answer; the default is a status below 300. */
export type Expected = (response: Response) => boolean | Promise<boolean>;

/** One try; a refused connection, a hang of 2 s and an unexpected answer are all `false`. */
async function answers(url: string, expected: Expected): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    const good = await expected(response);
    if (!response.bodyUsed) await response.body?.cancel();
    return good;
  } catch {
    return false;
  }
}

/**
 * Waits until a program answers at `url`. Throws StartTrouble with the end of the program's log when it ends before,
 * takes longer than a minute, or when `givenUp` says that nobody waits any more.
 */
export async function waitForAnswer(
  program: RunningProgram,
  url: string,
  givenUp: () => boolean,
  expected: Expected = (response) => response.ok,
): Promise<void> {
  const state = { ready: false };
  await waitUntil(
    async () => {
      state.ready = await answers(url, expected);
      return state.ready || program.hasEnded() || givenUp();
    },
    60_000,
    40,
  );
  if (state.ready) return;
  const why = program.hasEnded() ? await program.ended : `${program.name} does not answer at ${url}`;
  throw new StartTrouble(
    givenUp() ? 'Stopped while starting.' : `${why}. Its last lines:\n${program.lastLines()}`,
  );
}
