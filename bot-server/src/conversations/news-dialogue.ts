import {
  withoutQuestion,
  withQuestion,
  type ConversationState,
  type OwnQuestion,
} from './conversation-state.ts';
import type { Situation } from './situation.ts';
import { act, say, type ActResult, type Part, type Step } from './step.ts';

const WANTS = /^\s*(?:tôi\s+|cho tôi\s+|đăng ký\s+)?nhận tin(?:\s+(?:của\s+)?(?:phường|xã))?[\s.!ạ]*$/iu;
const ENOUGH = /^\s*(?:tôi\s+)?(?:thôi|ngừng|không|huỷ|hủy|dừng)\s+nhận tin(?:\s+nữa)?[\s.!ạ]*$/iu;

const YES = 'Dạ, phường, xã có thông báo thì trợ lý nhắn bà con ở đây. Muốn thôi, gõ: thôi nhận tin';
const NO = 'Dạ, trợ lý sẽ không nhắn thông báo cho bà con nữa. Muốn nhận lại, gõ: nhận tin';
const WHICH = 'Bà con mở ứng dụng chọn phường, xã của mình trước nhé';

const wardOf = ({ person, members }: Situation): string | undefined => person.wardId ?? members[0]?.wardId;

/** `nhận tin`, `thôi nhận tin`: at any moment, in words of their own (L-11). */
export const choosingNews: Part = (state, situation, { text }) => {
  const words = text.normalize('NFC');
  const given = WANTS.test(words);
  if (!given && !ENOUGH.test(words)) return undefined;
  const wardId = wardOf(situation);
  if (wardId === undefined) return say(state, `${WHICH}: ${situation.link('help')}`);
  return act(withoutQuestion({ ...state, newsAskedAt: situation.now }, 'news'), {
    do: 'news',
    wardId,
    given,
  });
};

/**
 * Asked once, when somebody has just been helped and nothing else is open: whether they want the ward's news. What for and how to
 * end it is said, and silence is no yes (L-09).
 */
export function withNewsQuestion(
  state: ConversationState,
  situation: Situation,
): { state: ConversationState; say: string[] } {
  const wardId = wardOf(situation);
  const ward = situation.places.wards.find(({ code }) => code === wardId);
  if (state.newsAskedAt !== undefined || wardId === undefined || situation.readsNews === true)
    return { state, say: [] };
  const name = ward ? `${ward.kind} ${ward.name}` : 'phường, xã mình';
  const question: OwnQuestion = { kind: 'news', askedAt: situation.now, wardId };
  return {
    state: withQuestion({ ...state, newsAskedAt: situation.now }, question),
    say: [
      `Bà con có muốn nhận thông báo của ${name} (lịch làm việc, cảnh báo lừa đảo) qua tin nhắn này không? Chỉ dùng để gửi tin, thôi lúc nào cũng được.\n1 – Có\n2 – Không`,
    ],
  };
}

/** The answer to it. */
export function answerNews(
  state: ConversationState,
  { wardId }: Extract<OwnQuestion, { kind: 'news' }>,
  given: boolean,
): Step {
  const rest = withoutQuestion(state, 'news');
  return given
    ? act(rest, { do: 'news', wardId, given })
    : say(rest, 'Dạ, không sao cả. Muốn nhận sau này, gõ: nhận tin');
}

export function afterNews(
  state: ConversationState,
  given: boolean,
  result: ActResult,
): Pick<Step, 'state' | 'say'> {
  if (!result.ok) return { state, say: ['Chưa ghi được ý của bà con. Bà con thử lại sau ít phút nhé.'] };
  return { state, say: [given ? YES : NO] };
}
