import { fold } from '@tung-nha/shared/vietnamese-text';

import type { ConversationState } from './conversation-state.ts';
import { greet, offerSorry } from './small-talk.ts';
import type { Situation } from './situation.ts';
import { say, type Step } from './step.ts';
import * as texts from './talk-texts.ts';

type Tone = 'angry' | 'sad' | 'thankful' | 'greeting' | 'whoAreYou' | 'link';

/** The angry words come first: “cảm ơn, mà chán quá” is no thanks. */
const TONES: [Tone, RegExp][] = [
  [
    'angry',
    /\b(?:buc (?:qua|minh|ghe|that|boi)|chan (?:qua|the|ghe|that)|te (?:qua|that|hai)|vo dung|vo van|dien tiet|lang nhang|rac roi|phien (?:qua|phuc))\b/,
  ],
  ['sad', /\b(?:buon (?:qua|lam|ghe|that|chan)|co don|tui than|khong ai noi chuyen)\b/],
  ['whoAreYou', /\b(?:ban|may|em|day|chau|tro ly) (?:la ai|ten (?:la )?gi|la (?:nguoi|may|robot))\b/],
  ['thankful', /\b(?:cam on|thank|thanks|biet on)\b/],
  ['greeting', /^(?:xin )?(?:chao|hello|hi|alo)\b/],
];

/** What a message is when it asks nothing; undefined when it could be a question. */
export function toneOf(text: string): Tone | undefined {
  if (/^\s*(?:https?:\/\/|www\.)\S+\s*$/iu.test(text)) return 'link';
  const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return TONES.find(([, sign]) => sign.test(words))?.[0];
}

/** A fitting short reply to a message that asks nothing. */
export function answerTone(state: ConversationState, situation: Situation, tone: Tone): Step {
  switch (tone) {
    case 'angry':
      return offerSorry(state, situation);
    case 'sad':
      return say(state, texts.SAD);
    case 'whoAreYou':
      return say(state, texts.WHO_I_AM);
    case 'thankful':
      return say(state, texts.THANKS);
    case 'greeting':
      return greet(state, situation);
    case 'link':
      return say(state, texts.MEDIA.link);
  }
}
