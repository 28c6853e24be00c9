import { nfc } from '@tung-nha/shared/vietnamese-text';
import { wardFile, type WardFile } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { readYaml, type FieldPath } from './ward-file-lines.ts';
import { fieldName, findOddities } from './ward-file-sense.ts';
import { issueMessage, syntaxMessage, unknownKeyMessage } from './ward-file-words.ts';

/** One thing to put right: the line from 1, the field as `members[3].home`, and what is wrong, in Vietnamese. */
export interface WardFileProblem {
  line: number;
  field: string;
  message: string;
}

export type WardFileReading =
  | { ok: true; file: WardFile; lineOf: (path: FieldPath) => number }
  | { ok: false; problems: WardFileProblem[] };

/**
 * A ward file (design §6) read and checked, or everything that is wrong with it at once, in the order of its lines.
 * With the YAML itself broken only that is told, for the rest cannot be known.
 */
export function readWardFile(text: string): WardFileReading {
  const { data, syntaxErrors, lineOf } = readYaml(nfc(text));
  if (syntaxErrors.length > 0) {
    return {
      ok: false,
      problems: syntaxErrors.map(({ line, code }) => ({ line, field: '', message: syntaxMessage(code) })),
    };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return {
      ok: false,
      problems: [{ line: 1, field: '', message: 'Tệp trống hoặc không phải tệp phường, xã.' }],
    };
  }
  const parsed = wardFile.safeParse(data);
  const faults = [
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => faultsOf(issue, data))),
    ...findOddities(data),
  ];
  if (parsed.success && faults.length === 0) return { ok: true, file: parsed.data, lineOf };
  const problems = faults.map(({ path, message }) => ({
    line: lineOf(path),
    field: fieldName(path),
    message,
  }));
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
}

function faultsOf(issue: z.core.$ZodIssue, data: unknown): { path: FieldPath; message: string }[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const [section, key, ...deeper] = path;
  if (section === 'target' && typeof key === 'string' && deeper.length === 0 && isMistypedTarget(key)) {
    return [{ path, message: unknownKeyMessage(key, knownKeys(['target'])) }];
  }
  if (issue.code !== 'unrecognized_keys')
    return [{ path, message: issueMessage(issue, valueAt(data, path)) }];
  const known = knownKeys(path);
  return issue.keys.map((name) => ({ path: [...path, name], message: unknownKeyMessage(name, known) }));
}

/** Targets take any year as a key, so the schema calls a mistyped name a wrong year. */
function isMistypedTarget(key: string): boolean {
  return !/^\d+$/.test(key) && !knownKeys(['target']).includes(key);
}

function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[String(step)];
  }
  return value;
}

/** The keys the schema knows at a path; none where it takes any. */
function knownKeys(path: FieldPath): string[] {
  let schema: unknown = wardFile;
  for (const step of path) {
    schema = unwrapped(schema);
    if (schema instanceof z.ZodArray) schema = schema.element;
    else if (schema instanceof z.ZodObject) schema = schema.shape[String(step)] ?? schema.def.catchall;
    else return [];
  }
  schema = unwrapped(schema);
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum
    ? schema.keyType.options.map(String)
    : [];
}

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) {
    inner = inner.def.innerType;
  }
  return inner;
}
