import type { Page } from 'playwright-core';

import type { Neighbours } from './people-and-requests.ts';

/** `full` is the screen as it usually is; the others are what it shows when there is nothing, not yet, or no way to know. */
export type State = 'full' | 'empty' | 'loading' | 'error' | 'offline';
export const STATES: readonly State[] = ['full', 'empty', 'loading', 'error', 'offline'];

/** Whose screens there are; `warned` is a resident of the ward that is warned of a scam. */
export const WHO = ['resident', 'helper', 'asked', 'warned', 'officer'] as const;
export type Who = (typeof WHO)[number];

export interface Screen {
  path: string | ((there: Neighbours) => string);
  /** Names the screen where several have one address. */
  name?: string;
  heading: string | RegExp;
  /** Whose screen it is; a resident's when left out. */
  who?: Who;
  /** The states in which it looks like no other state of its own; all of them when left out. */
  states?: readonly State[];
  /** Hundreds of rows, all alike: `npm test` looks at it once, `npm run check:accessibility` in every look. */
  isLong?: true;
  /** Shows the bars of waiting among other parts, and so never ceases to. */
  showsWaiting?: true;
  /** What the person does on the screen until it is as it is to be judged. */
  then?: (phone: Page) => Promise<void>;
}

/** Needs nothing from the server: it is there with and without a network, and never empty. */
export const OWN: readonly State[] = ['full', 'offline'];
/** Reached by doing something, which works in one state only. */
export const FULL: readonly State[] = ['full'];

/** The screen's name in tables and messages. */
export function nameOf({ path, name }: Screen): string {
  if (typeof path === 'function') return name ?? '?';
  return name === undefined ? path : `${path} (${name})`;
}
