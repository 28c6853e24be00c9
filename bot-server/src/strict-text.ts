const LONE_SURROGATE = /\p{Surrogate}/u;
const NUL = '\u0000';

/**
 * The path ('forPerson.relation') of the first text in a validated value that PostgreSQL cannot hold: one with a NUL
 * character or half a surrogate pair. Undefined when all texts are fine. The value's depth is bounded by its schema.
 */
export function unstorableText(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes(NUL) || LONE_SURROGATE.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorableText(inner, path === '' ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The text as PostgreSQL can hold it: without NUL characters, halves of surrogate pairs replaced. For what cannot be refused. */
export function storableText(text: string): string {
  return text.replaceAll(NUL, '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes, or undefined when they are not UTF-8: nothing is silently replaced. */
export function utf8Text(bytes: Buffer): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
