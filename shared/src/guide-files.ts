import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { GuideProblem, TextFile } from './guide-lint/check-written.ts';
import { readGuides, type GuideReading } from './guide-lint/read-guides.ts';
import { readLearningPaths } from './guide-lint/read-learning-paths.ts';
import { GUIDE_SLUGS } from './guide-slugs.ts';
import type { LearningPath } from './learning-path.ts';

export type { GuideProblem } from './guide-lint/check-written.ts';

/** The folder of the guides that ship with the product. */
export const GUIDES_FOLDER = path.join(import.meta.dirname, '..', 'guides');

const ORDER = Object.keys(GUIDE_SLUGS);

/**
 * Reads every `SLUG.yaml` of a folder (Node only), in the order of the catalogue: what people need first stands first. A
 * folder that cannot be read is thrown as the system's error.
 */
export function readGuideFiles(folder: string = GUIDES_FOLDER): GuideReading {
  const reading = readGuides(yamlFilesOf(folder));
  return {
    ...reading,
    guides: reading.guides.toSorted((a, b) => ORDER.indexOf(a.slug) - ORDER.indexOf(b.slug)),
  };
}

/** The folder of the learning paths that ship with the product. */
export const LEARNING_PATHS_FOLDER = path.join(import.meta.dirname, '..', 'learning-paths');

/** Reads every learning path of a folder, in the same way. */
export function readLearningPathFiles(folder: string = LEARNING_PATHS_FOLDER): {
  paths: LearningPath[];
  problems: GuideProblem[];
} {
  return readLearningPaths(yamlFilesOf(folder));
}

function yamlFilesOf(folder: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
