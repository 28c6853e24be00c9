import { errorFields } from '../log.ts';
import type { Parts } from '../parts.ts';
import { afterQuietHours } from '../routing/routing-rule.ts';
import { atWork, type Work } from '../work.ts';
import { takeDueRequests, type DueRequest } from './due-store.ts';
import { escalateHelpRequest, remindOffice } from './escalate-help-request.ts';
import { lockOfficeReminders } from './escalation-store.ts';
import type { HelpRequest, NextAction } from './help-request.ts';
import { lockHelpRequest, type HelpRequestRef } from './help-request-store.ts';
import { nextWatch } from './helper-timer.ts';
import { askResidentText, remindHelperText, takenBackText } from './messages.ts';
import { moveHelpRequest, setNextAction } from './move-help-request.ts';
import { endOpenOffers } from './offer-store.ts';
import { offerWave } from './offer-wave.ts';
import { returnToTeam } from './return-to-team.ts';
import { tellPeople } from './send-about.ts';

const AT_ONCE = 4;

/**
 * Does what is due for up to `limit` requests of any ward, each by itself: one that fails is logged and tried again
 * when its lease is over. Returns how many were taken; call again until there are none.
 */
export async function advanceDueRequests(parts: Parts, limit: number): Promise<number> {
  const due = await takeDueRequests(parts.pool, parts.clock.now(), limit);
  const left = [...due];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await advanceOne(parts, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return due.length;
}

async function advanceOne(parts: Parts, due: DueRequest): Promise<void> {
  try {
    if (due.action === 'offer') await offerWave(parts, due);
    else await atWork(parts, (work) => ACTIONS[due.action as TimedAction](work, due));
  } catch (error) {
    const fields = { requestId: due.id, wardId: due.wardId, kind: due.action, ...errorFields(error) };
    parts.log.error(fields, 'a request could not be advanced');
  }
}

type TimedAction = Exclude<NextAction, 'offer'>;

const ACTIONS: Readonly<Record<TimedAction, (work: Work, ref: HelpRequestRef) => Promise<unknown>>> = {
  lapseWave: whenDue('lapseWave', lapseWave),
  escalate: byDay(escalateHelpRequest),
  remindOffice: async (work, ref) => {
    await lockOfficeReminders(work.tx, ref.wardId, work.now);
    return byDay(remindOffice)(work, ref);
  },
  remindHelper: byDay(whenDue('remindHelper', remindHelper)),
  askResident: byDay(whenDue('askResident', askResident)),
  returnToTeam: byDay(whenDue('returnToTeam', takeBack)),
};

/**
 * What tells people something, outside of the quiet hours only. Its time was chosen so; but a server that was away in the evening
 * comes to it at night, and then it waits for the morning.
 */
function byDay(act: (work: Work, ref: HelpRequestRef) => Promise<unknown>) {
  return async (work: Work, ref: HelpRequestRef) => {
    const request = await lockHelpRequest(work.tx, ref);
    if (request?.nextAction && request.nextActionAt && request.nextActionAt <= work.now) {
      const at = afterQuietHours(work.now, request, request.dispatch);
      if (at > work.now) return setNextAction(work, request, { action: request.nextAction, at });
    }
    return act(work, ref);
  };
}

/** The action, but only when it is still due once the request is locked: somebody may have been faster. */
function whenDue(action: NextAction, act: (work: Work, request: HelpRequest) => Promise<void>) {
  return async (work: Work, ref: HelpRequestRef) => {
    const request = await lockHelpRequest(work.tx, ref);
    if (request?.nextAction !== action || !request.nextActionAt || request.nextActionAt > work.now) return;
    await act(work, request);
  };
}

async function lapseWave(work: Work, request: HelpRequest): Promise<void> {
  await endOpenOffers(work.tx, request, 'lapsed', work.now);
  await moveHelpRequest(work, request, {
    to: 'open',
    by: { as: 'timer' },
    next: { action: 'offer', at: work.now },
    detail: { wave: request.wave },
  });
}

async function remindHelper(work: Work, request: HelpRequest): Promise<void> {
  const { code, residentName, helperPersonId } = request;
  await setNextAction(work, request, nextWatch(request, 'remindHelper', work.now));
  const text = remindHelperText(code, residentName);
  await tellPeople(work, request, [{ personId: helperPersonId, text, kind: 'reminder' }]);
}

async function askResident(work: Work, request: HelpRequest): Promise<void> {
  const { code, helperName, residentId } = request;
  await setNextAction(work, request, nextWatch(request, 'askResident', work.now));
  const text = askResidentText(code, helperName);
  await tellPeople(work, request, [{ personId: residentId, text, kind: 'requestNews' }]);
}

async function takeBack(work: Work, request: HelpRequest): Promise<void> {
  const text = takenBackText(request.code, request.helperLeft);
  await returnToTeam(work, request, {
    by: { as: 'timer' },
    state: 'lapsed',
    tells: [{ personId: request.helperPersonId, text, kind: 'requestNews' }],
  });
}
