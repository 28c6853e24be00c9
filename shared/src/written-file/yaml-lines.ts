import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
} from 'yaml';

/** Steps from the root of the file to a field, such as ['members', 3, 'home']. */
export type FieldPath = (string | number)[];

/** A YAML text read, with the way back from a field to its line. */
export interface WrittenYaml {
  data: unknown;
  syntaxErrors: { line: number; code: string }[];
  /** The line, from 1, where the field stands; for a missing one, where the thing begins that should have it. */
  lineOf: (path: FieldPath) => number;
}

/** Reads YAML 1.2 without ever throwing; `data` is undefined when it cannot be understood. */
export function readYaml(text: string): WrittenYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line);
  const syntaxErrors = document.errors.map(({ pos, code }) => ({
    line: lineAt(pos[0]),
    code,
  }));
  const lineOf = (path: FieldPath): number => lineAt(offsetOf(document, path));
  if (syntaxErrors.length > 0) return { data: undefined, syntaxErrors, lineOf };
  try {
    return { data: document.toJS(), syntaxErrors, lineOf };
  } catch {
    // Aliases that multiply beyond reason, or that refer to nothing.
    return { data: undefined, syntaxErrors: [{ line: 1, code: 'BAD_ALIAS' }], lineOf };
  }
}

function offsetOf(document: Document, path: FieldPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const next = childOf(node, step);
    if (next === undefined) return offset;
    ({ node, offset } = next);
  }
  return offset;
}

/** The value under a key and where the key stands, or the item of a list and where it begins. */
function childOf(node: unknown, step: string | number): { node: unknown; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  if (!isMap(node)) return undefined;
  // Keys compare as text: a year is a number in YAML and a string in the data.
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
  return isPair(pair) && isScalar(pair.key)
    ? { node: pair.value, offset: pair.key.range?.[0] ?? 0 }
    : undefined;
}

/** A path as people read it: members[3].home. */
export function fieldName(path: FieldPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${String(step)}]` : i === 0 ? step : `.${step}`))
    .join('');
}
