import { GUIDE_SLUGS } from '../guide-slugs.ts';
import { LEARNING_PATHS, learningPath, type LearningPath } from '../learning-path.ts';
import { checkTextAddresses } from './check-addresses.ts';
import { checkLetters } from './check-letters.ts';
import { checkWords } from './check-words.ts';
import { checkWritten, missingFile, type GuideProblem, type TextFile } from './check-written.ts';
import type { Finding } from './finding.ts';
import { told } from './shown-texts.ts';

/** Reads the learning paths as the linter reads guides; in the order of LEARNING_PATHS. */
export function readLearningPaths(files: readonly TextFile[]): {
  paths: LearningPath[];
  problems: GuideProblem[];
} {
  const kind = { schema: learningPath, notSuchAFile: 'Tệp trống hoặc không phải lộ trình học.', checks };
  const readings = files.map((file) => checkWritten(file, kind));
  const paths = readings.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const names = new Set(files.map(({ name }) => name));
  const missing = Object.keys(LEARNING_PATHS).filter((code) => !names.has(`${code}.yaml`));
  const order = Object.keys(LEARNING_PATHS);
  return {
    paths: paths.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
    problems: [
      ...readings.flatMap(({ problems }) => problems),
      ...missing.map((code) => missingFile(`${code}.yaml`, 'Thiếu lộ trình này.')),
    ],
  };
}

function checks(path: LearningPath, fileName: string): Finding[] {
  const texts = [
    ...told([], path, ['title', 'forWhom', 'summary']),
    ...path.units.flatMap((unit, i) => told(['units', i], unit, ['title', 'aim', 'practice'])),
  ];
  return [
    ...ofCode(path, fileName),
    ...unknownGuides(path),
    ...checkTextAddresses(texts),
    ...checkWords(texts),
    ...checkLetters(texts),
  ];
}

function ofCode({ code, units }: LearningPath, fileName: string): Finding[] {
  if (`${code}.yaml` !== fileName)
    return [{ path: ['code'], message: 'Phải trùng tên tệp.', leavesOut: true }];
  const wanted = LEARNING_PATHS[code];
  if (wanted === undefined) return [{ path: ['code'], message: 'Không có lộ trình này trong danh sách.' }];
  if (wanted.units === undefined || wanted.units === units.length) return [];
  return [{ path: ['units'], message: `Lộ trình này gồm đúng ${wanted.units} chặng, theo kế hoạch.` }];
}

function unknownGuides({ units }: LearningPath): Finding[] {
  return units.flatMap(({ guides }, i) =>
    guides.flatMap((slug, j): Finding[] => {
      const path = ['units', i, 'guides', j];
      if (GUIDE_SLUGS[slug] === undefined)
        return [{ path, message: `Không có bài “${slug}”.`, leavesOut: true }];
      return guides.indexOf(slug) < j ? [{ path, message: 'Bài này đã có ở trên.' }] : [];
    }),
  );
}
