import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Matter } from './done-store.ts';
import { whatIsDue, type DueRound } from './reminder-calendar.ts';
import { settingsOf } from './reminder-store.ts';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** The rounds of a ward's plan a year back and a year ahead, at the times the ward chose, earliest first. */
export async function roundsAround({ tx, now }: Work, { id, settings }: Ward): Promise<DueRound[]> {
  const from = new Date(now.getTime() - YEAR_MS);
  const to = new Date(now.getTime() + YEAR_MS);
  return whatIsDue(settings, from, to, await settingsOf(tx, id));
}

/** Whether a round is about a matter: its own, or that of a task it lists. */
export function isAbout(due: DueRound, { kind, matter }: Pick<Matter, 'kind' | 'matter'>): boolean {
  return due.kind.id === kind && (due.round.matter === matter || taskOf(due, matter) !== undefined);
}

/** The task of the plan that a matter names among those a round lists; undefined when it names none. */
export function taskOf({ round }: DueRound, matter: string) {
  return round.tasks?.find(({ no }) => `${round.matter}/${no}` === matter);
}
