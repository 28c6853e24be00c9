import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { GUIDES_FOLDER, LEARNING_PATHS_FOLDER } from '@tung-nha/shared/guide-files';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { guidesInBundle } from '../vite-guides.ts';

const EDITED = 'phong-to-chu.yaml';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tung-nha-guides-'));
  cpSync(GUIDES_FOLDER, path.join(folder, 'guides'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds nothing but the texts of the guides. */
async function buildTexts(): Promise<string> {
  const guides = path.join(folder, 'guides');
  const entry = path.join(folder, 'texts.js');
  writeFileSync(entry, "export { content } from 'virtual:guide-texts';");
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [guidesInBundle({ guides, paths: LEARNING_PATHS_FOLDER })],
    build: {
      write: false,
      lib: { entry, formats: ['es'] },
    },
  });
  const [bundle] = [built].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('nothing was built');
  return bundle.output[0].code;
}

/** Changes one line of the guide; gives its number. */
function edit(line: RegExp, instead: string): number {
  const file = path.join(folder, 'guides', EDITED);
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((each) => line.test(each));
  lines[at] = instead;
  writeFileSync(file, lines.join('\n'));
  return at + 1;
}

test('the guides as they are can be built', async () => {
  expect(await buildTexts()).toContain('phong-to-chu');
});

test('a build with a broken guide stops, and says in which file, line and field', async () => {
  const line = edit(/^level:/, 'level: rất khó');
  await expect(buildTexts()).rejects.toThrow(new RegExp(`${EDITED}:${String(line)} level `));
});

test('and so it does when the file cannot be read at all', async () => {
  edit(/^title:/, 'title: "Chữ to');
  // Where a quotation mark is missing, the end of the text may be anywhere below.
  await expect(buildTexts()).rejects.toThrow(new RegExp(`${EDITED}:\\d+ `));
});
