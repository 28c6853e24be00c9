import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { RefObject } from 'react';

import { sentenceOf } from './api-result.ts';
import type { ApiFailure, ApiResult } from './api-result.ts';
import { useAskingAgain } from './asking-again.ts';
import { deviceMs } from './clock.ts';
import type { Keeping } from './keep-reply.ts';

/** Data of the server as a screen needs it. With `failure` beside `data`, the data is the last that came. */
export interface ServerData<T> {
  data: T | undefined;
  /** Whether the data was answered while this screen is open, not on an earlier one. */
  fresh: boolean;
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

const SOON_MS = 60_000;
/** What was seen before is shown at once on coming back to a screen, and then refreshed. */
const lastSeen = new Map<string, { data: unknown; seenAt: number }>();

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

function asScreensNeedIt<T>(held: Held<T>): Omit<ServerData<T>, 'reload' | 'replace'> {
  const { data, fresh, seenAt, failure } = held;
  return {
    data,
    fresh,
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

/** Forgets what was seen on this phone, for a person who has deleted their data. */
export function forgetSeen(): void {
  lastSeen.clear();
}
