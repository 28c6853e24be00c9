import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RefObject } from 'react';

import { sentenceOf } from './api-result.ts';
import type { ApiFailure, ApiResult } from './api-result.ts';
import { deviceMs } from './clock.ts';
import type { Keeping } from './keep-reply.ts';

/** Data of the server as a screen needs it. With `failure` beside `data`, the data is the last that came. */
export interface ServerData<T> {
  data: T | undefined;
  /** Since when the data may have changed unseen (device's clock, ms): it was seen before, and asking anew has not helped. */
  oldSince: number | undefined;
  failure: { message: string; offline: boolean; because: string } | undefined;
  reload: () => void;
  /** Takes what another call has just answered, without asking again. */
  replace: (data: T) => void;
}

interface Held<T> {
  key: string;
  data: T | undefined;
  seenAt: number | undefined;
  /** Whether it was answered while this screen is open. */
  fresh: boolean;
  failure: ApiFailure | undefined;
}

interface Loading<T> {
  /** Milliseconds between questions; 0 asks once. */
  everyMs?: number;
  /** Where the data is kept for a start without network. */
  keeping?: Keeping<T>;
}

const HIDDEN_SLOWDOWN = 10;
const LONGEST_WAIT_MS = 60_000;
const SOON_MS = 60_000;
/** What was seen before is shown at once on coming back to a screen, and then refreshed. */
const lastSeen = new Map<string, { data: unknown; seenAt: number }>();

/** Milliseconds until the next question: slower while hidden, doubling with each failure in a row, at most a minute. */
export function nextWaitMs(everyMs: number, hidden: boolean, failuresInRow: number): number {
  const wait = everyMs * (hidden ? HIDDEN_SLOWDOWN : 1) * 2 ** Math.min(failuresInRow, 6);
  return Math.min(wait, Math.max(LONGEST_WAIT_MS, everyMs));
}

/**
 * Loads and keeps loading: again every `everyMs`, at once when the screen is shown or the network returns.
 * Not a recoil selector: those keep a rejection for ever (mini-app §10).
 */
export function useServerData<T>(
  key: string,
  load: () => Promise<ApiResult<T>>,
  { everyMs = 0, keeping }: Loading<T> = {},
): ServerData<T> {
  const [held, hold] = useReducer((_: Held<T>, next: Held<T>) => next, key, remembered<T>);
  const newest = useRef({ held, load, keeping });
  newest.current = { held: held.key === key ? held : remembered<T>(key), load, keeping };
  const take = useCallback(
    (data: T) => {
      const seenAt = deviceMs();
      lastSeen.set(key, { data, seenAt });
      newest.current.keeping?.write(data);
      hold({ key, data, seenAt, fresh: true, failure: undefined });
    },
    [key],
  );

  const ask = useCallback(async () => {
    const result = await newest.current.load();
    return (): boolean => {
      if (result.ok) take(result.reply);
      else hold({ ...newest.current.held, failure: result });
      return result.ok;
    };
  }, [take]);
  const reload = useAskingAgain(ask, everyMs);
  useKept(key, newest, hold);

  const shown = newest.current.held;
  return {
    data: shown.data,
    oldSince: isOld(shown) ? shown.seenAt : undefined,
    failure: shown.failure && {
      message: sentenceOf(shown.failure),
      offline: shown.failure.because === 'offline',
      because: shown.failure.because,
    },
    reload,
    replace: take,
  };
}

/** Shows what the phone kept, unless something newer is there by then. */
function useKept<T>(
  key: string,
  newest: RefObject<{ held: Held<T>; keeping: Keeping<T> | undefined }>,
  hold: (held: Held<T>) => void,
): void {
  useEffect(() => {
    const { held, keeping } = newest.current ?? {};
    if (held?.data !== undefined || keeping === undefined) return;
    let left = false;
    void keeping.read().then((kept) => {
      const now = newest.current?.held;
      if (left || kept === undefined || now === undefined || now.data !== undefined) return;
      hold({ key, data: kept.data, seenAt: kept.at, fresh: false, failure: now.failure });
    });
    return () => {
      left = true;
    };
  }, [key, newest, hold]);
}

function remembered<T>(key: string): Held<T> {
  const seen = lastSeen.get(key);
  // A key is only ever used with one type: it is the address of what is loaded.
  return { key, data: seen?.data as T | undefined, seenAt: seen?.seenAt, fresh: false, failure: undefined };
}

/** What came a minute ago may be shown without a word while it is asked for again. */
function isOld({ failure, fresh, seenAt }: Held<unknown>): boolean {
  return failure !== undefined || (!fresh && seenAt !== undefined && deviceMs() - seenAt > SOON_MS);
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

/** Forgets what was seen on this phone, for a person who has deleted their data. */
export function forgetSeen(): void {
  lastSeen.clear();
}
