import { lazy } from 'react';
import type { ComponentType } from 'react';

type Fetch = () => Promise<unknown>;

const screens: Fetch[] = [];
/** The mark on the browser's timeline from which on no network is needed: for measuring and for tests. */
const ALL_FETCHED = 'all-fetched';

/** A screen whose code comes when it is opened, or while the phone is idle, whichever is first. */
export function lazyScreen<P>(load: () => Promise<ComponentType<P>>) {
  screens.push(load);
  return lazy(async () => ({ default: await load() }));
}

/**
 * Fetches, after the first paint and one by one, the code of every screen and what else is given: so the app goes on when
 * the network does not. What fails is fetched when it is needed.
 */
export function fetchAllWhenIdle(others: readonly Fetch[]): void {
  const waiting = [...others, ...screens];
  const next = () => {
    const fetchIt = waiting.shift();
    if (fetchIt) void fetchIt().then(goOn, goOn);
    else performance.mark(ALL_FETCHED);
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
