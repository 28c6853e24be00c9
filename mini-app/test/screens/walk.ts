import type { Page, Route } from 'playwright-core';

import { problemsOn } from '../support/accessibility.ts';
import { allFetched } from '../support/browser.ts';
import type { OpenPhone } from '../support/browser.ts';
import { newResident, sampleOfficer } from '../support/people.ts';
import { heardWrongly } from './heard-wrongly.ts';
import { lookInWords, showAs } from './looks.ts';
import type { Look } from './looks.ts';
import { anyMember, neighbours, WARNED_WARD } from './people-and-requests.ts';
import type { Neighbours } from './people-and-requests.ts';
import { nameOf, WHO } from './screen.ts';
import type { Screen, State, Who } from './screen.ts';
import { SCREENS } from './screen-table.ts';

/** A screen and the looks in which it is to be seen. */
export interface Stop {
  screen: Screen;
  looks: readonly Look[];
}

export interface Seen {
  screen: string;
  state: State;
  look: Look;
  problems: string[];
}

/** What else is to be done with each sight, such as taking its picture. */
export type OnSight = (phone: Page, seen: Seen) => Promise<void>;

/** No journey is walked there, so its officers have nothing to do. */
const QUIET_WARD = 'hoan-kiem';
const HEADERS = { 'access-control-allow-origin': '*' };
const BUSY = { code: 'unavailable', message: 'Hệ thống đang bận. Bạn thử lại sau ít phút nhé.' };
const ANSWERS: Partial<Record<State, (route: Route) => Promise<unknown>>> = {
  loading: () => new Promise(() => undefined),
  error: (route) => route.fulfill({ status: 503, headers: HEADERS, json: BUSY }),
};

let world: Promise<Neighbours> | undefined;

/** Goes to each stop on one phone per person, as the screens stand in this state; gives what was seen. */
export async function walk(
  openPhone: OpenPhone,
  state: State,
  stops: readonly Stop[],
  onSight: OnSight = () => Promise.resolve(),
): Promise<Seen[]> {
  const there = await (world ??= neighbours());
  const seen: Seen[] = [];
  for (const who of WHO) {
    const own = stops.filter(({ screen }) => (screen.who ?? 'resident') === who);
    if (own.length === 0) continue;
    const phone = await phoneIn(openPhone, state, { who, userId: await personOf(who, state, there) });
    for (const stop of own) await lookAt(phone, stop, { state, there, seen, onSight });
  }
  return seen;
}

async function personOf(who: Who, state: State, there: Neighbours): Promise<string> {
  if (state === 'full' || who === 'warned') return there[who];
  if (who === 'resident') return (await newResident('Bà Tư')).userId;
  if (state !== 'empty') return there[who];
  return who === 'officer' ? (await sampleOfficer(QUIET_WARD)).userId : anyMember();
}

/** Where a phone begins: the part of the app that is to be looked at has been fetched then. */
function startOf(who: Who): { path: string; heading: string; ward?: string; expectedErrors?: RegExp } {
  if (who === 'officer') {
    // What is missing in a broadcast is said by the server, and the browser notes its answer.
    const expectedErrors = /422 .*[/]api[/]officer[/]broadcasts[)]$/;
    return { path: '/officer/log', heading: 'Nhật ký của cán bộ', expectedErrors };
  }
  const start = { path: '/no-such-page', heading: 'Chưa có trang này' };
  return who === 'warned' ? { ...start, ward: WARNED_WARD } : start;
}

/** A phone on which the app runs and from now on everything is in this state. */
async function phoneIn(
  openPhone: OpenPhone,
  state: State,
  { who, userId }: { who: Who; userId: string },
): Promise<Page> {
  const { heading, ...start } = startOf(who);
  const expectedErrors = /Failed to load resource|ERR_/;
  const phone = await openPhone({ userId, ...start, ...(state === 'full' ? {} : { expectedErrors }) });
  await phone.getByRole('heading', { level: 1, name: heading }).waitFor();
  await allFetched(phone);
  const answer = ANSWERS[state];
  if (answer) await phone.route(/\/api\/(?!session)/, answer);
  // Members of the sample ward are asked for requests of other tests: an empty list is theirs by chance only.
  if (state === 'empty')
    await phone.route('**/api/offers', (route) => route.fulfill({ headers: HEADERS, json: [] }));
  if (state === 'offline') await phone.context().setOffline(true);
  return phone;
}

interface Walk {
  state: State;
  there: Neighbours;
  seen: Seen[];
  onSight: OnSight;
}

async function lookAt(
  phone: Page,
  { screen, looks }: Stop,
  { state, there, seen, onSight }: Walk,
): Promise<void> {
  const name = nameOf(screen);
  const found: string[] = [];
  try {
    await goTo(phone, typeof screen.path === 'string' ? screen.path : screen.path(there));
    await settled(phone, screen, state);
    if (!(await headingHasFocus(phone))) found.push('focus is not on the heading of the screen that opened');
    await screen.then?.(phone);
    found.push(...(await heardWrongly(phone)));
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    seen.push(
      ...looks.map((look) => ({ screen: name, state, look, problems: [`did not come about: ${why}`] })),
    );
    return;
  }
  for (const look of looks) {
    await showAs(phone, look);
    const sight: Seen = { screen: name, state, look, problems: [...found, ...(await problemsOn(phone))] };
    seen.push(sight);
    await onSight(phone, sight);
  }
}

/** As following a link would: without loading the app anew, for that is what takes long. */
async function goTo(phone: Page, path: string): Promise<void> {
  await phone.evaluate((to) => {
    // Or the focus on the heading of the screen before would be taken for the one that is due.
    (document.activeElement as HTMLElement | null)?.blur();
    const state = { usr: null, key: crypto.randomUUID(), idx: 1 };
    window.history.pushState(state, '', to);
    window.dispatchEvent(new PopStateEvent('popstate', { state }));
  }, path);
}

async function settled(phone: Page, { heading, showsWaiting }: Screen, state: State): Promise<void> {
  await phone.getByRole('heading', { level: 1, name: state === 'full' ? heading : /./ }).waitFor();
  if (state !== 'loading' && !showsWaiting)
    await phone.waitForFunction(() => document.querySelector('.waiting') === null);
}

async function headingHasFocus(phone: Page): Promise<boolean> {
  return phone
    .waitForFunction(() => document.activeElement?.tagName === 'H1', undefined, { timeout: 2000 })
    .then(() => true)
    .catch(() => false);
}

/** The stops of this state, each in all the given looks. */
export function stopsOf(state: State, looks: readonly Look[]): Stop[] {
  return SCREENS.filter(({ states }) => states?.includes(state) ?? true).map((screen) => ({ screen, looks }));
}

/** What was wrong, one line for each sight and problem. */
export function linesOf(seen: readonly Seen[]): string[] {
  return seen.flatMap(({ screen, state, look, problems }) =>
    problems.map((problem) => `${screen}, ${state}, ${lookInWords(look)}: ${problem}`),
  );
}
