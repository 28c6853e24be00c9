import type { RequestRef } from './conversation-state.ts';
import * as texts from './offer-texts.ts';
import type { SeenOffer, Situation } from './situation.ts';
import { act, say, type ActResult, type Part, type Step } from './step.ts';
import type { ConversationState } from './conversation-state.ts';

/** The answer to one open offer. */
export function answerOffer(state: ConversationState, request: RequestRef, accepts: boolean): Step {
  const { requestId, code } = request;
  return act(state, { do: accepts ? 'accept' : 'decline', request: { requestId, code } });
}

/** An answer that names an offer by its code, whatever became of it; the use case has the last word. */
export function answerOfferByCode(
  state: ConversationState,
  { offers }: Situation,
  { code, accepts }: { code: string; accepts: boolean },
): Step | undefined {
  const offer = offers.find((seen) => seen.code === code);
  if (offer === undefined) return undefined;
  // A winner who asks again is told by the state; everybody else by the use case, which alone knows the last word.
  const ended = accepts && offer.state !== 'accepted' ? undefined : endedText(offer);
  return ended === undefined ? answerOffer(state, offer, accepts) : say(state, ended);
}

/** A late “nhận” or `1` with nothing to answer: what became of the last offer, or that none waits. */
export const answeringTooLate: Part = (state, situation) => {
  const [latest] = situation.offers;
  if (situation.members.length === 0) return undefined;
  const open = situation.offers.filter((offer) => offer.state === 'open');
  if (open.length > 0) return say(state, texts.chooseNumberText(open[0]?.code ?? ''));
  return say(state, (latest && endedText(latest)) ?? texts.NO_OFFER);
};

function endedText({ code, state, requestStatus }: SeenOffer): string | undefined {
  if (state === 'open') return undefined;
  if (state === 'accepted' && requestStatus === 'accepted') return texts.alreadyYoursText(code);
  if (state === 'accepted' && requestStatus === 'done') return texts.finishedText(code);
  if (requestStatus === 'withdrawn') return texts.calledOffText(code);
  if (state === 'closed') return texts.takenText(code);
  return state === 'lapsed' ? texts.lapsedText(code) : texts.NO_OFFER;
}

/** After accepting: the use case sent the contact, so only a refusal needs words. */
export function afterAccept(
  state: ConversationState,
  { accepted }: Situation,
  { request, result }: { request: RequestRef; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  const { code, requestId } = request;
  const has = accepted.some((mine) => mine.requestId === requestId);
  if (result.ok) return { state, say: has ? [texts.alreadyYoursText(code)] : severalText(accepted, code) };
  switch (result.because) {
    case 'already_taken':
      return { state, say: [texts.takenText(code)] };
    case 'at_cap':
      return { state, say: [texts.atCapText(accepted.map((mine) => mine.code))] };
    case 'not_found':
      return { state, say: [texts.unknownCodeText(code)] };
    default:
      return { state, say: [texts.lapsedText(code)] };
  }
}

function severalText(accepted: { code: string }[], code: string): string[] {
  const other = accepted[0]?.code;
  if (other === undefined) return [];
  return [
    `Bạn đang giúp nhiều người. Tin bạn gõ tới người vừa nói chuyện. Muốn nhắn người khác, gõ mã trước. Ví dụ: “${code}: tôi tới rồi”`,
  ];
}

/** After declining: thanks, and what else still waits. */
export function afterDecline(
  state: ConversationState,
  { offers }: Situation,
  { request, result }: { request: RequestRef; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (!result.ok) {
    const taken = result.because === 'already_taken';
    return { state, say: [taken ? texts.takenText(request.code) : texts.lapsedText(request.code)] };
  }
  const waiting = offers.filter((offer) => offer.state === 'open' && offer.requestId !== request.requestId);
  return { state, say: [texts.DECLINED, ...(waiting.length > 0 ? [texts.stillOpenText(waiting)] : [])] };
}
