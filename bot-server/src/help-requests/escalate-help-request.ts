import { afterQuietHours, officeFor } from '../routing/routing-rule.ts';
import type { Work } from '../work.ts';
import { peopleOfStep, pushOfficeReminders, saveStep, type StepPerson } from './escalation-store.ts';
import { canMove, type Escalation, type HelpRequest, type NextAction } from './help-request.ts';
import { lockHelpRequest, type HelpRequestRef } from './help-request-store.ts';
import { withOfficeText } from './messages.ts';
import { moveHelpRequest, type Actor } from './move-help-request.ts';
import { escalationText, officeReminderText } from './offer-messages.ts';
import { writeEscalation } from './offer-store.ts';
import { tellPeople } from './send-about.ts';

const MINUTE_MS = 60_000;
const STEPS: readonly Escalation[] = ['leaders', 'wardTeam', 'office'];

/**
 * Takes the request to the next step that has anybody: leaders of the neighbourhood, ward team, office (design §4).
 * A step without people is passed over at once; the office is the last and keeps it even when it has nobody, with a
 * reminder due. False when the request moved on meanwhile.
 */
export async function escalateHelpRequest(work: Work, ref: HelpRequestRef): Promise<boolean> {
  const request = await lockHelpRequest(work.tx, ref);
  if (request === undefined || !isDue(request, work.now)) return false;
  const { step, people } = await nextStep(work, request);
  await goToStep(work, request, { step, people, by: { as: 'timer' } });
  return true;
}

/** Takes the locked request to a step of escalation: its people are asked and told. */
export async function goToStep(
  work: Work,
  request: HelpRequest,
  { step, people, by }: { step: Escalation; people: StepPerson[]; by: Actor },
): Promise<void> {
  const next = afterStep(request, step, work.now);
  if (request.status === 'escalated') await saveStep(work.tx, request, step, next);
  else {
    await moveHelpRequest(work, request, { to: 'escalated', by, next, escalation: step, detail: { step } });
  }
  const asked = { step, wave: request.wave, now: work.now, until: next.at, candidates: people };
  if (people.length > 0) await writeEscalation(work.tx, request, asked);
  await tellStep(work, request, step, people);
}

function isDue({ status, nextAction, nextActionAt }: HelpRequest, now: Date): boolean {
  const escalates =
    status === 'escalated'
      ? nextAction === 'escalate'
      : nextAction === 'offer' && canMove(status, 'escalated');
  return escalates && nextActionAt !== null && nextActionAt <= now;
}

async function nextStep(
  work: Work,
  request: HelpRequest,
): Promise<{ step: Escalation; people: StepPerson[] }> {
  const office = officeFor(request.topic);
  const left = request.escalation === null ? STEPS : STEPS.slice(STEPS.indexOf(request.escalation) + 1);
  for (const step of left) {
    const people = await peopleOfStep(work.tx, request, { step, office, now: work.now });
    if (people.length > 0) return { step, people };
  }
  return { step: 'office', people: [] };
}

function afterStep(request: HelpRequest, step: Escalation, now: Date): { action: NextAction; at: Date } {
  const { leadersMinutes, wardTeamMinutes, officeReminderMinutes } = request.dispatch;
  const minutes = { leaders: leadersMinutes, wardTeam: wardTeamMinutes, office: officeReminderMinutes }[step];
  const at = new Date(now.getTime() + minutes * MINUTE_MS);
  return {
    action: step === 'office' ? 'remindOffice' : 'escalate',
    at: afterQuietHours(at, request, request.dispatch),
  };
}

async function tellStep(
  work: Work,
  request: HelpRequest,
  step: Escalation,
  people: StepPerson[],
): Promise<void> {
  const link = work.link(`request/${request.id}`);
  const text = escalationText(request, { step, link, waitingSince: request.createdAt, now: work.now });
  await tellPeople(work, request, [
    ...people.map(({ personId }) => ({ personId, text, kind: 'offer' as const })),
    ...(step === 'office'
      ? [
          {
            personId: request.residentId,
            text: withOfficeText(request.code, request.wardKind),
            kind: 'requestNews' as const,
          },
        ]
      : []),
  ]);
}

/**
 * Tells the officers how many requests wait for them and how long; one reminder for all that are due in the ward, to every office
 * that one of them is for.
 */
export async function remindOffice(work: Work, ref: HelpRequestRef): Promise<boolean> {
  const request = await lockHelpRequest(work.tx, ref);
  if (request?.nextAction !== 'remindOffice' || !request.nextActionAt || request.nextActionAt > work.now) {
    return false;
  }
  const next = afterStep(request, 'office', work.now).at;
  const waiting = await pushOfficeReminders(work.tx, request.wardId, work.now, next);
  if (waiting === undefined) return false;
  const people = new Set<string>();
  for (const office of new Set(waiting.topics.map(officeFor))) {
    const asked = await peopleOfStep(work.tx, request, { step: 'office', office, now: work.now });
    for (const { personId } of asked) people.add(personId);
  }
  const link = work.link(`request/${request.id}`);
  const text = officeReminderText({ ...waiting, wardKind: request.wardKind, link, now: work.now });
  await tellPeople(
    work,
    request,
    [...people].map((personId) => ({ personId, text, kind: 'officeNotice' })),
  );
  return true;
}
