import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react';
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
  /** Takes what another call has just answered, without asking again; what was asked before that is old news. */
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

/** What becomes of what is held. */
type News<T> = (held: Held<T>) => Held<T>;

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
  const [last, change] = useReducer(changed<T>, key, remembered<T>);
  const shown = last.key === key ? last : remembered<T>(key);
  const newest = useRef({ key, shown, load, keeping });
  newest.current = { key, shown, load, keeping };
  const hold = useCallback((news: News<T>) => change({ key, news }), [key]);
  const take = useCallback(
    (data: T) => {
      const seenAt = deviceMs();
      lastSeen.set(key, { data, seenAt });
      // What comes after the screen has gone on to another key waits there until somebody comes back to it.
      if (newest.current.key !== key) return;
      newest.current.keeping?.write(data);
      hold(() => ({ key, data, seenAt, fresh: true, failure: undefined }));
    },
    [key, hold],
  );

  const ask = useCallback(async () => {
    const result = await newest.current.load();
    return (): boolean => {
      if (result.ok) take(result.reply);
      else hold((held) => ({ ...held, failure: result }));
      return result.ok;
    };
  }, [take, hold]);
  const { reload, dropAsked } = useAskingAgain(ask, everyMs);
  useKept(newest, hold);
  const replace = useCallback(
    (data: T) => {
      dropAsked();
      take(data);
    },
    [dropAsked, take],
  );

  return { ...asScreensNeedIt(shown), reload, replace };
}

function asScreensNeedIt<T>(held: Held<T>): Pick<ServerData<T>, 'data' | 'oldSince' | 'failure'> {
  const { data, seenAt, failure } = held;
  return {
    data,
    oldSince: isOld(held) ? seenAt : undefined,
    failure: failure && {
      message: sentenceOf(failure),
      offline: failure.because === 'offline',
      because: failure.because,
    },
  };
}

/**
 * Puts news to what is held by then, not to what was last drawn: what the phone kept and the failure to ask anew often come
 * between two drawings, and neither may undo the other.
 */
function changed<T>(last: Held<T>, { key, news }: { key: string; news: News<T> }): Held<T> {
  return news(last.key === key ? last : remembered<T>(key));
}

/** Shows what the phone kept, unless something newer is there by then. */
function useKept<T>(
  newest: RefObject<{ shown: Held<T>; keeping: Keeping<T> | undefined }>,
  hold: (news: News<T>) => void,
): void {
  useEffect(() => {
    const { shown, keeping } = newest.current ?? {};
    if (shown?.data !== undefined || keeping === undefined) return;
    let left = false;
    void keeping.read().then((kept) => {
      if (left || kept === undefined) return;
      hold((held) =>
        held.data === undefined ? { ...held, data: kept.data, seenAt: kept.at, fresh: false } : held,
      );
    });
    return () => {
      left = true;
    };
  }, [newest, hold]);
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

/** Asking while a screen is open; a screen that was left asks nothing more. */
function useAskingAgain(ask: () => Promise<() => boolean>, everyMs: number) {
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

const NOT_ASKING = { reload: () => {}, dropAsked: () => {} };

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

/** Forgets what was seen on this phone, for a person who has deleted their data. */
export function forgetSeen(): void {
  lastSeen.clear();
}
