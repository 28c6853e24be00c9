import type { Command } from './command.ts';
import { answerHelped } from './helped-dialogue.ts';
import { answerOfferByCode } from './offer-answers.ts';
import { unknownCodeText } from './offer-texts.ts';
import { answeringPractice } from './practice-dialogue.ts';
import { PRACTICE_CODE } from './practice-texts.ts';
import { answerRating } from './rating-dialogue.ts';
import type { Situation } from './situation.ts';
import { tellingStatus } from './status-dialogue.ts';
import { say, type Part, type Step } from './step.ts';
import type { ConversationState } from './conversation-state.ts';

/** `1 K7P2A`, “nhận K7P2A”, `5 K7P2A`: the question about the request with this code, whichever kind it is. */
export const answeringByCode: Part = (state, situation, said) => {
  const answer = codedAnswer(said.command);
  if (answer === undefined) return undefined;
  const { code, number } = answer;
  const accepts = number === 1;
  const own = answerOwn(state, situation, answer);
  if (own !== undefined) return own;
  if (number <= 2) {
    const offered = answerOfferByCode(state, situation, { code, accepts });
    if (offered !== undefined) return offered;
    if (code === PRACTICE_CODE && state.practice) return answeringPractice(accepts)(state, situation, said);
  }
  if (situation.own.some((request) => request.code === code))
    return tellingStatus(state, situation, { ...said, command: { kind: 'status' } });
  // Five letters in a row are a word rather than a code.
  return /\d/.test(code) ? say(state, unknownCodeText(code)) : undefined;
};

interface CodedAnswer {
  code: string;
  number: number;
}

function codedAnswer(command: Command): CodedAnswer | undefined {
  if (command.kind !== 'number' && command.kind !== 'accept' && command.kind !== 'refuse') return undefined;
  if (command.code === undefined) return undefined;
  const number = command.kind === 'number' ? command.number : command.kind === 'accept' ? 1 : 2;
  return { code: command.code, number };
}

function answerOwn(
  state: ConversationState,
  situation: Situation,
  { code, number }: CodedAnswer,
): Step | undefined {
  const own = situation.own.find((request) => request.code === code);
  if (own?.askedWhetherHelpedAt && number <= 2) return answerHelped(state, own, number === 1);
  if (own?.status === 'done' && own.helperName !== null)
    return answerRating(state, situation, { request: own, number });
  return undefined;
}
