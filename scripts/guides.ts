import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { systemClock } from '../bot-server/src/clock.ts';
import { readGuideFiles, readLearningPathFiles } from '../shared/src/guide-files.ts';
import { localDay } from '../shared/src/quarter.ts';
import { catalogueLines, problemLines } from './guides/catalogue-lines.ts';
import { pictureSheet } from './guides/picture-sheet.ts';
import { environment } from './settings.ts';

/** Prints the state of the catalogue and what is wrong with it; gives the number of problems. */
function showCatalogue(folder: string | undefined): number {
  const guides = readGuideFiles(folder);
  const learning = folder === undefined ? readLearningPathFiles() : { paths: [], problems: [] };
  const today = localDay(systemClock().now());
  for (const line of catalogueLines(guides, today)) console.log(line);
  for (const { code, title, units } of learning.paths)
    console.log(`Lộ trình ${code}: ${title}, ${units.length} chặng.`);
  const shown = folder ?? 'shared/guides';
  const problems = [
    ...problemLines(shown, guides.problems),
    ...problemLines('shared/learning-paths', learning.problems),
  ];
  for (const line of problems) console.error(line);
  if (problems.length > 0) console.error(`Có ${problems.length} chỗ cần sửa.`);
  return problems.length;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pictures: { type: 'string' } },
});
// npm runs this in its own folder; a name is meant from where the person stands.
const here = environment['INIT_CWD'] ?? process.cwd();
const [given] = positionals;
const folder = given === undefined ? undefined : path.resolve(here, given);
process.exitCode = showCatalogue(folder) === 0 ? 0 : 1;
if (values.pictures !== undefined) {
  const sheet = path.resolve(here, values.pictures);
  writeFileSync(sheet, pictureSheet(readGuideFiles(folder).guides));
  console.log(`Các hình vẽ: ${sheet}`);
}
