import type { z } from 'zod';

import { readWrittenFile } from '../written-file/read-written-file.ts';
import { fieldName } from '../written-file/yaml-lines.ts';
import type { Finding } from './finding.ts';

/** A file of the guides' folder: its name without the folder, and what stands in it. */
export interface TextFile {
  name: string;
  text: string;
}

/** One thing to put right: file, line from 1, field as `steps[2].do` (counted from 0), and what is wrong, in Vietnamese. */
export interface GuideProblem {
  file: string;
  line: number;
  field: string;
  message: string;
  /** What the file holds cannot be read, or could hurt readers: it is not served. */
  leavesOut: boolean;
}

/** How one kind of file is read and checked. */
interface FileKind<Schema extends z.ZodType> {
  schema: Schema;
  /** Said of a file that is empty or something else. */
  notSuchAFile: string;
  checks: (value: z.output<Schema>, fileName: string) => Finding[];
}

/** Reads a file against its schema and checks what it says; `value` is undefined when a problem leaves it out. */
export function checkWritten<Schema extends z.ZodType>(
  { name, text }: TextFile,
  { schema, notSuchAFile, checks }: FileKind<Schema>,
): { value: z.output<Schema> | undefined; problems: GuideProblem[] } {
  const { value, faults, syntaxErrors, lineOf } = readWrittenFile(text, schema, notSuchAFile);
  const findings: Finding[] = [
    ...faults.map((fault) => ({ ...fault, leavesOut: true })),
    ...(value === undefined ? [] : checks(value, name)),
  ];
  const problems = [
    ...syntaxErrors.map((error) => ({ ...error, file: name, field: '', leavesOut: true })),
    ...notComposed(name, text),
    ...findings.map(({ path, message, leavesOut = false }) => ({
      file: name,
      line: lineOf(path),
      field: fieldName(path),
      message,
      leavesOut,
    })),
  ].sort((a, b) => a.line - b.line);
  return { value: problems.some(({ leavesOut }) => leavesOut) ? undefined : value, problems };
}

/** A file of the list that is not there. */
export function missingFile(file: string, message: string): GuideProblem {
  return { file, line: 0, field: '', message, leavesOut: true };
}

const NOT_COMPOSED = 'Dấu gõ kiểu tổ hợp. Hãy gõ lại bằng Unicode dựng sẵn (NFC).';

/** Letters typed as two characters look the same but are not found by the search of an editor. */
function notComposed(file: string, text: string): GuideProblem[] {
  return text.split('\n').flatMap((line, i) => {
    if (line === line.normalize('NFC')) return [];
    return [{ file, line: i + 1, field: '', message: NOT_COMPOSED, leavesOut: false }];
  });
}
