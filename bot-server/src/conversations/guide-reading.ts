import type { GuideView } from '@tung-nha/shared/guide-view';
import { fold } from '@tung-nha/shared/vietnamese-text';

import { findingOf } from '../assistant/guide-finding.ts';
import { firstMessages, snagOf, stepMessages, type Shown, type WaysOn } from '../assistant/guide-messages.ts';
import * as texts from '../assistant/guide-texts.ts';
import { without, withoutQuestion, withQuestion, type ConversationState } from './conversation-state.ts';
import { offerMenu } from './menu.ts';
import { talks } from './relay-dialogue.ts';
import { openRequests, type Situation } from './situation.ts';
import { say, type Part, type Said, type Step } from './step.ts';

/** A longer complaint tells what of. */
const SHORT_COMPLAINT = 5;

/** A guide that is being followed, and the place in it. */
interface Followed {
  guide: GuideView;
  reading: NonNullable<ConversationState['reading']>;
}

/** Shows a guide from a step on and keeps the place; choices that were open before are no longer. */
export function showGuide(
  state: ConversationState,
  situation: Situation,
  { slug, step = 1 }: { slug: string; step?: number | undefined },
): Step {
  const guide = situation.guides.read(slug);
  if (guide === undefined) return say(state, texts.GUIDE_GONE);
  const { messages, shown } = firstMessages(guide, step, waysOn(situation));
  const rest = withoutQuestion(withoutQuestion(state, 'menu'), 'guides');
  return say({ ...rest, reading: { slug, ...shown, askedAt: situation.now } }, ...messages);
}

function waysOn(situation: Situation): WaysOn {
  const [talk] = talks(situation);
  return { link: situation.link, ...(talk ? { helper: talk.name } : {}) };
}

/** The guide that is being followed and the place in it; undefined when there is none, or none any more. */
export function followedGuide({ reading }: ConversationState, { guides }: Situation): Followed | undefined {
  if (reading === undefined) return undefined;
  const guide = guides.read(reading.slug);
  return guide && { guide, reading };
}

/** `tiếp`, `lại`, “bước 3” while a guide is followed; also “rồi”, “chưa được” and bare numbers when nothing else is open. */
export const readingOn: Part = (state, situation, said) => {
  const followed = followedGuide(state, situation);
  if (followed === undefined) return undefined;
  const [talk] = talks(situation);
  // What two people wrote to each other since is what they are on about now.
  if (talk !== undefined && talk.talkedAt > followed.reading.askedAt) return undefined;
  return (
    turningPages(state, situation, { followed, said }) ??
    (isAlone(state, situation) ? answeringGuide(state, situation, { followed, said }) : undefined)
  );
};

function isAlone(state: ConversationState, situation: Situation): boolean {
  const isFinishing = state.finishing !== undefined && !state.finishing.paused;
  return talks(situation).length === 0 && !state.asking && !state.comment && !isFinishing;
}

interface Turn {
  followed: Followed;
  said: Said;
}

function turningPages(
  state: ConversationState,
  situation: Situation,
  { followed, said }: Turn,
): Step | undefined {
  const { reading } = followed;
  const { kind } = said.command;
  if (kind === 'next') return nextPage(state, situation, followed);
  // In the midst of a request `lại` takes back the last answer there.
  if (kind === 'again' && !state.asking) return turnTo(state, situation, { followed, wanted: reading });
  const number = stepNamed(said.text);
  return number === undefined ? undefined : turnToStep(state, situation, { followed, number });
}

function answeringGuide(
  state: ConversationState,
  situation: Situation,
  { followed, said }: Turn,
): Step | undefined {
  const { command } = said;
  switch (command.kind) {
    case 'yes':
      return nextPage(state, situation, followed);
    case 'no':
      return say(state, texts.stuckText(snagOf(followed.guide, followed.reading)));
    case 'number':
      return command.code === undefined
        ? turnToStep(state, situation, { followed, number: command.number })
        : undefined;
    case 'cancel':
      return openRequests(situation).length === 0
        ? say(without(state, 'reading'), texts.GUIDE_PUT_AWAY)
        : undefined;
    case 'problem':
    case 'free':
      return isStuck(situation, said)
        ? say(state, texts.stuckText(snagOf(followed.guide, followed.reading)))
        : undefined;
    default:
      return undefined;
  }
}

/** “không được”, “chưa thấy nút đó”: about the step at hand, unless it is the question of another guide. */
function isStuck({ guides }: Situation, { command, text }: Said): boolean {
  const words = fold(text).split(' ');
  const complains = /\b(?:khong|ko|k|chua|hong|chang) (?:\S+ )?(?:duoc|thay|hieu|ra|co|biet)\b/.test(
    words.join(' '),
  );
  if (complains && words.length <= SHORT_COMPLAINT) return true;
  return command.kind === 'problem' && findingOf(guides.search(text)).kind !== 'found';
}

/** “bước 3”, “xem bước 3”, “buoc 3”. */
function stepNamed(text: string): number | undefined {
  const named = /^\s*(?:xem |cho xem |tới |đến |lại )?b(?:ước|uoc|ươc)\s*(?:số |so )?(\d{1,2})\W*$/iu.exec(
    text.normalize('NFC'),
  );
  return named ? Number(named[1]) : undefined;
}

function nextPage(state: ConversationState, situation: Situation, followed: Followed): Step {
  const { guide, reading } = followed;
  const next = reading.to + 1;
  if (next > guide.steps.length)
    return say({ ...state, reading: { ...reading, askedAt: situation.now } }, texts.NO_MORE_STEPS);
  return turnTo(state, situation, { followed, wanted: { from: next, to: next } });
}

function turnToStep(
  state: ConversationState,
  situation: Situation,
  { followed, number }: { followed: Followed; number: number },
): Step {
  const { steps } = followed.guide;
  if (number < 1 || number > steps.length) return say(state, texts.noSuchStepText(steps.length));
  return turnTo(state, situation, { followed, wanted: { from: number, to: number } });
}

function turnTo(
  state: ConversationState,
  situation: Situation,
  { followed: { guide, reading }, wanted }: { followed: Followed; wanted: Shown },
): Step {
  const { text, shown } = stepMessages(guide, wanted, waysOn(situation));
  return say({ ...state, reading: { slug: reading.slug, ...shown, askedAt: situation.now } }, text);
}

/** `tiếp`, `lại`, “bước 3” with no guide open: the guides that were just offered once more, else how to open one. */
export const nothingToTurn: Part = (state, situation, { command: { kind }, text }) => {
  if (kind !== 'next' && kind !== 'again' && stepNamed(text) === undefined) return undefined;
  const offered = state.questions.find((question) => question.kind === 'guides');
  const titles = offered?.guides.map(({ slug }) => situation.guides.read(slug)?.title);
  if (offered === undefined || titles?.every((title) => title !== undefined) !== true)
    return offerMenu(state, situation, { before: [texts.NOTHING_TO_TURN] });
  const again = withQuestion(state, { ...offered, askedAt: situation.now });
  return say(again, texts.chooseText(true, titles));
};

/** `xong` of somebody who follows a guide and has nobody's request to finish. */
export const finishedReading: Part = (state, situation, { command }) => {
  const followed = followedGuide(state, situation);
  if (command.kind !== 'done' || command.code !== undefined || followed === undefined) return undefined;
  const isOther = situation.accepted.length > 0 || openRequests(situation).length > 0 || state.asking;
  return isOther ? undefined : say(without(state, 'reading'), texts.guideDoneText(followed.guide.title));
};
