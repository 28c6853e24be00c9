import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { readGuides, type GuideReading, type TextFile } from './guide-lint/read-guides.ts';

export type { GuideProblem } from './guide-lint/read-guides.ts';

/** The folder of the guides that ship with the product. */
export const GUIDES_FOLDER = path.join(import.meta.dirname, '..', 'guides');

/** Reads every `SLUG.yaml` of a folder (Node only). A folder that cannot be read is thrown as the system's error. */
export function readGuideFiles(folder: string = GUIDES_FOLDER): GuideReading {
  return readGuides(yamlFilesOf(folder));
}

function yamlFilesOf(folder: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
}
