import { without, type ConversationState, type RequestRef } from './conversation-state.ts';
import { withNewsQuestion } from './news-dialogue.ts';
import { openQuestions } from './open-questions.ts';
import { readRating } from './rating-words.ts';
import { talks } from './relay-dialogue.ts';
import type { Situation } from './situation.ts';
import { act, say, type ActResult, type Part, type Step } from './step.ts';

export const WHICH_STARS = 'Bà con gõ một số từ 1 (chưa được) tới 5 (rất tốt) giúp nhé.';

/** One to five for the help that was given; the stars count at once, a comment may follow. */
export function answerRating(
  state: ConversationState,
  { now }: Situation,
  { request, number, said }: { request: RequestRef; number: number; said?: string },
): Step {
  if (number < 1 || number > 5) return say(state, WHICH_STARS);
  const { requestId, code } = request;
  if (said !== undefined)
    return act(state, {
      do: 'rate',
      request: { requestId, code },
      rating: { stars: number, comment: said },
    });
  const comment = { requestId, code, stars: number, askedAt: now };
  return act({ ...state, comment }, { do: 'rate', request: { requestId, code }, rating: { stars: number } });
}

/** What the resident wants to add to the stars; “không” and the like end it. */
export const addingComment: Part = (state, situation, { command, text }) => {
  const { comment } = state;
  if (comment === undefined) return undefined;
  const rest = without(state, 'comment');
  if (['no', 'cancel', 'later', 'thanks'].includes(command.kind))
    return thanked(rest, situation, 'Cảm ơn bà con. Khi cần, bà con cứ gõ: giúp tôi');
  if (command.kind !== 'free' && command.kind !== 'anger' && command.kind !== 'yes') return undefined;
  const { requestId, code, stars } = comment;
  const rating = { stars, comment: text.trim().slice(0, 500) };
  return act(rest, { do: 'rate', request: { requestId, code }, rating });
};

export function afterRating(
  state: ConversationState,
  situation: Situation,
  { stars, commented, result }: { stars: number; commented: boolean; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (!result.ok) return { state: without(state, 'comment'), say: ['Cảm ơn bà con đã phản hồi!'] };
  if (commented) return thanked(state, situation, 'Đã ghi lời nhắn của bà con. Cảm ơn bà con nhiều!');
  const text =
    stars <= 2
      ? 'Xin lỗi bà con vì chưa được như ý. Chỗ nào chưa ổn, bà con kể vài chữ để cán bộ xem nhé, hoặc gõ “không”.'
      : 'Cảm ơn bà con! Muốn nhắn thêm điều gì cho tổ viên, bà con viết vài chữ, hoặc gõ “không”.';
  return { state, say: [text] };
}

/** The end of a request; the moment to ask, once, whether they want the ward's news. */
function thanked(state: ConversationState, situation: Situation, thanks: string): Step {
  const asked = withNewsQuestion(state, situation);
  return say(asked.state, thanks, ...asked.say);
}

/** Rated again with another number right after: the newer one counts. */
export const ratingAgain: Part = (state, situation, { command }) => {
  const { comment } = state;
  if (comment === undefined || command.kind !== 'number') return undefined;
  return answerRating(state, situation, { request: comment, number: command.number });
};

/**
 * The stars and what goes with them in one message (“5 sao cảm ơn cháu”). Not once two people have written to each other since
 * the question: then it is for the other one.
 */
export const ratingInWords: Part = (state, situation, { text, at }) => {
  const open = openQuestions(state, situation, at).find(({ kind }) => kind === 'rating');
  const talkedAt = talks(situation)[0]?.talkedAt;
  if (open?.kind !== 'rating' || (talkedAt !== undefined && talkedAt > open.askedAt)) return undefined;
  const rating = readRating(text);
  if (rating === undefined) return undefined;
  const { stars: number, comment } = rating;
  return answerRating(state, situation, {
    request: open.request,
    number,
    ...(comment === undefined ? {} : { said: comment }),
  });
};
