import type { ReminderDone } from '@tung-nha/shared/reminder';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { cancelMessages } from '../zalo/outbox.ts';
import { markDone } from './done-store.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { whatIsDue } from './reminder-calendar.ts';
import { settingsOf, waitingOf } from './reminder-store.ts';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Ends a matter of the calendar, for the ward or one team: it is not reminded of again, and what still waits is called off. */
export async function markReminderDone(
  work: Work,
  asking: Asking,
  { kind, matter, subject = '' }: ReminderDone,
): Promise<Outcome<{ ok: true }>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { officer, ward } = plan.value;
  if (!(await isMatter(work, ward, kind, matter))) return refused('not_found');
  if (subject !== '' && !isTeam(ward, subject)) return refused('not_found');
  const mark = { wardId: ward.id, kind, matter, subject };
  await markDone(work.tx, { ...mark, officerId: officer.officerId }, work.now);
  for (const id of await waitingOf(work.tx, mark)) await cancelMessages(work, `reminder:${id}`);
  await noteOfficerAction(work, {
    ...{ ...officer, action: 'reminder.done', subject: `reminder:${kind}` },
    detail: { matter, team: subject === '' ? null : subject },
  });
  return done({ ok: true });
}

/** Whether the plan has such a matter a year back or ahead: a reminder's own, or a task that it lists. */
async function isMatter(
  { tx, now }: Work,
  { id, settings }: Ward,
  kind: string,
  matter: string,
): Promise<boolean> {
  const from = new Date(now.getTime() - YEAR_MS);
  const to = new Date(now.getTime() + YEAR_MS);
  return whatIsDue(settings, from, to, await settingsOf(tx, id)).some(
    (due) =>
      due.kind.id === kind &&
      (due.round.matter === matter ||
        (due.round.tasks ?? []).some(({ no }) => `${due.round.matter}/${no}` === matter)),
  );
}

function isTeam({ neighbourhoods }: Ward, subject: string): boolean {
  return subject === 'team:ward' || neighbourhoods.some(({ code }) => `team:${code}` === subject);
}
