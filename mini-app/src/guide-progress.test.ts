import { expect, test } from 'vitest';

import {
  afterCheck,
  afterFinishing,
  afterOpening,
  afterStep,
  doneSteps,
  lastUnfinished,
  progressFromText,
} from './guide-progress.ts';

const guide = { slug: 'cai-dat-vneid', version: 1 };
const other = { slug: 'goi-video-zalo', version: 1 };

test('steps are done and undone, in the order of the guide', () => {
  let all = afterStep({}, guide, { step: 3, done: true, at: 1 });
  all = afterStep(all, guide, { step: 1, done: true, at: 2 });
  all = afterStep(all, guide, { step: 3, done: true, at: 3 });
  expect(doneSteps(all, guide)).toEqual([1, 3]);
  expect(doneSteps(afterStep(all, guide, { step: 3, done: false, at: 4 }), guide)).toEqual([1]);
});

test('a guide that has changed is begun anew, its checks stay', () => {
  let all = afterStep({}, guide, { step: 1, done: true, at: 1 });
  all = afterCheck(all, guide, { when: 'before', right: 2 });
  const changed = { ...guide, version: 2 };
  expect(doneSteps(all, changed)).toEqual([]);
  expect(afterOpening(all, changed, 1, 5)[guide.slug]).toMatchObject({ version: 2, before: 2, done: [] });
});

test('what was left last is gone on with, until it is finished', () => {
  let all = afterOpening({}, guide, 2, 1);
  all = afterOpening(all, other, 4, 2);
  expect(lastUnfinished(all)).toEqual({ slug: 'goi-video-zalo', step: 4 });
  all = afterFinishing(all, other, 3);
  expect(lastUnfinished(all)).toEqual({ slug: 'cai-dat-vneid', step: 2 });
  expect(lastUnfinished(afterFinishing(all, guide, 4))).toBeUndefined();
});

test('answering the questions alone begins no guide', () => {
  expect(lastUnfinished(afterCheck({}, guide, { when: 'before', right: 1 }))).toBeUndefined();
});

test.each([
  null,
  '',
  '{',
  '[]',
  'null',
  '7',
  '{"a":1}',
  '{"a":{"version":1,"step":1,"done":["x"],"at":1,"finished":false}}',
])('kept %j is taken for nothing', (text) => {
  expect(progressFromText(text)).toEqual({});
});

test('what was kept comes back', () => {
  const all = afterOpening({}, guide, 2, 1);
  expect(progressFromText(JSON.stringify(all))).toEqual(all);
});
