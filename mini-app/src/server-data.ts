import { useCallback, useEffect, useReducer, useRef } from 'react';

import { sentenceOf } from './api-result.ts';
import type { ApiFailure, ApiResult } from './api-result.ts';

/** Data of the server as a screen needs it. With `failure` beside `data`, the data is the last that came. */
export interface ServerData<T> {
  data: T | undefined;
  failure: { message: string; offline: boolean; because: string } | undefined;
  reload: () => void;
  /** Takes what another call has just answered, without asking again. */
  replace: (data: T) => void;
}

interface Held<T> {
  key: string;
  data: T | undefined;
  failure: ApiFailure | undefined;
}

const HIDDEN_SLOWDOWN = 10;
const LONGEST_WAIT_MS = 60_000;
/** What was seen before is shown at once on coming back to a screen, and then refreshed. */
const lastSeen = new Map<string, unknown>();

/** Milliseconds until the next question: slower while hidden, doubling with each failure in a row, at most a minute. */
export function nextWaitMs(everyMs: number, hidden: boolean, failuresInRow: number): number {
  const wait = everyMs * (hidden ? HIDDEN_SLOWDOWN : 1) * 2 ** Math.min(failuresInRow, 6);
  return Math.min(wait, Math.max(LONGEST_WAIT_MS, everyMs));
}

/**
 * Loads and keeps loading: again every `everyMs` (0 = once), at once when the screen is shown or the network returns.
 * Not a recoil selector: those keep a rejection for ever (mini-app §10).
 */
export function useServerData<T>(key: string, load: () => Promise<ApiResult<T>>, everyMs = 0): ServerData<T> {
  const [held, hold] = useReducer((_: Held<T>, next: Held<T>) => next, key, remembered<T>);
  const newest = useRef({ held, load });
  newest.current = { held: held.key === key ? held : remembered<T>(key), load };
  const keep = useCallback((next: Held<T>) => {
    if (next.data !== undefined) lastSeen.set(next.key, next.data);
    hold(next);
  }, []);

  const ask = useCallback(async () => {
    const result = await newest.current.load();
    return (): boolean => {
      const { data } = newest.current.held;
      keep(result.ok ? { key, data: result.reply, failure: undefined } : { key, data, failure: result });
      return result.ok;
    };
  }, [key, keep]);
  const reload = useAskingAgain(ask, everyMs);

  const shown = newest.current.held;
  return {
    data: shown.data,
    failure: shown.failure && {
      message: sentenceOf(shown.failure),
      offline: shown.failure.because === 'offline',
      because: shown.failure.because,
    },
    reload,
    replace: useCallback((data: T) => keep({ key, data, failure: undefined }), [key, keep]),
  };
}

function remembered<T>(key: string): Held<T> {
  // A key is only ever used with one type: it is the address of what is loaded.
  return { key, data: lastSeen.get(key) as T | undefined, failure: undefined };
}

/** Runs `ask` now and on every occasion to ask again; its result is taken only if nothing newer was begun. */
function useAskingAgain(ask: () => Promise<() => boolean>, everyMs: number): () => void {
  const restart = useRef(() => {});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let round = 0;
    let failures = 0;
    const run = async () => {
      clearTimeout(timer);
      const mine = ++round;
      const take = await ask();
      if (mine !== round) return;
      failures = take() ? 0 : failures + 1;
      if (everyMs > 0) timer = setTimeout(() => void run(), nextWaitMs(everyMs, document.hidden, failures));
    };
    const shown = () => !document.hidden && void run();
    restart.current = () => void run();
    void run();
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('online', shown);
    return () => {
      round = -1;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('online', shown);
    };
  }, [ask, everyMs]);
  return useCallback(() => restart.current(), []);
}
