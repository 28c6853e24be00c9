import type { ReminderDone } from '@tung-nha/shared/reminder';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { unmarkDone } from './done-store.ts';
import { accessPlan, type Asking } from './reminder-access.ts';

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
