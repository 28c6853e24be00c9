import type { GuideView } from '@tung-nha/shared/guide-view';
import { topic as topicSchema, type Topic } from '@tung-nha/shared/help-request';

import type { AnswerOutcome } from '../assistant/count-answer.ts';
import { findingOf, type GuideFinding } from '../assistant/guide-finding.ts';
import * as texts from '../assistant/guide-texts.ts';
import { startAsking } from './ask-for-help.ts';
import {
  without,
  withoutQuestion,
  withQuestion,
  type ConversationState,
  type HelpDraft,
  type OwnQuestion,
} from './conversation-state.ts';
import { followedGuide, showGuide } from './guide-reading.ts';
import { offerMenu } from './menu.ts';
import { talks } from './relay-dialogue.ts';
import type { Act } from './act.ts';
import type { Situation } from './situation.ts';
import { say, type Part, type Said, type Step } from './step.ts';
import { NOT_UNDERSTOOD } from './talk-texts.ts';
import { answerTone, toneOf } from './tone.ts';

/** So soon after reading, a wish is about what was read. */
const JUST_NOW_MS = 30 * 60_000;

/** `hỏi …`: always for the assistant, also while everything else goes to the person who helps. */
export const askingAssistant: Part = (state, situation, said) => {
  if (said.command.kind !== 'ask') return undefined;
  const question = said.command.about.trim();
  if (question === '') return say(state, texts.ASK_WHAT);
  return answerQuestion(state, situation, { question, said });
};

/** What nothing else was meant by: a code of nobody and an announcement of no officer are words like any others. */
const PLAIN = ['free', 'to', 'announce'];

/** Any other text: a question, told as a problem or not; or one that asks nothing and gets a fitting reply. */
export const answeringQuestion: Part = (state, situation, said) => {
  const { command, text } = said;
  const question = text.trim();
  if (command.kind === 'problem') return answerQuestion(state, situation, { question, said });
  if (!PLAIN.includes(command.kind)) return undefined;
  const tone = toneOf(question);
  const asksNothing = tone === 'angry' || tone === 'link' || !isAnswered(situation, question);
  return tone !== undefined && asksNothing
    ? answerTone(state, situation, tone)
    : answerQuestion(state, situation, { question, said });
};

function isAnswered({ guides }: Situation, question: string): boolean {
  return guides.search(question).answered;
}

interface Question {
  question: string;
  said: Said;
}

function answerQuestion(state: ConversationState, situation: Situation, asked: Question): Step {
  const finding = findingFor(situation, asked);
  switch (finding.kind) {
    case 'found': {
      const { slug, step } = finding.hit;
      return counted(showGuide(state, situation, { slug, step }), situation, { outcome: 'answered', slug });
    }
    case 'several':
    case 'unsure':
      return counted(offerGuides(state, situation, { finding, asked }), situation, { outcome: 'unsure' });
    case 'none':
      return answerNone(state, situation, asked);
  }
}

function findingFor(situation: Situation, { question, said }: Question): GuideFinding {
  const { guides, picked, offers } = situation;
  const finding = findingOf(guides.search(question), picked ?? undefined);
  // Somebody who was just asked to help writes about that; a far guess would only confuse.
  const isBusy = PLAIN.includes(said.command.kind) && offers.some(({ state }) => state === 'open');
  return finding.kind === 'unsure' && isBusy ? { kind: 'none' } : finding;
}

function offerGuides(
  state: ConversationState,
  situation: Situation,
  {
    finding: { kind, hits },
    asked: { question },
  }: { finding: Extract<GuideFinding, { kind: 'several' | 'unsure' }>; asked: Question },
): Step {
  const guides = hits.map(({ slug, step }) => ({ slug, ...(step === undefined ? {} : { step }) }));
  const open: OwnQuestion = { kind: 'guides', askedAt: situation.now, guides, about: question };
  const titles = hits.map(({ title }) => title);
  const step = say(
    withQuestion(withoutQuestion(state, 'menu'), open),
    texts.chooseText(kind === 'several', titles),
  );
  if (situation.picked !== undefined) return step;
  return { ...step, wonders: { question, guides: hits.map(({ slug, title }) => ({ slug, title })) } };
}

/** One of the guides that were offered by number. */
export function answerGuides(
  state: ConversationState,
  situation: Situation,
  { question, number }: { question: Extract<OwnQuestion, { kind: 'guides' }>; number: number },
): Step {
  const guide = question.guides[number - 1];
  if (guide === undefined) return say(state);
  const shown = showGuide(withoutQuestion(state, 'guides'), situation, guide);
  return counted(shown, situation, { outcome: 'chosen', slug: guide.slug });
}

/** Nothing fits: said plainly, and the way to a person. */
function answerNone(state: ConversationState, situation: Situation, { question, said }: Question): Step {
  const step = noGuide(state, situation, { question, said });
  return isQuestion({ question, said }) ? counted(step, situation, { outcome: 'none' }) : step;
}

/** Two words are rarely a question; counting them would hide what people ask for. */
function isQuestion({ question, said }: Question): boolean {
  return said.command.kind !== 'free' || question.split(/\s+/).length > 2;
}

function noGuide(state: ConversationState, situation: Situation, { question, said }: Question): Step {
  const { command, newRequestId } = said;
  if (talks(situation).length > 0) return say(state, texts.NO_GUIDE_WHILE_HELPED);
  if (command.kind === 'problem')
    return startAsking(state, situation, {
      text: question,
      newRequestId,
      before: [texts.NO_GUIDE_SO_PERSON],
    });
  const isAsked = command.kind === 'ask';
  return offerMenu(state, situation, {
    before: [isQuestion({ question, said }) ? texts.NO_GUIDE : NOT_UNDERSTOOD],
    ...(isAsked ? { choices: ['help'] } : {}),
    ...(question === '' ? {} : { about: question }),
  });
}

/** The step, with its outcome counted for the ward of the person, if that is known. */
function counted(
  step: Step,
  { person, members }: Situation,
  answer: { outcome: AnswerOutcome; slug?: string },
): Step {
  const wardId = person.wardId ?? members[0]?.wardId;
  if (wardId === undefined) return step;
  const count: Act = { do: 'countAnswer', wardId, ...answer };
  return { ...step, do: [...step.do, count] };
}

/** `giúp`, “giúp tôi …” and signs of a fraud begin a request; a guide the person is stuck in goes along. */
export const wantingHelp: Part = (state, situation, { command, newRequestId }) => {
  if (command.kind === 'scam')
    return startAsking(state, situation, { text: command.about, newRequestId, topic: 'scam' });
  if (command.kind !== 'help') return undefined;
  const wish = guideForWish(state, situation, command.about);
  const asked = state.questions.find((question) => question.kind === 'guides');
  const text = command.about === '' ? (asked?.about ?? '') : command.about;
  const rest = withoutQuestion(without(state, 'reading'), 'guides');
  const { guide } = wish;
  // Said when it was not asked for in so many words: they may have gone on to something else since.
  const before = guide !== undefined && command.about === '' ? [texts.helpWithGuideText(guide)] : [];
  return startAsking(rest, situation, { text, newRequestId, before, ...wish });
};

/** The guide a wish is about: the one that was just looked at, with the step; else the one its words ask for. */
function guideForWish(
  state: ConversationState,
  situation: Situation,
  about: string,
): { guide?: NonNullable<HelpDraft['guide']>; topic?: Topic } {
  const followed = followedGuide(state, situation);
  const age = followed ? situation.now.getTime() - followed.reading.askedAt.getTime() : Infinity;
  if (followed && (about === '' || age < JUST_NOW_MS)) return wishFor(followed.guide, followed.reading.from);
  const finding: GuideFinding = about === '' ? { kind: 'none' } : findingOf(situation.guides.search(about));
  const named = finding.kind === 'found' ? situation.guides.read(finding.hit.slug) : undefined;
  return named === undefined ? {} : wishFor(named);
}

function wishFor({ slug, title, topic: ofGuide, group }: GuideView, step?: number) {
  const topic = topicSchema.catch('other').parse(ofGuide ?? group);
  return { topic, guide: { slug, title, ...(step === undefined ? {} : { step }) } };
}
