import type { Awaiting } from '../broadcasts/announce-in-chat.ts';
import type { Held } from '../broadcasts/hold-late.ts';
import type {
  ConversationState,
  Finishing,
  HelpDraft,
  OwnQuestion,
  RequestRef,
} from './conversation-state.ts';
import type { Situation } from './situation.ts';

/** Something that a bare `1` or `2` may answer. */
export type OpenQuestion =
  | OwnQuestion
  | { kind: 'offer' | 'helped' | 'rating'; askedAt: Date; request: RequestRef }
  | { kind: 'duty'; askedAt: Date }
  | { kind: 'approval'; askedAt: Date; awaiting: Awaiting }
  | { kind: 'held'; askedAt: Date; held: Held }
  | { kind: 'practice'; askedAt: Date }
  | { kind: 'asking'; askedAt: Date; draft: HelpDraft }
  | { kind: 'finishing'; askedAt: Date; finishing: Finishing };

const DUTY_OPEN_MS = 7 * 24 * 60 * 60 * 1000;
// Zalo's clock and ours may differ a little; an answer cannot be older than its question by more than that.
const CLOCKS_DIFFER_MS = 30_000;

/**
 * Every question open for this person, newest first; the weekly duty question comes last, for nobody waits for it.
 * Questions asked after the message was sent are not answered by it.
 */
export function openQuestions(state: ConversationState, situation: Situation, saidAt: Date): OpenQuestion[] {
  const asked = [...ownQuestions(state), ...askedElsewhere(state, situation)];
  const latest = saidAt.getTime() + CLOCKS_DIFFER_MS;
  return asked
    .filter(({ askedAt }) => askedAt.getTime() <= latest)
    .map((question, order) => ({ question, order }))
    .sort(
      (a, b) =>
        Number(a.question.kind === 'duty') - Number(b.question.kind === 'duty') ||
        b.question.askedAt.getTime() - a.question.askedAt.getTime() ||
        b.order - a.order,
    )
    .map(({ question }) => question);
}

function ownQuestions({ questions, asking, finishing, practice }: ConversationState): OpenQuestion[] {
  return [
    ...questions,
    ...(asking ? [{ kind: 'asking' as const, askedAt: asking.askedAt, draft: asking }] : []),
    ...(finishing && !finishing.paused
      ? [{ kind: 'finishing' as const, askedAt: finishing.askedAt, finishing }]
      : []),
    ...(practice?.awaiting === 'accept' ? [{ kind: 'practice' as const, askedAt: practice.askedAt }] : []),
  ];
}

function askedElsewhere(state: ConversationState, situation: Situation): OpenQuestion[] {
  const { offers, own } = situation;
  return [
    ...dutyQuestion(state, situation),
    ...(situation.approvals ?? []).map((awaiting) => ({
      ...{ kind: 'approval' as const, askedAt: awaiting.askedAt, awaiting },
    })),
    ...(situation.held ?? []).map((held) => ({ kind: 'held' as const, askedAt: held.askedAt, held })),
    ...own.flatMap((request): OpenQuestion[] => {
      const { askedWhetherHelpedAt: helpedAt, closedAt, stars, helperName } = request;
      if (helpedAt !== null) return [{ kind: 'helped', askedAt: helpedAt, request }];
      const unrated = request.status === 'done' && stars === null && helperName !== null;
      return unrated && closedAt !== null ? [{ kind: 'rating', askedAt: closedAt, request }] : [];
    }),
    ...offers
      .filter(({ state: offerState }) => offerState === 'open')
      .map((request) => ({ kind: 'offer' as const, askedAt: request.offeredAt, request })),
  ];
}

function dutyQuestion({ dutyAnsweredAt }: ConversationState, { members, now }: Situation): OpenQuestion[] {
  const times = members
    .filter(({ role, practised }) => role !== 'officer' && practised)
    .map(({ lastDutyQuestionAt }) => lastDutyQuestionAt?.getTime() ?? 0);
  const askedAt = Math.max(0, ...times);
  const isOpen = askedAt > (dutyAnsweredAt?.getTime() ?? 0) && now.getTime() - askedAt < DUTY_OPEN_MS;
  return isOpen ? [{ kind: 'duty', askedAt: new Date(askedAt) }] : [];
}
