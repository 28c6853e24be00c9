import type { ReminderSetting } from '@tung-nha/shared/reminder';

import { done, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { whatIsDue, type DueRound } from './reminder-calendar.ts';
import { KINDS } from './reminder-kinds.ts';
import { settingsOf, type StoredSetting } from './reminder-store.ts';
import { MORNING } from './reminder.ts';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Every kind with its switch, the ward's own words and times, and when the next one comes and how it would usually begin. */
export async function readReminderSettings(work: Work, asking: Asking): Promise<Outcome<ReminderSetting[]>> {
  const plan = await accessPlan(work, asking);
  return plan.ok ? done(await settingsView(work, plan.value.ward)) : plan;
}

/** The same for a ward that was asked for already. */
export async function settingsView({ tx, now }: Work, { id, settings }: Ward): Promise<ReminderSetting[]> {
  const stored = await settingsOf(tx, id);
  const coming = whatIsDue(settings, now, new Date(now.getTime() + YEAR_MS), stored);
  return Object.values(KINDS).map((kind) => {
    const own = stored.find((each) => each.kind === kind.id);
    const next = coming.find((each) => each.kind.id === kind.id);
    return {
      ...{ kind: kind.id, title: kind.title, move: kind.moves },
      usualAt: kind.usualAt?.(settings) ?? MORNING,
      ...(own === undefined ? { on: true } : ownView(own)),
      ...(next === undefined ? {} : nextView(next)),
    };
  });
}

function ownView({
  on,
  wording,
  at,
  day,
}: StoredSetting): Pick<ReminderSetting, 'on' | 'wording' | 'at' | 'day'> {
  return {
    on,
    ...(wording === null ? {} : { wording }),
    ...(at === null ? {} : { at }),
    ...(day === null ? {} : { day }),
  };
}

function nextView({ round, at }: DueRound): Pick<ReminderSetting, 'usual' | 'next' | 'goesTo'> {
  return { usual: round.opening, next: at.toISOString(), goesTo: [...round.goesTo] };
}
