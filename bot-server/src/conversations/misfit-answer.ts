import { openQuestions, type OpenQuestion } from './open-questions.ts';
import { WHICH_STARS } from './rating-dialogue.ts';
import { say, type Part } from './step.ts';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Questions with 1 and 2 and nothing else to them; the others tell by themselves what they want. */
const ONE_OR_TWO: OpenQuestion['kind'][] = ['withdraw', 'leave', 'news', 'announce', 'helped', 'practice'];

/**
 * A number that the question asked last does not have, as “10” for the stars or “3” where there is only 1 and 2: the question is
 * still open, and which numbers it has is told again. For the stars, also what is only drawn (“😡”).
 */
export const answeringMisfit: Part = (state, situation, { command, text, at }) => {
  const isNumber = command.kind === 'number' && command.code === undefined;
  if (!isNumber && (command.kind !== 'free' || /[\p{L}\p{N}]/u.test(text))) return undefined;
  const [newest] = openQuestions(state, situation, at);
  if (newest === undefined || situation.now.getTime() - newest.askedAt.getTime() > A_DAY_MS) return undefined;
  if (newest.kind === 'rating') return say(state, WHICH_STARS);
  return isNumber && ONE_OR_TWO.includes(newest.kind) ? say(state, 'Bạn gõ 1 hoặc 2 giúp nhé.') : undefined;
};
