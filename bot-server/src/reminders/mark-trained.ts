import { localDay } from '@tung-nha/shared/quarter';
import type { MemberTraining, TrainingDone } from '@tung-nha/shared/reminder';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { saveTrained, trainingOf } from './training-store.ts';

/** Who of the teams was trained, and when. */
export async function readTraining(work: Work, asking: Asking): Promise<Outcome<MemberTraining[]>> {
  const plan = await accessPlan(work, asking);
  return plan.ok ? done(await trainingOf(work.tx, plan.value.ward.id)) : plan;
}

/** Notes that volunteers were trained on a day up to today: all of them, or none when the ward does not have one. */
export async function markTrained(
  work: Work,
  asking: Asking,
  { memberIds, doneOn }: TrainingDone,
): Promise<Outcome<{ ok: true }>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { officer, ward } = plan.value;
  if (doneOn > localDay(work.now)) return refused('invalid', 'doneOn');
  const ids = [...new Set(memberIds)];
  const known = new Set((await trainingOf(work.tx, ward.id)).map(({ memberId }) => memberId));
  if (!ids.every((id) => known.has(id))) return refused('not_found');
  const { officerId } = officer;
  await saveTrained(work.tx, { wardId: ward.id, memberIds: ids, doneOn, officerId }, work.now);
  await noteOfficerAction(work, {
    ...{ ...officer, action: 'training.mark', subject: 'members' },
    detail: { members: ids.length, doneOn },
  });
  return done({ ok: true });
}
