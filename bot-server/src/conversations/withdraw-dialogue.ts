import {
  withoutQuestion,
  withQuestion,
  type ConversationState,
  type OwnQuestion,
  type RequestRef,
} from './conversation-state.ts';
import type { Situation } from './situation.ts';
import { act, say, type ActResult, type Step } from './step.ts';

/** Asks back before a request is closed: one word typed by mistake must not send a helper home. */
export function askWithdraw(
  state: ConversationState,
  { now }: Situation,
  { requestId, code }: RequestRef,
): Step {
  const question: OwnQuestion = { kind: 'withdraw', askedAt: now, requestId, code };
  return say(withQuestion(state, question), `Bà con muốn huỷ yêu cầu ${code}?\n1 – Huỷ\n2 – Giữ lại`);
}

export function answerWithdraw(
  state: ConversationState,
  { requestId, code }: RequestRef,
  withdraws: boolean,
): Step {
  const rest = withoutQuestion(state, 'withdraw');
  return withdraws
    ? act(rest, { do: 'withdraw', request: { requestId, code } })
    : say(rest, `Được, yêu cầu ${code} vẫn giữ nguyên. Có người nhận, trợ lý báo ngay.`);
}

export function afterWithdraw(
  state: ConversationState,
  { request, result }: { request: RequestRef; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  const text = result.ok
    ? `Đã huỷ yêu cầu ${request.code}. Khi cần, bà con cứ gõ: giúp tôi`
    : `Yêu cầu ${request.code} đã đóng từ trước rồi, bà con không cần huỷ nữa.`;
  return { state, say: [text] };
}
