import { readGuideFiles } from '@tung-nha/shared/guide-files';
import { buildGuideIndex } from '@tung-nha/shared/guide-search/guide-index';
import { searchGuides } from '@tung-nha/shared/guide-search/search-guides';
import { expect, it, test } from 'vitest';

import { askQuestions } from './ask-questions.ts';
import { readQuestions } from './read-questions.ts';

const index = buildGuideIndex(readGuideFiles().guides);

const ask = (set: Parameters<typeof readQuestions>[0]) =>
  askQuestions(readQuestions(set), (text) => searchGuides(index, text));

/** Percentages only: a failing test must not show the questions held out. */
function qualityOn(set: 'tuning' | 'heldOut') {
  const outcomes = ask(set);
  const answerable = outcomes.filter(({ isAnswerable }) => isAnswerable);
  const none = outcomes.filter(({ isAnswerable }) => !isAnswerable);
  const share = (part: unknown[], whole: unknown[]) => (100 * part.length) / whole.length;
  return {
    first: share(
      answerable.filter(({ place }) => place === 1),
      answerable,
    ),
    firstThree: share(
      answerable.filter(({ place }) => (place ?? 99) <= 3),
      answerable,
    ),
    admitted: share(
      none.filter(({ answered }) => !answered),
      none,
    ),
  };
}

// Two points below what decision 002 says was measured: a new guide may cost a question, not a tenth of them.
it.each([
  { set: 'tuning', first: 97, firstThree: 98, admitted: 98 },
  { set: 'heldOut', first: 88.7, firstThree: 95.6, admitted: 85.5 },
] as const)('the search stays as good as measured on the questions of $set', ({ set, ...floors }) => {
  const measured = qualityOn(set);
  expect(measured.first).toBeGreaterThanOrEqual(floors.first);
  expect(measured.firstThree).toBeGreaterThanOrEqual(floors.firstThree);
  expect(measured.admitted).toBeGreaterThanOrEqual(floors.admitted);
});

test('who asks about one step is led to it more often than not, and who asks for the task seldom to a step', () => {
  const right = ask('steps').filter(({ place, isRightStep }) => place === 1 && isRightStep === true);
  expect(right.length / ask('steps').length).toBeGreaterThanOrEqual(0.54);
  const whole = ask('tuning').filter(({ question, place }) => question.steps === undefined && place === 1);
  expect(whole.filter(({ ledTo }) => ledTo !== undefined).length / whole.length).toBeLessThanOrEqual(0.2);
});
