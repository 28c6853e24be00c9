import { answerAnnounce, answerApproval, answerHeld } from './announce-dialogue.ts';
import { answeringAsk } from './ask-for-help.ts';
import type { Command } from './command.ts';
import type { ConversationState } from './conversation-state.ts';
import { answeringFinish } from './finish-dialogue.ts';
import { answerGuides } from './guide-questions.ts';
import { answerHelped } from './helped-dialogue.ts';
import { answeringLeave } from './leave-dialogue.ts';
import { answerMenu } from './menu.ts';
import { answerNews } from './news-dialogue.ts';
import { answerOffer } from './offer-answers.ts';
import { openQuestions, type OpenQuestion } from './open-questions.ts';
import { answerWhich } from './pick-request.ts';
import { answeringPractice } from './practice-dialogue.ts';
import { answerRating } from './rating-dialogue.ts';
import { answeringDuty } from './readiness-dialogue.ts';
import { talks } from './relay-dialogue.ts';
import type { Situation } from './situation.ts';
import type { Part, Said, Step } from './step.ts';
import { answerWithdraw } from './withdraw-dialogue.ts';

/**
 * A number, a yes or a no, “nhận”, “bận”: it answers the newest open question that such an answer fits (design §6).
 * While two people write to each other, small words go to the other side unless a question came up since.
 */
export const answeringNewest: Part = (state, situation, said) => {
  const number = numberMeant(said.command);
  if (number === undefined) return undefined;
  const talkedAt = talks(situation)[0]?.talkedAt;
  const question = openQuestions(state, situation, said.at).find(
    (open) => fits(open, said.command, number) && !isPassed(open, said.command, talkedAt),
  );
  return question && answer(state, situation, { question, number, said });
};

/** What the answer would be as a number; undefined when it is none that could answer by itself. */
function numberMeant(command: Command): number | undefined {
  switch (command.kind) {
    case 'number':
      return command.number;
    case 'yes':
    case 'accept':
      return 1;
    case 'no':
    case 'refuse':
      return 2;
    case 'busy':
      return command.span === undefined && command.unclear !== true ? 2 : undefined;
    default:
      return undefined;
  }
}

const FOR_WORDS: Record<string, string[]> = {
  accept: ['offer', 'practice'],
  refuse: ['offer', 'practice', 'duty'],
  busy: ['offer', 'practice', 'duty'],
};

/** Which numbers answer a question; words are another matter. */
function numbersFor(question: OpenQuestion): number {
  switch (question.kind) {
    case 'rating':
      return 5;
    case 'menu':
      return question.choices.length;
    case 'guides':
      return question.guides.length;
    case 'which':
      return 99;
    case 'asking':
      // No phone number is that short: “5” is then for some other question.
      return question.draft.awaiting === 'phone' ? 0 : 99;
    case 'finishing':
      return question.finishing.awaiting === 'did' ? 0 : 2;
    default:
      return 2;
  }
}

function fits(question: OpenQuestion, command: Command, number: number): boolean {
  const words = FOR_WORDS[command.kind];
  if (words !== undefined) return words.includes(question.kind);
  const isYesOrNo = command.kind !== 'number';
  // “Có phải việc này không?”
  if (question.kind === 'guides' && question.guides.length === 1 && command.kind === 'yes') return true;
  if (isYesOrNo && ['rating', 'menu', 'guides', 'which'].includes(question.kind)) return false;
  if (isYesOrNo && question.kind === 'asking') return true;
  return number >= 1 && number <= numbersFor(question);
}

/** True when the talk between two people has gone on since the question, and nobody waits for its answer. */
function isPassed(question: OpenQuestion, command: Command, talkedAt: Date | undefined): boolean {
  if (talkedAt === undefined || question.askedAt >= talkedAt) return false;
  return command.kind !== 'number' || ['duty', 'menu', 'guides'].includes(question.kind);
}

function answer(
  state: ConversationState,
  situation: Situation,
  { question, number, said }: { question: OpenQuestion; number: number; said: Said },
): Step | undefined {
  const isFirst = number === 1;
  switch (question.kind) {
    case 'offer':
      return answerOffer(state, question.request, isFirst);
    case 'helped':
      return answerHelped(state, question.request, isFirst);
    case 'rating':
      return answerRating(state, situation, { request: question.request, number });
    case 'duty':
      return answeringDuty(isFirst)(state, situation, said);
    case 'practice':
      return answeringPractice(isFirst)(state, situation, said);
    case 'approval':
      return answerApproval(state, question.awaiting, isFirst);
    case 'held':
      return answerHeld(state, question.held, isFirst);
    default:
      return answerOwnQuestion(state, situation, { question, number, said });
  }
}

type Rest = Exclude<
  OpenQuestion,
  { kind: 'offer' | 'helped' | 'rating' | 'duty' | 'practice' | 'approval' | 'held' }
>;

function answerOwnQuestion(
  state: ConversationState,
  situation: Situation,
  { question, number, said }: { question: Rest; number: number; said: Said },
): Step | undefined {
  switch (question.kind) {
    case 'menu':
      return answerMenu(state, situation, { question, number, said });
    case 'guides':
      return answerGuides(state, situation, { question, number });
    case 'which':
      return answerWhich(state, situation, { question, number });
    case 'leave':
      return answeringLeave(number === 1)(state, situation, said);
    case 'withdraw':
      return answerWithdraw(state, question, number === 1);
    case 'news':
      return answerNews(state, question, number === 1);
    case 'announce':
      return answerAnnounce(state, question, number === 1);
    case 'asking':
      return answeringAsk(state, situation, said);
    case 'finishing':
      return answeringFinish(state, situation, said);
  }
}
