import { wardFile, type WardFile } from '@tung-nha/shared/ward-file';
import { unknownKeyMessage } from '@tung-nha/shared/written-file/field-words';
import { knownKeys, readWrittenFile, type Fault } from '@tung-nha/shared/written-file/read-written-file';
import { fieldName, type FieldPath } from '@tung-nha/shared/written-file/yaml-lines';

import { findOddities } from './ward-file-sense.ts';

/** One thing to put right: the line from 1, the field as `members[3].home`, and what is wrong, in Vietnamese. */
export interface WardFileProblem {
  line: number;
  field: string;
  message: string;
}

export type WardFileReading =
  | { ok: true; file: WardFile; lineOf: (path: FieldPath) => number }
  | { ok: false; problems: WardFileProblem[] };

const NO_WARD_FILE = 'Tệp trống hoặc không phải tệp phường, xã.';

/**
 * A ward file (design §6) read and checked, or everything that is wrong with it at once, in the order of its lines.
 * With the YAML itself broken only that is told, for the rest cannot be known.
 */
export function readWardFile(text: string): WardFileReading {
  const written = readWrittenFile(text, wardFile, NO_WARD_FILE);
  const { value, data, syntaxErrors, lineOf } = written;
  if (syntaxErrors.length > 0)
    return { ok: false, problems: syntaxErrors.map((error) => ({ ...error, field: '' })) };
  const faults = [...written.faults.map(nameTarget), ...findOddities(data)];
  if (value !== undefined && faults.length === 0) return { ok: true, file: value, lineOf };
  const problems = faults.map(({ path, message }) => ({
    line: lineOf(path),
    field: fieldName(path),
    message,
  }));
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Targets take any year as a key, so the schema calls a mistyped name a wrong year. */
function nameTarget(fault: Fault): Fault {
  const [section, key, ...deeper] = fault.path;
  if (section !== 'target' || typeof key !== 'string' || deeper.length > 0) return fault;
  const known = knownKeys(wardFile, ['target']);
  if (/^\d+$/.test(key) || known.includes(key)) return fault;
  return { path: fault.path, message: unknownKeyMessage(key, known) };
}
