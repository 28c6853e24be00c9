import { expect, test } from 'vitest';

import { afterFinishing, afterOpening } from '../guide-progress.ts';
import { isUnitDone, pathProgress } from './path-progress.ts';

const unit = (...guides: string[]) => ({ title: 'Chặng', aim: 'Làm', guides, practice: 'Thử' });
const path = { units: [unit('a', 'b'), unit('c')] };
const finished = (all: Parameters<typeof afterFinishing>[0], slug: string) =>
  afterFinishing(all, { slug, version: 1 }, 1);

test('a unit is done with its last guide, and the next guide is the first unfinished one', () => {
  const begun = afterOpening({}, { slug: 'a', version: 1 }, 2, 1);
  expect(pathProgress(path, begun)).toEqual({ done: 0, next: 'a' });
  const one = finished(begun, 'a');
  expect(isUnitDone(unit('a', 'b'), one)).toBe(false);
  expect(pathProgress(path, finished(one, 'b'))).toEqual({ done: 1, next: 'c' });
  expect(pathProgress(path, finished(finished(one, 'b'), 'c'))).toEqual({ done: 2, next: undefined });
});
