import { waitUntil } from '../processes/wait-until.ts';
import type { RunningProgram } from './child-program.ts';
import { StartTrouble } from './trouble.ts';

/** One try; a refused connection, a hang of 2 s and an answer that is not 2xx are all `false`. */
async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
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
): Promise<void> {
  const state = { ready: false };
  await waitUntil(
    async () => {
      state.ready = await answers(url);
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
