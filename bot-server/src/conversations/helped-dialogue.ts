import type { ConversationState, RequestRef } from './conversation-state.ts';
import { act, type ActResult, type Step } from './step.ts';

/** The resident's answer to “đã có người liên hệ chưa?”. */
export function answerHelped(
  state: ConversationState,
  { requestId, code }: RequestRef,
  coming: boolean,
): Step {
  return act(state, { do: 'confirm', request: { requestId, code }, coming });
}

export function afterHelped(
  state: ConversationState,
  { request, coming, result }: { request: RequestRef; coming: boolean; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (!result.ok)
    return { state, say: [`Yêu cầu ${request.code} vừa thay đổi rồi. Gõ “trạng thái” để xem nhé.`] };
  // Where nobody came, the use case itself tells that somebody else is looked for.
  return { state, say: coming ? ['Tốt quá! Cần dặn gì, bà con cứ nhắn ở đây, tổ viên nhận được ngay.'] : [] };
}
