import type { BroadcastState } from '@tung-nha/shared/broadcast';
import type { ProblemCode } from '@tung-nha/shared/problem';

import type { ChatDraft } from '../broadcasts/chat-draft.ts';
import type { Member } from '../teams/member.ts';
import type { Act } from './act.ts';
import type { Command } from './command.ts';
import type { ConversationState } from './conversation-state.ts';
import type { Situation } from './situation.ts';

/** What follows from one message: the new state, what to say, and what to do (in this order). */
export interface Step {
  state: ConversationState;
  say: string[];
  do: Act[];
  /** Where the assistant is unsure which guide was meant: a language model may pick one before the step is taken. */
  wonders?: { question: string; guides: { slug: string; title: string }[] };
  /** Said after everything else: the question that is still open. */
  last?: string;
}

/** A text as the dialogues get it. */
export interface Said {
  command: Command;
  text: string;
  /** When the person sent it: a late delivery must not answer a question asked since. */
  at: Date;
  /** The same for the same event, so that a repeated event opens no second request. */
  newRequestId: string;
}

/** One part of the conversation: undefined when the message is not for it. */
export type Part = (state: ConversationState, situation: Situation, said: Said) => Step | undefined;

/** A draft and how it will look, made in chat or changed since it was shown there; the state a broadcast went to; the title of the one that was stopped. */
export interface Announced {
  draft?: ChatDraft;
  state?: BroadcastState;
  title?: string;
}

/** How an act went, with what the texts about it need. */
export type ActResult =
  | {
      ok: true;
      /** Code of the request that was opened. */
      code?: string;
      /** As whom the person joined, and the name of that team and place. */
      member?: Member;
      team?: string;
      /** What became of a broadcast. */
      announced?: Announced;
      /** Days and hours on duty in the week. */
      week?: { days: number; hours: number };
      /** The link that signs an officer in. */
      link?: string;
      /** When a shared place stops counting. */
      until?: Date;
    }
  | { ok: false; because: ProblemCode };

/** What to say about an act once it is done, and the state after it. */
export type AfterAct = (
  state: ConversationState,
  situation: Situation,
  result: ActResult,
) => Pick<Step, 'state' | 'say'>;

export function say(state: ConversationState, ...texts: string[]): Step {
  return { state, say: texts, do: [] };
}

export function act(state: ConversationState, ...acts: Act[]): Step {
  return { state, say: [], do: acts };
}
