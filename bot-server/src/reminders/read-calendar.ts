import type { CalendarEntry, SentReminder } from '@tung-nha/shared/reminder';

import { done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { doneMarks } from './done-store.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { whatIsDue, type DueRound } from './reminder-calendar.ts';
import { sentOf, settingsOf } from './reminder-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the next days bring, earliest first; kinds that are off are there and say so, what is done is not. */
export async function readCalendar(
  work: Work,
  asking: Asking,
  days: number,
): Promise<Outcome<CalendarEntry[]>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { tx, now } = work;
  const { ward } = plan.value;
  const settings = await settingsOf(tx, ward.id);
  const to = new Date(now.getTime() + days * DAY_MS);
  const marks = await doneMarks(tx, ward.id);
  const isDone = (kind: string, matter: string) =>
    marks.some((mark) => mark.kind === kind && mark.matter === matter && mark.subject === '');
  const entries = whatIsDue(ward.settings, now, to, settings).flatMap((due): CalendarEntry[] => {
    const { kind, round } = due;
    const tasks = round.tasks?.filter(({ no }) => !isDone(kind.id, `${round.matter}/${no}`));
    if (isDone(kind.id, round.matter) || tasks?.length === 0) return [];
    const setting = settings.find((each) => each.kind === kind.id);
    return [{ ...entryOf(due, setting), ...(tasks === undefined ? {} : { tasks: [...tasks] }) }];
  });
  return done(entries);
}

function entryOf(
  { kind, round, at, until }: DueRound,
  setting: { on: boolean; wording: string | null } | undefined,
): CalendarEntry {
  return {
    ...{ kind: kind.id, title: kind.title, opening: setting?.wording ?? round.opening },
    ...{ matter: round.matter, round: round.round, goesTo: [...round.goesTo] },
    ...{ at: at.toISOString(), until: until.toISOString(), on: setting?.on ?? true },
  };
}

/** What was sent lately, and what was not and why. */
export async function readSentReminders(work: Work, asking: Asking): Promise<Outcome<SentReminder[]>> {
  const plan = await accessPlan(work, asking);
  return plan.ok ? done(await sentOf(work.tx, plan.value.ward.id)) : plan;
}
