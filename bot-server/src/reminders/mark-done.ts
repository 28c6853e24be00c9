import type { ReminderDone } from '@tung-nha/shared/reminder';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { cancelMessages } from '../zalo/outbox.ts';
import { markDone } from './done-store.ts';
import { isAbout, roundsAround } from './matter.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { waitingOf } from './reminder-store.ts';

/** Ends a matter of the calendar, for the ward or one team: it is not reminded of again, and what still waits is called off. */
export async function markReminderDone(
  work: Work,
  asking: Asking,
  { kind, matter, subject = '' }: ReminderDone,
): Promise<Outcome<{ ok: true }>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { officer, ward } = plan.value;
  const rounds = await roundsAround(work, ward);
  if (!rounds.some((due) => isAbout(due, { kind, matter }))) return refused('not_found');
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

function isTeam({ neighbourhoods }: Ward, subject: string): boolean {
  return subject === 'team:ward' || neighbourhoods.some(({ code }) => `team:${code}` === subject);
}
