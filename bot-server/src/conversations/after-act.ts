import type { Act } from './act.ts';
import { afterNote } from './activity-dialogue.ts';
import { afterAnnounce } from './announce-dialogue.ts';
import { afterOpen } from './ask-for-help.ts';
import type { ConversationState } from './conversation-state.ts';
import { afterComplete } from './finish-dialogue.ts';
import { gaveBackText, notCompletedText } from './finish-texts.ts';
import { afterHelped } from './helped-dialogue.ts';
import { afterJoin } from './join-dialogue.ts';
import { afterLeave } from './leave-dialogue.ts';
import { afterNews } from './news-dialogue.ts';
import { afterAccept, afterDecline } from './offer-answers.ts';
import { afterPractice } from './practice-dialogue.ts';
import { afterRating } from './rating-dialogue.ts';
import { afterLogin } from './login-dialogue.ts';
import { afterLivePlace } from './readiness-dialogue.ts';
import { afterRelay } from './relay-dialogue.ts';
import type { Situation } from './situation.ts';
import type { ActResult, Step } from './step.ts';
import { afterWithdraw } from './withdraw-dialogue.ts';

/** What to say once an act is done or was refused, and the state from then on. Pure. */
export function afterAct(
  state: ConversationState,
  situation: Situation,
  { act, result }: { act: Act; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  switch (act.do) {
    case 'open':
      return afterOpen(state, situation, { input: act.input, result });
    case 'join':
      return afterJoin(state, situation, result);
    case 'passPractice':
      return afterPractice(state, situation, result);
    case 'livePlace':
      return afterLivePlace(state, situation, result);
    case 'leaveTeam':
      return afterLeave(state, situation, result);
    case 'giveLogin':
      return afterLogin(state, situation, result);
    // What they did was said together with the act.
    case 'readiness':
    case 'rememberWard':
    case 'countAnswer':
      return { state, say: [] };
    default:
      return afterOtherAct(state, situation, { act, result });
  }
}

type OtherAct = RequestAct | Extract<Act, { do: 'news' | 'announce' | 'noteActivity' }>;

function afterOtherAct(
  state: ConversationState,
  situation: Situation,
  { act, result }: { act: OtherAct; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (act.do === 'news') return afterNews(state, act.given, result);
  if (act.do === 'noteActivity') return afterNote(state, act, result);
  if (act.do === 'announce') return afterAnnounce(state, situation, { deed: act.deed, result });
  return afterRequestAct(state, situation, { act, result });
}

type RequestAct = Extract<Act, { request: unknown }>;

function afterRequestAct(
  state: ConversationState,
  situation: Situation,
  { act, result }: { act: RequestAct; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  const { request } = act;
  switch (act.do) {
    case 'accept':
      return afterAccept(state, situation, { request, result });
    case 'decline':
      return afterDecline(state, situation, { request, result });
    case 'relay':
      return afterRelay(state, situation, { request, result });
    case 'giveBack':
      return { state, say: [result.ok ? gaveBackText(request.code) : notCompletedText(request.code)] };
    case 'withdraw':
      return afterWithdraw(state, { request, result });
    case 'complete':
      return afterComplete(state, { request, result });
    case 'confirm':
      return afterHelped(state, { request, coming: act.coming, result });
    case 'rate': {
      const { stars, comment } = act.rating;
      return afterRating(state, situation, { stars, commented: comment !== undefined, result });
    }
  }
}
