import { TOPICS, type Topic } from '@tung-nha/shared/help-request';
import { firstName } from '@tung-nha/shared/vietnamese-text';

import {
  withoutQuestion,
  withQuestion,
  type ConversationState,
  type OwnQuestion,
} from './conversation-state.ts';
import { startFinishing } from './finish-dialogue.ts';
import * as texts from './finish-texts.ts';
import { unknownCodeText } from './offer-texts.ts';
import { relayText } from './relay-dialogue.ts';
import { isHelper, openRequests, type Situation } from './situation.ts';
import { act, say, type Part, type Step } from './step.ts';
import { askWithdraw } from './withdraw-dialogue.ts';

type Purpose = Extract<OwnQuestion, { kind: 'which' }>['purpose'];

interface Pickable {
  requestId: string;
  code: string;
  topic: Topic;
  residentName?: string | null;
}

const WHICH: Record<Purpose, string> = {
  finish: 'Bạn xong việc nào?',
  giveBack: 'Bạn trả lại việc nào?',
  withdraw: 'Bà con muốn huỷ yêu cầu nào?',
};

/** `xong` with or without a code: the three questions begin, after asking which one when there are several. */
export const finishing: Part = (state, situation, said) => {
  const { command, text } = said;
  if (command.kind !== 'done') return undefined;
  if (situation.accepted.length > 0)
    return pick(state, situation, { purpose: 'finish', from: situation.accepted, code: command.code });
  const [own] = openRequests(situation);
  if (own)
    return own.status === 'accepted'
      ? relayText(state, situation, text)
      : say(state, texts.residentDoneText(own.code));
  return isHelper(situation) ? say(state, texts.NOTHING_TO_FINISH) : undefined;
};

/** `trả lại`: the request goes back to the team. */
export const givingBack: Part = (state, situation, { command }) => {
  if (command.kind !== 'giveBack') return undefined;
  if (situation.accepted.length > 0)
    return pick(state, situation, { purpose: 'giveBack', from: situation.accepted, code: command.code });
  return situation.members.length > 0 ? say(state, texts.NOTHING_TO_GIVE_BACK) : undefined;
};

/** `huỷ` outside of a dialogue: the person's own request, after asking back. */
export const withdrawing: Part = (state, situation, { command }) => {
  if (command.kind !== 'cancel') return undefined;
  const own = openRequests(situation);
  if (own.length > 0) return pick(state, situation, { purpose: 'withdraw', from: own, code: command.code });
  const [accepted] = situation.accepted;
  if (accepted === undefined) return undefined;
  return say(
    state,
    `Không làm được việc ${accepted.code} nữa, bạn gõ: trả lại ${accepted.code}. Trợ lý sẽ nhờ người khác.`,
  );
};

function pick(
  state: ConversationState,
  situation: Situation,
  { purpose, from, code }: { purpose: Purpose; from: Pickable[]; code: string | undefined },
): Step {
  const chosen = code === undefined ? from : from.filter((request) => request.code === code);
  const [only] = chosen;
  if (only === undefined) return say(state, unknownCodeText(code ?? ''));
  if (chosen.length === 1) return begin(state, situation, { purpose, request: only });
  const requests = from.map(({ requestId, code: its }) => ({ requestId, code: its }));
  const list = from.map((request, at) => `${at + 1} – ${request.code}: ${nameOf(request)}`);
  const question: OwnQuestion = { kind: 'which', askedAt: situation.now, purpose, requests };
  return say(withQuestion(state, question), [WHICH[purpose], ...list].join('\n'));
}

function nameOf({ residentName, topic }: Pickable): string {
  const name = residentName && firstName(residentName);
  return name ? `${name}, ${TOPICS[topic]}` : TOPICS[topic];
}

/** The number of one of the listed requests. */
export function answerWhich(
  state: ConversationState,
  situation: Situation,
  { question, number }: { question: Extract<OwnQuestion, { kind: 'which' }>; number: number },
): Step {
  const request = question.requests[number - 1];
  if (request === undefined)
    return say(state, `Bạn gõ một số từ 1 tới ${question.requests.length} giúp nhé.`);
  return begin(withoutQuestion(state, 'which'), situation, { purpose: question.purpose, request });
}

function begin(
  state: ConversationState,
  situation: Situation,
  { purpose, request }: { purpose: Purpose; request: { requestId: string; code: string } },
): Step {
  const { requestId, code } = request;
  if (purpose === 'giveBack') return act(state, { do: 'giveBack', request: { requestId, code } });
  if (purpose === 'withdraw') return askWithdraw(state, situation, { requestId, code });
  const accepted = situation.accepted.find((mine) => mine.requestId === requestId);
  return accepted ? startFinishing(state, situation, accepted) : say(state, texts.notCompletedText(code));
}
