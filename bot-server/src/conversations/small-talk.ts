import { firstName } from '@tung-nha/shared/vietnamese-text';

import type { MediaKind } from '../zalo/inbound-event.ts';
import type { Command } from './command.ts';
import type { ConversationState } from './conversation-state.ts';
import { offerMenu } from './menu.ts';
import { MEDIA_NOT_RELAYED } from './relay-texts.ts';
import { isHelper, type Situation } from './situation.ts';
import { say, type Part, type Step } from './step.ts';
import { talks } from './relay-dialogue.ts';
import * as texts from './talk-texts.ts';

const HOUR_MS = 60 * 60 * 1000;
const BURST_MS = 2 * 60 * 1000;

/** Kinds of small talk that need no more than a sentence. */
const SENTENCES: Partial<Record<Command['kind'], string>> = {
  thanks: texts.THANKS,
  yes: texts.ANYTHING_ELSE,
  no: texts.ANYTHING_ELSE,
  cancel: texts.NOTHING_TO_CANCEL,
};

/** What is said before the choices; no words for somebody who asked for nothing but the choices. */
const BEFORE_MENU: Partial<Record<Command['kind'], string[]>> = {
  menu: [],
  later: [],
  number: [texts.NOTHING_OPEN],
};

/** Greetings, thanks, anger, and words that fit nothing that is open: short, and with a way on. */
export const chatting: Part = (state, situation, { command: { kind } }) => {
  if (kind === 'greeting') return greet(state, situation);
  const sentence = SENTENCES[kind];
  if (sentence !== undefined) return say(state, sentence);
  const before = BEFORE_MENU[kind] ?? [texts.NOT_UNDERSTOOD];
  if (kind === 'anger') return offerSorry(state, situation);
  return offerMenu(state, situation, { before });
};

/** To somebody who is angry: sorry, and a person. */
export function offerSorry(state: ConversationState, situation: Situation): Step {
  return offerMenu(state, situation, { before: [texts.SORRY], choices: ['help'] });
}

/** The greeting with choices; a second one within the hour is only the choices. */
export function greet(state: ConversationState, situation: Situation): Step {
  const { now, person } = situation;
  const isNew = state.greetedAt === undefined || now.getTime() - state.greetedAt.getTime() > HOUR_MS;
  const name = (person.name && firstName(person.name)) || 'bà con';
  const words = isHelper(situation) ? texts.GREETING_MEMBER : texts.greetingText(name);
  return offerMenu({ ...state, greetedAt: now }, situation, { before: isNew ? [words] : [] });
}

/** Pictures, voice, stickers, files, links: one answer to a burst, for people send many at a time. */
export function answerMedia(state: ConversationState, situation: Situation, media: MediaKind): Step {
  const { now } = situation;
  const last = state.mediaAnsweredAt;
  if (last !== undefined && now.getTime() - last.getTime() < BURST_MS) return say(state);
  const answered = { ...state, mediaAnsweredAt: now };
  if (media === 'sticker' || media === 'gif') return say(answered, texts.MEDIA.sticker);
  if (media === 'audio') return say(answered, texts.MEDIA.heard);
  if (media === 'link') return say(answered, texts.MEDIA.link);
  return say(answered, talks(situation).length > 0 ? MEDIA_NOT_RELAYED : texts.MEDIA.seen);
}
