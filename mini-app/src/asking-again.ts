import { useEffect, useMemo, useRef } from 'react';

const HIDDEN_SLOWDOWN = 10;
const LONGEST_WAIT_MS = 60_000;
const NOT_ASKING = { reload: () => {}, dropAsked: () => {} };

/** Milliseconds until the next question: slower while hidden, doubling with each failure in a row, at most a minute. */
export function nextWaitMs(everyMs: number, hidden: boolean, failuresInRow: number): number {
  const wait = everyMs * (hidden ? HIDDEN_SLOWDOWN : 1) * 2 ** Math.min(failuresInRow, 6);
  return Math.min(wait, Math.max(LONGEST_WAIT_MS, everyMs));
}

/** Asking while a screen is open, at once when it is shown or the network returns; a screen that was left asks nothing more. */
export function useAskingAgain(ask: () => Promise<() => boolean>, everyMs: number) {
  const asking = useRef(NOT_ASKING);
  useEffect(() => {
    const begun = askAgainAndAgain(ask, everyMs);
    asking.current = begun;
    const shown = () => !document.hidden && begun.reload();
    begun.reload();
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('online', shown);
    return () => {
      asking.current = NOT_ASKING;
      begun.end();
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('online', shown);
    };
  }, [ask, everyMs]);
  return useMemo(
    () => ({ reload: () => asking.current.reload(), dropAsked: () => asking.current.dropAsked() }),
    [],
  );
}

/**
 * Runs `ask` at each `reload`, and again `everyMs` after its answer, which is taken only when nothing newer was asked for or
 * came by another way (`dropAsked`).
 */
function askAgainAndAgain(ask: () => Promise<() => boolean>, everyMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let failures = 0;
  const end = () => {
    clearTimeout(timer);
    round += 1;
    return round;
  };
  const runLater = () => {
    if (everyMs > 0) timer = setTimeout(reload, nextWaitMs(everyMs, document.hidden, failures));
  };
  const run = async () => {
    const mine = end();
    const take = await ask();
    if (mine !== round) return;
    failures = take() ? 0 : failures + 1;
    runLater();
  };
  const reload = () => void run();
  const dropAsked = () => {
    end();
    runLater();
  };
  return { reload, dropAsked, end };
}
