import type { GuideView } from '@tung-nha/shared/guide-view';

import * as texts from './guide-texts.ts';

type GuideStep = GuideView['steps'][number];

/** Which steps were told last, counted from 1. */
export interface Shown {
  from: number;
  to: number;
}

/** What stands at the end of an answer: the ways on. */
export interface WaysOn {
  link: (route: string) => string;
  /** Who is helping the person now; plain words go to them, so `giúp` is not offered. */
  helper?: string;
}

/** Longer is not read on a phone; three steps of most guides fit. */
const MOST_LETTERS = 700;
const MOST_STEPS = 3;

/** The first answer, from a step on: what it is, as many steps as are read at once, the ways on. Three messages. */
export function firstMessages(
  guide: GuideView,
  from: number,
  ways: WaysOn,
): { messages: string[]; shown: Shown } {
  const at = clamped(guide, from);
  const steps = stepTexts(guide, at);
  const shown = { from: at, to: at + steps.length - 1 };
  const messages = [aboutGuide(guide, at), steps.join('\n\n'), waysOnText(guide, shown, ways)];
  return { messages, shown };
}

/** The steps told last once more, or any others; one alone comes with its snag. The ways on stand below. */
export function stepMessages(guide: GuideView, wanted: Shown, ways: WaysOn): { text: string; shown: Shown } {
  const from = clamped(guide, wanted.from);
  const to = Math.max(from, clamped(guide, wanted.to));
  const isAlone = from === to;
  const steps = guide.steps
    .slice(from - 1, to)
    .map((step, i) => stepText(guide, { step, number: from + i, withSnag: isAlone }));
  const shown = { from, to };
  return { text: [...steps, waysOnText(guide, shown, ways)].join('\n\n'), shown };
}

/** The usual snag of the step that was told last; undefined when the guide names none. */
export function snagOf(guide: GuideView, { to }: Shown): string | undefined {
  return guide.steps[clamped(guide, to) - 1]?.snag;
}

function clamped({ steps }: GuideView, step: number): number {
  return Math.min(Math.max(1, Math.trunc(step)), steps.length);
}

function aboutGuide(guide: GuideView, from: number): string {
  const notice = texts.NOTICES[guide.state];
  return [
    texts.titleText(guide.title),
    ...(notice === undefined ? [] : [notice]),
    texts.needsText(guide.needs),
    texts.costText(guide.minutes, guide.cost),
    ...(from > 1 ? [texts.startsAtText(from)] : []),
  ].join('\n');
}

function stepTexts(guide: GuideView, from: number): string[] {
  const told: string[] = [];
  for (const [i, step] of guide.steps.slice(from - 1, from - 1 + MOST_STEPS).entries()) {
    // Whoever asks about a step is stuck there: its snag is what they asked for.
    const text = stepText(guide, { step, number: from + i, withSnag: i === 0 && from > 1 });
    const letters = told.join('\n\n').length + text.length;
    if (told.length > 0 && letters > MOST_LETTERS) break;
    told.push(text);
  }
  return told;
}

function stepText(
  { steps, changedSteps }: GuideView,
  { step, number, withSnag }: { step: GuideStep; number: number; withSnag: boolean },
): string {
  return [
    `${texts.stepNumber(number, steps.length)}. ${step.title}`,
    ...(changedSteps.includes(number) ? [texts.STEP_CHANGED] : []),
    step.do,
    texts.seeText(step.see),
    ...(withSnag && step.snag !== undefined ? [step.snag] : []),
    ...(step.caution === undefined ? [] : [texts.cautionText(step.caution)]),
  ].join('\n');
}

function waysOnText({ slug, steps }: GuideView, { from, to }: Shown, { link, helper }: WaysOn): string {
  const isLast = to === steps.length;
  return [
    isLast ? texts.LAST_STEP : texts.NEXT_STEP,
    helper === undefined ? texts.WAY_TO_PERSON : texts.helperText(helper),
    texts.picturesText(link(`guide/${slug}/${from}`)),
  ].join('\n');
}
