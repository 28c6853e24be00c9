import type { Span } from '../teams/rest-span.ts';

/** Answers that may name the request they are about. */
export type CodedKind = 'accept' | 'refuse' | 'done' | 'giveBack' | 'cancel';

/** Commands that say all with their kind. */
export type PlainKind =
  | 'status'
  | 'again'
  | 'next'
  | 'later'
  | 'practise'
  | 'onDuty'
  | 'leave'
  | 'signIn'
  | 'yes'
  | 'no'
  | 'greeting'
  | 'menu'
  | 'thanks'
  | 'anger'
  | 'free';

/** What somebody said, as one of the chat words of design §6 or what people say instead of them. */
export type Command =
  | { kind: PlainKind }
  | { kind: CodedKind; code?: string }
  | { kind: 'number'; number: number; code?: string }
  /** Until when they are ready, busy or off; `unclear` when words followed that name no time. */
  | { kind: 'ready' | 'busy' | 'off'; span?: Span; unclear?: boolean }
  /** What a volunteer did; 0 where nothing was said of it. */
  | { kind: 'worked'; hours: number; households: number; yesterday: boolean }
  | { kind: 'taught'; people: number; yesterday: boolean }
  /** No code when what followed cannot be one. */
  | { kind: 'join'; inviteCode?: string }
  /** A message for one of several requests: `K7P2A: text`. */
  | { kind: 'to'; code: string; text: string }
  /** `about` is empty when nothing was told but the wish; a `problem` asks for no person in particular. */
  | { kind: 'help' | 'problem' | 'scam' | 'ask' | 'announce'; about: string };
