import { parse } from 'lossless-json';

// A JSON number of 16 digits or more may lie beyond 2^53. Such a run inside a string only costs the slower parse.
const LONG_NUMBER = /[[:,\s]-?\d{16}/;

/**
 * The value of a JSON text, or undefined when it is not JSON. Whole numbers too long for a double become strings with
 * every digit kept: Zalo's ids are 64 bits wide and not always quoted (server-api §0).
 */
export function parseZaloJson(text: string): unknown {
  try {
    if (!LONG_NUMBER.test(text)) return JSON.parse(text) as unknown;
    return parse(text, undefined, (number) => (/^-?\d{16,}$/.test(number) ? number : Number(number)));
  } catch {
    return undefined;
  }
}

/** A JSON object, or undefined for anything else. */
export function asObject(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** An id or a time as text, whether it came as a string or as a number; undefined for anything else. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}
