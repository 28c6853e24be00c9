import type { DoneReminder } from '@tung-nha/shared/reminder';

import { done, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { doneMarks, type DoneMark } from './done-store.ts';
import { isAbout, roundsAround, taskOf } from './matter.ts';
import { WARD_TEAM_NAME } from './receivers.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import type { DueRound } from './reminder-calendar.ts';

/** So long a matter of which nothing comes any more still stands in the list. */
const LISTED_MS = 90 * 24 * 60 * 60 * 1000;

/** What officers marked as done and what would come of it again, newest first. */
export async function readDoneReminders(work: Work, asking: Asking): Promise<Outcome<DoneReminder[]>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { tx, now } = work;
  const { ward } = plan.value;
  const rounds = await roundsAround(work, ward);
  const marks = await doneMarks(tx, ward.id);
  return done(
    marks.flatMap((mark) => {
      const known = viewOf(mark, rounds, now);
      const isListed = known?.next !== undefined || now.getTime() - mark.at.getTime() < LISTED_MS;
      return known === undefined || !isListed ? [] : [{ ...known, ...subjectOf(mark, ward) }];
    }),
  );
}

/** A mark in words, by the rounds of its matter; undefined when the plan has none of it any more. */
function viewOf(mark: DoneMark, all: DueRound[], now: Date): DoneReminder | undefined {
  const { matter, at } = mark;
  const own = all.filter((due) => isAbout(due, mark));
  const next = own.find((due) => due.at > now);
  const told = next ?? own.at(-1);
  if (told === undefined) return undefined;
  return {
    ...{ kind: told.kind.id, title: told.kind.title, matter, doneAt: at.toISOString() },
    about: taskOf(told, matter)?.name ?? told.round.opening,
    ...(next === undefined ? {} : { next: next.at.toISOString() }),
  };
}

function subjectOf({ subject }: DoneMark, { neighbourhoods }: Ward): Pick<DoneReminder, 'subject' | 'team'> {
  if (subject === '') return {};
  const place = neighbourhoods.find(({ code }) => `team:${code}` === subject);
  return { subject, team: place?.name ?? WARD_TEAM_NAME };
}
