import { GUIDE_SLUGS } from '../guide-slugs.ts';
import { guideFile, type GuideFile } from '../guide.ts';
import { checkLinks, checkTextAddresses } from './check-addresses.ts';
import { checkFacts } from './check-facts.ts';
import { checkLetters } from './check-letters.ts';
import { checkSteps } from './check-steps.ts';
import { checkWords } from './check-words.ts';
import { checkWritten, missingFile, type GuideProblem, type TextFile } from './check-written.ts';
import type { Finding } from './finding.ts';
import { shownTexts } from './shown-texts.ts';

export interface GuideReading {
  /** In the order of their slugs; without those that a problem leaves out. */
  guides: GuideFile[];
  problems: GuideProblem[];
}

/**
 * The linter: reads the guides' files and tells everything that is wrong with them, file by file in the order of lines, and
 * which guides of the catalogue are missing. `npm run guides`, the build and the server all ask this one function; the
 * server goes on with the guides that it gives, the others stop at the first problem.
 */
export function readGuides(files: readonly TextFile[]): GuideReading {
  const kind = { schema: guideFile, notSuchAFile: 'Tệp trống hoặc không phải bài hướng dẫn.', checks };
  const readings = inOrder(files).map((file) => checkWritten(file, kind));
  const names = new Set(files.map(({ name }) => name));
  const missing = Object.keys(GUIDE_SLUGS).filter((slug) => !names.has(`${slug}.yaml`));
  return {
    guides: readings.flatMap(({ value }) => (value === undefined ? [] : [value])),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...missing.map((slug) => missingFile(`${slug}.yaml`, 'Thiếu bài này.')),
    ],
  };
}

function inOrder(files: readonly TextFile[]): TextFile[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function checks(guide: GuideFile, name: string): Finding[] {
  const texts = shownTexts(guide);
  return [
    ...checkFacts(guide, name),
    ...checkLinks(guide),
    ...checkTextAddresses(texts),
    ...checkWords(texts),
    ...checkLetters(texts),
    ...checkSteps(guide),
  ];
}
