import { withoutQuestion, withQuestion } from './conversation-state.ts';
import { isHelper } from './situation.ts';
import { act, say, type AfterAct, type Part } from './step.ts';

/** `rời tổ`: asked back once, with what becomes of accepted requests. */
export const leaving: Part = (state, situation, { command }) => {
  if (command.kind !== 'leave') return undefined;
  if (!isHelper(situation)) return say(state, 'Bạn hiện không ở trong tổ nào, nên không cần rời đâu.');
  const codes = situation.accepted.map(({ code }) => code);
  const given =
    codes.length > 0 ? `Việc đang nhận (${codes.join(', ')}) sẽ được trả lại để nhờ người khác.` : '';
  const text = ['Bạn muốn rời tổ thật chứ?', given, '1 – Rời tổ\n2 – Ở lại'].filter(Boolean).join('\n');
  return say(withQuestion(state, { kind: 'leave', askedAt: situation.now }), text);
};

/** The answer to “rời tổ thật chứ?”. */
export const answeringLeave = (leaves: boolean): Part => {
  return (state, { accepted, offers }) => {
    const rest = withoutQuestion(state, 'leave');
    if (!leaves) return say(rest, 'Vui vì bạn ở lại! Cần nghỉ một thời gian, bạn gõ “nghỉ tới thứ hai” nhé.');
    return act(rest, {
      do: 'leaveTeam',
      giveBack: accepted.map(({ requestId, code }) => ({ requestId, code })),
      decline: offers
        .filter(({ state: offer }) => offer === 'open')
        .map(({ requestId, code }) => ({ requestId, code })),
    });
  };
};

export const afterLeave: AfterAct = (
  { practice: _practice, finishing: _finishing, ...state },
  _situation,
  result,
) => ({
  state,
  say: [
    result.ok
      ? 'Bạn đã rời tổ. Cảm ơn bạn đã giúp bà con! Muốn quay lại, bạn gõ lại “tham gia” với mã cũ.'
      : 'Chưa rời tổ được. Bạn thử lại sau ít phút hoặc báo tổ trưởng giúp nhé.',
  ],
});
