import { without } from './conversation-state.ts';
import * as texts from './practice-texts.ts';
import { isHelper, type Situation } from './situation.ts';
import { act, say, type AfterAct, type Part } from './step.ts';

/** `tập lại`: the practice request from its beginning, as often as wished. */
export const startingPractice: Part = (state, situation, { command }) => {
  if (command.kind !== 'practise') return undefined;
  if (!isHelper(situation)) return say(state, texts.PRACTICE_FOR_MEMBERS);
  const practice = { awaiting: 'accept' as const, askedAt: situation.now };
  return say({ ...state, practice }, texts.PRACTICE_OFFER);
};

/** The answer to the practice offer, when it is the question that is open. */
export const answeringPractice = (accepts: boolean): Part => {
  return (state, { now }) => {
    const practice = { awaiting: accepts ? ('done' as const) : ('accept' as const), askedAt: now };
    return say({ ...state, practice }, accepts ? texts.PRACTICE_ACCEPTED : texts.PRACTICE_REFUSED);
  };
};

/** `xong` to the practice request, unless a real request was accepted since. */
export const finishingPractice: Part = (state, situation, { command }) => {
  const { practice } = state;
  if (practice === undefined || command.kind !== 'done' || command.code !== undefined) return undefined;
  if (acceptedSince(situation, practice.askedAt)) return undefined;
  if (practice.awaiting === 'accept')
    return situation.accepted.length > 0 ? undefined : say(state, texts.PRACTICE_WAITS);
  return act(without(state, 'practice'), { do: 'passPractice' });
};

export const afterPractice: AfterAct = (state, _situation, result) => ({
  state,
  say: [result.ok ? texts.PRACTICE_PASSED : texts.PRACTICE_FOR_MEMBERS],
});

function acceptedSince({ accepted }: Situation, since: Date): boolean {
  return accepted.some(({ acceptedAt }) => acceptedAt > since);
}
