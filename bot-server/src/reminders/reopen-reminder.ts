import type { DoneReminder, ReminderDone } from '@tung-nha/shared/reminder';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { doneMarks, unmarkDone, type DoneMark } from './done-store.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { whatIsDue, type DueRound } from './reminder-calendar.ts';
import { settingsOf } from './reminder-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const YEAR_MS = 366 * DAY_MS;
/** So long a matter of which nothing comes any more still stands in the list. */
const LISTED_MS = 90 * DAY_MS;

/** What officers marked as done and what would come of it again, newest first. */
export async function readDoneReminders(work: Work, asking: Asking): Promise<Outcome<DoneReminder[]>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { tx, now } = work;
  const { id, settings, neighbourhoods } = plan.value.ward;
  const [from, to] = [new Date(now.getTime() - YEAR_MS), new Date(now.getTime() + YEAR_MS)];
  const rounds = whatIsDue(settings, from, to, await settingsOf(tx, id));
  const marks = await doneMarks(tx, id);
  return done(
    marks.flatMap((mark) => {
      const known = viewOf(mark, rounds, now);
      const isListed = known?.next !== undefined || now.getTime() - mark.at.getTime() < LISTED_MS;
      return known === undefined || !isListed ? [] : [{ ...known, ...subjectOf(mark, neighbourhoods) }];
    }),
  );
}

/**
 * Takes back that a matter is done, for the ward or one team: whatever of it is still ahead comes again. What was sent or called
 * off stays as it is, and what would have come meanwhile is not made up for.
 */
export async function reopenReminder(
  work: Work,
  asking: Asking,
  { kind, matter, subject = '' }: ReminderDone,
): Promise<Outcome<{ ok: true }>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { officer, ward } = plan.value;
  const taken = await unmarkDone(work.tx, { wardId: ward.id, kind, matter, subject });
  if (!taken) return refused('not_found');
  await noteOfficerAction(work, {
    ...{ ...officer, action: 'reminder.reopen', subject: `reminder:${kind}` },
    detail: { matter, team: subject === '' ? null : subject },
  });
  return done({ ok: true });
}

/** A mark in words, by the rounds of its matter; undefined when the plan has none of it any more. */
function viewOf({ kind, matter, at }: DoneMark, all: DueRound[], now: Date): DoneReminder | undefined {
  const taskOf = ({ round }: DueRound) => round.tasks?.find(({ no }) => `${round.matter}/${no}` === matter);
  const own = all.filter(
    (due) => due.kind.id === kind && (due.round.matter === matter || taskOf(due) !== undefined),
  );
  const next = own.find((due) => due.at > now);
  const told = next ?? own.at(-1);
  if (told === undefined) return undefined;
  return {
    ...{ kind: told.kind.id, title: told.kind.title, matter, doneAt: at.toISOString() },
    about: taskOf(told)?.name ?? told.round.opening,
    ...(next === undefined ? {} : { next: next.at.toISOString() }),
  };
}

function subjectOf(
  { subject }: DoneMark,
  neighbourhoods: Ward['neighbourhoods'],
): Pick<DoneReminder, 'subject' | 'team'> {
  if (subject === '') return {};
  const place = neighbourhoods.find(({ code }) => `team:${code}` === subject);
  return { subject, team: place?.name ?? 'Tổ cấp phường, xã' };
}
