import { createElement, lazy } from 'react';
import type { ComponentType } from 'react';

type Fetch = () => Promise<unknown>;

const screens: Fetch[] = [];
let round = 0;
/** The mark on the browser's timeline from which on no network is needed: for measuring and for tests. */
const ALL_FETCHED = 'all-fetched';

/** A screen whose code comes when it is opened, or while the phone is idle, whichever is first. */
export function lazyScreen<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  screens.push(load);
  return lazyPart(load);
}

/** The same for a part that few open: not fetched ahead. A failure lasts until `forgetFailures`, not for ever as React's own. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let failedIn: number | undefined;
  const begin = () =>
    lazy(async () => {
      const drawn = await load().catch((failure: unknown) => {
        failedIn = round;
        throw failure;
      });
      return { default: drawn as ComponentType<object> };
    });
  let Part = begin();
  return function LazyPart(props: P) {
    // Not sooner: React draws a part again to find out that it failed, which would then never end.
    if (failedIn !== undefined && failedIn < round) {
      failedIn = undefined;
      Part = begin();
    }
    return createElement(Part, props);
  };
}

/** Parts that could not be fetched are fetched again when they are drawn next. */
export function forgetFailures(): void {
  round += 1;
}

/**
 * Fetches, after the first paint and one by one, the code of every screen and what else is given: so the app goes on when
 * the network does not. What fails is fetched when it is needed, or when the network is back.
 */
export function fetchAllWhenIdle(others: readonly Fetch[]): void {
  let waiting = [...others, ...screens];
  let failed: Fetch[] = [];
  const fetchOne = (fetchIt: Fetch) => fetchIt().catch(() => failed.push(fetchIt));
  const next = () => {
    const fetchIt = waiting.shift();
    if (fetchIt) void fetchOne(fetchIt).then(goOn);
    else if (failed.length === 0) performance.mark(ALL_FETCHED);
    else {
      [waiting, failed] = [failed, []];
      window.addEventListener('online', goOn, { once: true });
    }
  };
  const goOn = () => whenIdle(next);
  if (document.readyState === 'complete') goOn();
  else window.addEventListener('load', goOn, { once: true });
}

/** Safari has no idle callback. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 5000 });
  else setTimeout(act, 200);
}
