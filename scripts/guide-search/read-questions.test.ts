import { expect, test } from 'vitest';

import { readQuestions, type Question } from './read-questions.ts';

const tuning = readQuestions('tuning');
const heldOut = readQuestions('heldOut');
const steps = readQuestions('steps');

const share = (questions: Question[], kind: Question['kinds'][number]) =>
  questions.filter(({ kinds }) => kinds.includes(kind)).length / questions.length;

/** Two askings that differ in marks and capitals only are one. */
const bare = ({ ask }: Question) =>
  ask.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

test('no question is asked twice, neither in one set nor in several', () => {
  const asked = [...tuning, ...heldOut, ...steps].map(bare);
  expect(asked.filter((ask, at) => asked.indexOf(ask) !== at)).toEqual([]);
});

test('half of both sets is typed without marks, a third in everyday words', () => {
  for (const set of [tuning, heldOut]) {
    expect(share(set, 'withoutMarks')).toBeGreaterThanOrEqual(0.45);
    expect(share(set, 'everyday')).toBeGreaterThanOrEqual(1 / 3);
  }
});

test('what is held out is enough to measure by: every guide four times, forty that none answers', () => {
  const times = new Map<string, number>();
  for (const answer of heldOut.flatMap(({ answers }) => answers)) {
    times.set(answer, (times.get(answer) ?? 0) + 1);
  }
  expect(times.size).toBe(44);
  expect([...times].filter(([, count]) => count < 4)).toEqual([]);
  expect(heldOut.filter(({ answers }) => answers.length === 0)).toHaveLength(40);
  expect(heldOut).toHaveLength(330);
});

test('sixty and more ask about one step of a guide, a third of them or more without marks', () => {
  expect(steps.length).toBeGreaterThanOrEqual(60);
  expect(steps.filter(({ steps: right }) => right === undefined)).toEqual([]);
  expect(share(steps, 'withoutMarks')).toBeGreaterThanOrEqual(1 / 3);
});

test('some are given decomposed', () => {
  expect(heldOut.some(({ ask }) => ask !== ask.normalize('NFC'))).toBe(true);
});

test('a question typed without marks has none', () => {
  const typed = [...tuning, ...heldOut, ...steps].filter(({ kinds }) => kinds.includes('withoutMarks'));
  expect(typed.filter(({ ask }) => !/^[\x20-\x7e]+$/.test(ask))).toEqual([]);
});
