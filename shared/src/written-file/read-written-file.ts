import { z } from 'zod';

import { nfc } from '../vietnamese-text.ts';
import { issueMessage, syntaxMessage, unknownKeyMessage } from './field-words.ts';
import { readYaml, type FieldPath } from './yaml-lines.ts';

/** Something wrong at one field, in Vietnamese. */
export interface Fault {
  path: FieldPath;
  message: string;
}

/** A file as a person wrote it, read. `value` is there when the schema took it; `data` is the YAML as it stands. */
export interface WrittenFile<T> {
  value: T | undefined;
  data: unknown;
  faults: Fault[];
  /** Nothing but these is known of a file whose YAML is broken; `faults` is empty then. */
  syntaxErrors: { line: number; message: string }[];
  /** The line, from 1, of a field. */
  lineOf: (path: FieldPath) => number;
}

/** Reads YAML a person edits (made NFC first) against a schema; tells everything that is wrong at once, never throws. */
export function readWrittenFile<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  notSuchAFile: string,
): WrittenFile<z.output<Schema>> {
  const { data, syntaxErrors, lineOf } = readYaml(nfc(text));
  const broken = syntaxErrors.map(({ line, code }) => ({ line, message: syntaxMessage(code) }));
  if (broken.length > 0) return { value: undefined, data, faults: [], syntaxErrors: broken, lineOf };
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const errors = [{ line: 1, message: notSuchAFile }];
    return { value: undefined, data: undefined, faults: [], syntaxErrors: errors, lineOf };
  }
  const parsed = schema.safeParse(data);
  const faults = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => faultsOf({ issue, data, schema }));
  return { value: parsed.success ? parsed.data : undefined, data, faults, syntaxErrors: [], lineOf };
}

interface Found {
  issue: z.core.$ZodIssue;
  data: unknown;
  schema: z.ZodType;
}

function faultsOf({ issue, data, schema }: Found): Fault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'invalid_union') return ofUnion({ issue, data, schema }, path);
  if (issue.code !== 'unrecognized_keys')
    return [{ path, message: issueMessage(issue, valueAt(data, path)) }];
  const known = knownKeys(schema, path);
  return issue.keys.map((name) => ({ path: [...path, name], message: unknownKeyMessage(name, known) }));
}

/** What may stand there in several forms is told by the form that is meant: the one whose keys are written. */
function ofUnion({ issue, data, schema }: Found, path: FieldPath): Fault[] {
  if (issue.code !== 'invalid_union') return [];
  const keys = keysOf(valueAt(data, path));
  const known = knownKeys(schema, path);
  const unknown = keys.filter((key) => !known.includes(key));
  if (unknown.length > 0)
    return unknown.map((key) => ({ path: [...path, key], message: unknownKeyMessage(key, known) }));
  const forms = issue.errors
    .map((issues) => ({ issues, strange: issues.filter((each) => isStrange(each, keys)).length }))
    .sort((a, b) => a.strange - b.strange || a.issues.length - b.issues.length);
  const nearest = forms[0]?.issues ?? [];
  return nearest.flatMap((inner) =>
    faultsOf({ issue: { ...inner, path: [...path, ...inner.path] }, data, schema }),
  );
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** An issue that says “this is another form altogether”: a key it does not know, or one it misses. */
function isStrange(issue: z.core.$ZodIssue, keys: string[]): boolean {
  if (issue.code === 'unrecognized_keys') return true;
  return issue.path.length === 1 && !keys.includes(String(issue.path[0]));
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
export function knownKeys(root: z.ZodType, path: FieldPath): string[] {
  let schema: unknown = root;
  for (const step of path) {
    schema = unwrapped(schema);
    if (schema instanceof z.ZodArray) schema = schema.element;
    else if (schema instanceof z.ZodObject) schema = schema.shape[String(step)] ?? schema.def.catchall;
    else return [];
  }
  schema = unwrapped(schema);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((form) => knownKeys(form as z.ZodType, []));
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum
    ? schema.keyType.options.map(String)
    : [];
}

function unwrapped(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.def.innerType;
  }
  return inner;
}
