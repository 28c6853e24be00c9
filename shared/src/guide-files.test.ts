import { expect, test } from 'vitest';

import { readGuideFiles } from './guide-files.ts';
import { GUIDE_SLUGS } from './guide-slugs.ts';

test('the guides that ship are all there, without a problem, in the order of the catalogue', () => {
  const { guides, problems } = readGuideFiles();
  expect(problems).toEqual([]);
  expect(guides.map(({ slug }) => slug)).toEqual(Object.keys(GUIDE_SLUGS));
});
