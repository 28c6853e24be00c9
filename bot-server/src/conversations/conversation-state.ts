import { topic } from '@tung-nha/shared/help-request';
import { z } from 'zod';

const at = z.coerce.date();
const requestRef = z.object({ requestId: z.uuid(), code: z.string() });
export type RequestRef = z.infer<typeof requestRef>;

const MENU_CHOICES = ['help', 'status', 'join', 'ready', 'practise', 'scam'] as const;
export type MenuChoice = (typeof MENU_CHOICES)[number];

/** A question that only the conversation knows of; offers and the like are open questions of their own. */
const ownQuestion = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('menu'),
    askedAt: at,
    choices: z.array(z.enum(MENU_CHOICES)),
    /** What the person wrote, for the choice of getting help with it. */
    about: z.string().optional(),
  }),
  z.object({ kind: z.literal('leave'), askedAt: at }),
  z.object({ kind: z.literal('news'), askedAt: at, wardId: z.string() }),
  z.object({
    kind: z.literal('announce'),
    askedAt: at,
    wardId: z.string(),
    broadcastId: z.uuid(),
    /** The version that was shown. A question asked before versions were kept is for none: it is asked again. */
    seen: z.string().default(''),
  }),
  z.object({ kind: z.literal('withdraw'), askedAt: at, ...requestRef.shape }),
  z.object({
    kind: z.literal('guides'),
    askedAt: at,
    guides: z.array(z.object({ slug: z.string(), step: z.number().int().optional() })),
    /** What the person asked, to go along when they rather want a person. */
    about: z.string(),
  }),
  z.object({
    kind: z.literal('which'),
    askedAt: at,
    purpose: z.enum(['finish', 'giveBack', 'withdraw']),
    requests: z.array(requestRef),
  }),
]);
export type OwnQuestion = z.infer<typeof ownQuestion>;

const choice = z.object({ code: z.string(), label: z.string() });

/** A request that is being told, and which question about it is open. */
const helpDraft = z.object({
  clientRequestId: z.uuid(),
  askedAt: at,
  awaiting: z.enum(['ward', 'what', 'where', 'neighbourhood', 'phone', 'consent']),
  choices: z.array(choice).optional(),
  wardId: z.string().optional(),
  topic: topic.optional(),
  note: z.string().optional(),
  /** The guide the person is stuck in, or that their words ask for. */
  guide: z.object({ slug: z.string(), step: z.number().int().optional(), title: z.string() }).optional(),
  place: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  neighbourhoodCode: z.string().optional(),
  landmark: z.string().optional(),
  /** Asked and answered, also when the answer was “không”. */
  whereDone: z.boolean().default(false),
  phone: z.string().optional(),
  phoneDone: z.boolean().default(false),
});
export type HelpDraft = z.infer<typeof helpDraft>;

const finishing = z.object({
  ...requestRef.shape,
  askedAt: at,
  awaiting: z.enum(['did', 'managedAlone', 'newHousehold']),
  /** Put off by the helper; goes on with `xong` or `tiếp`. */
  paused: z.boolean().default(false),
  did: z.string().optional(),
  managedAlone: z.boolean().optional(),
});
export type Finishing = z.infer<typeof finishing>;

/** A guide that is being followed: which steps were told last. */
const reading = z.object({ slug: z.string(), from: z.number().int(), to: z.number().int(), askedAt: at });

const conversationState = z.object({
  version: z.literal(1),
  /** Oldest first. */
  questions: z.array(ownQuestion).default([]),
  asking: helpDraft.optional(),
  finishing: finishing.optional(),
  reading: reading.optional(),
  practice: z.object({ awaiting: z.enum(['accept', 'done']), askedAt: at }).optional(),
  /** A rating was given; a word to go with it is awaited. */
  comment: z.object({ ...requestRef.shape, stars: z.number(), askedAt: at }).optional(),
  dutyAnsweredAt: at.optional(),
  /** Requests for which it was told how writing to each other works. */
  relayExplained: z.array(z.string()).default([]),
  mediaAnsweredAt: at.optional(),
  greetedAt: at.optional(),
  /** Whether they want the ward's news is asked once. */
  newsAskedAt: at.optional(),
});
export type ConversationState = z.infer<typeof conversationState>;

export const EMPTY_STATE: ConversationState = { version: 1, questions: [], relayExplained: [] };

/** The state that was stored; an empty one when it is of a version or shape we no longer know. */
export function readState(json: string): ConversationState {
  const parsed = conversationState.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : EMPTY_STATE;
}

const STALE_MS = 24 * 60 * 60 * 1000;
const MOST_QUESTIONS = 5;
const MOST_EXPLAINED = 10;

/** The state without what nobody will come back to: silence for a day ends a dialogue (L-09: no reply is no consent). */
export function withoutStale(state: ConversationState, now: Date): ConversationState {
  const fresh = ({ askedAt }: { askedAt: Date }) => now.getTime() - askedAt.getTime() < STALE_MS;
  const { asking, comment, reading: place, finishing: ending, ...rest } = state;
  return {
    ...rest,
    questions: state.questions.filter(fresh).slice(-MOST_QUESTIONS),
    relayExplained: state.relayExplained.slice(-MOST_EXPLAINED),
    ...(asking && fresh(asking) ? { asking } : {}),
    ...(comment && fresh(comment) ? { comment } : {}),
    ...(place && fresh(place) ? { reading: place } : {}),
    // What the helper told of a finished visit is kept until it is used: it costs them a call to remember.
    ...(ending ? { finishing: fresh(ending) ? ending : { ...ending, paused: true } } : {}),
  };
}

/** The state with a question put last; an older one of the same kind is no longer open. */
export function withQuestion(state: ConversationState, question: OwnQuestion): ConversationState {
  return { ...state, questions: [...withoutQuestion(state, question.kind).questions, question] };
}

export function withoutQuestion(state: ConversationState, kind: OwnQuestion['kind']): ConversationState {
  return { ...state, questions: state.questions.filter((question) => question.kind !== kind) };
}

type Dialogue = 'asking' | 'finishing' | 'practice' | 'comment' | 'reading';

/** The state without a dialogue. */
export function without(state: ConversationState, dialogue: Dialogue): ConversationState {
  const { [dialogue]: _ended, ...rest } = state;
  return rest;
}
