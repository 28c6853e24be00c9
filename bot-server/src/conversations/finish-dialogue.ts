import { firstName } from '@tung-nha/shared/vietnamese-text';

import { without, type ConversationState, type Finishing, type RequestRef } from './conversation-state.ts';
import * as texts from './finish-texts.ts';
import type { AcceptedRequest, Situation } from './situation.ts';
import { act, say, type ActResult, type Part, type Step } from './step.ts';

/** Begins the three questions about a request that was helped with, or goes on with them where they stopped. */
export function startFinishing(
  state: ConversationState,
  { now }: Situation,
  { requestId, code, residentName }: Pick<AcceptedRequest, 'requestId' | 'code' | 'residentName'>,
): Step {
  const before = state.finishing;
  if (before?.requestId === requestId) {
    const finishing = { ...before, paused: false, askedAt: now };
    return say({ ...state, finishing }, questionText(finishing, residentName));
  }
  const finishing: Finishing = { requestId, code, askedAt: now, awaiting: 'did', paused: false };
  return say({ ...state, finishing }, questionText(finishing, residentName));
}

function questionText({ awaiting, code }: Finishing, residentName: string | null): string {
  if (awaiting === 'managedAlone') return texts.MANAGED_ALONE;
  if (awaiting === 'newHousehold') return texts.NEW_HOUSEHOLD;
  return texts.didText(code, (residentName && firstName(residentName)) || 'bà con');
}

/** The question that is open, to be asked again; undefined when there is none. */
export function openFinishQuestion(
  { finishing }: ConversationState,
  { accepted }: Situation,
): string | undefined {
  if (finishing === undefined || finishing.paused) return undefined;
  const request = accepted.find(({ requestId }) => requestId === finishing.requestId);
  return request && questionText(finishing, request.residentName);
}

/** Whatever was said while one of the three questions is open. */
export const answeringFinish: Part = (state, situation, { command, text }) => {
  const { now } = situation;
  const { finishing } = state;
  if (finishing === undefined || finishing.paused) return undefined;
  if (command.kind === 'later' || command.kind === 'cancel')
    return say({ ...state, finishing: { ...finishing, paused: true } }, texts.PAUSED);
  if (finishing.awaiting === 'did') {
    // A number cannot be what was done: it was meant for some other question.
    if (command.kind === 'number')
      return say(state, openFinishQuestion(state, situation) ?? texts.PLEASE_NUMBER);
    const next: Finishing = {
      ...finishing,
      did: text.trim().slice(0, 500),
      awaiting: 'managedAlone',
      askedAt: now,
    };
    return say({ ...state, finishing: next }, texts.MANAGED_ALONE);
  }
  const answer = yesOrNo(command);
  return answer === undefined ? say(state, texts.PLEASE_NUMBER) : answered(state, finishing, answer, now);
};

function yesOrNo(command: { kind: string; number?: number }): boolean | undefined {
  if (command.kind === 'yes' || (command.kind === 'number' && command.number === 1)) return true;
  if (command.kind === 'no' || (command.kind === 'number' && command.number === 2)) return false;
  return undefined;
}

function answered(state: ConversationState, finishing: Finishing, answer: boolean, now: Date): Step {
  if (finishing.awaiting === 'managedAlone') {
    const next: Finishing = { ...finishing, managedAlone: answer, awaiting: 'newHousehold', askedAt: now };
    return say({ ...state, finishing: next }, texts.NEW_HOUSEHOLD);
  }
  const { requestId, code, did = 'hỗ trợ', managedAlone = false } = finishing;
  return act(without(state, 'finishing'), {
    do: 'complete',
    request: { requestId, code },
    answers: { did, managedAlone, newHousehold: answer },
  });
}

export function afterComplete(
  state: ConversationState,
  { request, result }: { request: RequestRef; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  const { code } = request;
  return { state, say: [result.ok ? texts.completedText(code) : texts.notCompletedText(code)] };
}
