import { readFile } from 'node:fs/promises';

import { inTransaction, type Pool } from '../../bot-server/src/database.ts';
import { importWard } from '../../bot-server/src/wards/import-ward.ts';
import {
  readWardFile,
  type WardFileProblem,
  type WardFileReading,
} from '../../bot-server/src/wards/read-ward-file.ts';
import { fieldName } from '../../shared/src/written-file/yaml-lines.ts';
import { doneLines, problemLine } from './words.ts';

type ReadFile = Omit<Extract<WardFileReading, { ok: true }>, 'ok'> & { name: string };

interface Files {
  good: ReadFile[];
  /** One line for each thing to put right. */
  trouble: string[];
}

/** Reads every file before anything is written. */
export async function readFiles(names: { shown: string; path: string }[]): Promise<Files> {
  const files: Files = { good: [], trouble: [] };
  for (const { shown, path } of names) {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) {
      files.trouble.push(problemLine(shown, { line: 0, field: '', message: 'Không đọc được tệp này.' }));
      continue;
    }
    const reading = readWardFile(text);
    if (reading.ok) files.good.push({ name: shown, file: reading.file, lineOf: reading.lineOf });
    else files.trouble.push(...reading.problems.map((problem) => problemLine(shown, problem)));
  }
  return files;
}

/** Imports one file in one transaction; gives the lines to print, and whether it went in. */
export async function importFile(
  pool: Pool,
  { name, file, lineOf }: ReadFile,
  now: Date,
): Promise<{ ok: boolean; lines: string[] }> {
  const outcome = await inTransaction(pool, (tx) => importWard({ tx, now }, file));
  if (outcome.ok) return { ok: true, lines: doneLines(file, outcome.done) };
  const problems = outcome.problems.map(({ path, message }): WardFileProblem => ({
    line: lineOf(path),
    field: fieldName(path),
    message,
  }));
  return { ok: false, lines: problems.map((problem) => problemLine(name, problem)) };
}
