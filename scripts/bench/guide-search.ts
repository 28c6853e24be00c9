import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { readGuideFiles } from '@tung-nha/shared/guide-files';
import { buildGuideIndex, loadGuideIndex, storeGuideIndex } from '@tung-nha/shared/guide-search/guide-index';
import { searchGuides } from '@tung-nha/shared/guide-search/search-guides';

import { askQuestions, type Outcome } from '../guide-search/ask-questions.ts';
import { readQuestions } from '../guide-search/read-questions.ts';
import { environment } from '../settings.ts';
import { percentile, rounded, type Figure } from './figures.ts';

const LONGEST_P99_MS = 5;
const MOST_KILOBYTES = 250;
const ROUNDS = 15;
/** The data that the mini-app carries as well; ways of asking besides stand in the index. */
const WORDS = ['everyday-words.ts', 'other-matters.ts', 'small-words.ts', 'ways-of-asking.ts'];

/**
 * How often the search finds the right guide, on the questions it was tuned with and on those held out; how long one
 * search takes; what index, everyday words and texts weigh. SHOW_QUESTIONS=1 prints those of the tuning set that fail;
 * those held out are never printed.
 */
export function benchGuideSearch(): Promise<Figure[]> {
  const { guides } = readGuideFiles();
  const stored = storeGuideIndex(buildGuideIndex(guides));
  const index = loadGuideIndex(stored);
  const search = (text: string) => searchGuides(index, text);
  const tuning = askQuestions(readQuestions('tuning'), search);
  const heldOut = askQuestions(readQuestions('heldOut'), search);
  const steps = askQuestions(readQuestions('steps'), search);
  if (environment['SHOW_QUESTIONS'] === '1') show(tuning);
  const asked = [...tuning, ...heldOut].map(({ question }) => question.ask);
  return Promise.resolve([
    ...setFigures('tuned with', tuning),
    ...setFigures('held out', heldOut, { first: 0.9, firstThree: 0.97, admitted: 0.9 }),
    ...kindFigures(heldOut),
    ...stepFigures(steps),
    timeFigure(asked, search),
    sizeFigure(JSON.stringify(guides), stored),
  ]);
}

function show(outcomes: Outcome[]): void {
  for (const { question, isAnswerable, place, answered, isRightStep, found } of outcomes) {
    if (answered === isAnswerable && (!isAnswerable || place === 1) && isRightStep !== false) continue;
    console.log(`${question.ask}\n   ${answered ? '' : '(declined) '}${found.join(', ')}`);
  }
}

function setFigures(
  set: string,
  outcomes: Outcome[],
  bars: { first?: number; firstThree?: number; admitted?: number } = {},
): Figure[] {
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
  const none = outcomes.filter(({ isAnswerable }) => !isAnswerable);
  return [
    shareFigure(`${set}: right guide first`, answerable, ({ place }) => place === 1, bars.first),
    shareFigure(
      `${set}: among the first three`,
      answerable,
      ({ place }) => (place ?? 99) <= 3,
      bars.firstThree,
    ),
    shareFigure(`${set}: wrongly said that no guide fits`, answerable, ({ answered }) => !answered),
    shareFigure(`${set}: rightly said that no guide fits`, none, ({ answered }) => !answered, bars.admitted),
  ];
}

function kindFigures(outcomes: Outcome[]): Figure[] {
  const kinds = new Set(outcomes.flatMap(({ question }) => question.kinds));
  return [...kinds].sort().map((kind) => {
    const those = outcomes.filter(
      ({ question, isAnswerable }) => isAnswerable && question.kinds.includes(kind),
    );
    return shareFigure(`held out, ${kind}: right guide first`, those, ({ place }) => place === 1);
  });
}

function stepFigures(outcomes: Outcome[]): Figure[] {
  const found = outcomes.filter(({ place }) => place === 1);
  return [
    shareFigure('about a step: right guide first', outcomes, ({ place }) => place === 1),
    shareFigure(
      'about a step: of these, led to the very step',
      found,
      ({ isRightStep }) => isRightStep === true,
    ),
    shareFigure(
      'about a step: both',
      outcomes,
      ({ place, isRightStep }) => place === 1 && isRightStep === true,
    ),
  ];
}

function shareFigure(
  name: string,
  outcomes: Outcome[],
  counts: (outcome: Outcome) => boolean,
  bar?: number,
): Figure {
  const share = outcomes.filter(counts).length / Math.max(1, outcomes.length);
  return {
    name: `guide search, questions ${name}`,
    measured: `${rounded(share * 100)} % of ${String(outcomes.length)}`,
    bar: bar === undefined ? '' : `≥ ${rounded(bar * 100)} %`,
    met: bar === undefined ? undefined : share >= bar,
  };
}

/** Each question's time is the best of its rounds, so that a busy machine is not taken for a slow search. */
function timeFigure(asked: string[], search: (text: string) => unknown): Figure {
  for (const text of asked) search(text);
  const times = asked.map((text) => Math.min(...timesOf(() => search(text))));
  const p99 = percentile(times, 0.99);
  return {
    name: 'guide search: time of one search',
    measured: `p50 ${rounded(percentile(times, 0.5))}, p99 ${rounded(p99)} ms`,
    bar: `p99 ≤ ${String(LONGEST_P99_MS)} ms`,
    met: p99 <= LONGEST_P99_MS,
  };
}

function timesOf(work: () => unknown): number[] {
  return Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  });
}

function sizeFigure(texts: string, stored: string): Figure {
  const kilobytes = (text: string) => gzipSync(text).length / 1000;
  const index = kilobytes(stored);
  const whole = index + kilobytes(texts) + kilobytes(WORDS.map(read).join(''));
  return {
    name: 'guide search: index, everyday words and all texts for the mini-app',
    measured: `${rounded(whole)} kB gzip, of it the index ${rounded(index)}`,
    bar: `≤ ${String(MOST_KILOBYTES)} kB`,
    met: whole <= MOST_KILOBYTES,
  };
}

function read(file: string): string {
  return readFileSync(new URL(`../../shared/src/guide-search/${file}`, import.meta.url), 'utf8');
}
