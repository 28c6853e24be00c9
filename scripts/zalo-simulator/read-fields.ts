import type { z } from 'zod';
import { Refusal } from './refusal.ts';
import { headerOf, type Call } from './zalo-route.ts';

const invalid = -201;

/** The value in the schema's type; unknown, missing and wrong fields give -201 with the field's name (server-api §10.4). */
export function readFields<T>(schema: z.ZodType<T>, value: unknown, code = invalid): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...unknown].map(String).join('.') || 'body';
  throw new Refusal(code, `${field} is invalid: ${issue?.message ?? ''}`);
}

/** A JSON body in the schema's type; anything that is not JSON is -201 too. */
export function readJson<T>(call: Call, schema: z.ZodType<T>, code = invalid): T {
  const type = headerOf(call, 'content-type') ?? '';
  if (!type.startsWith('application/json')) throw new Refusal(code, 'body is invalid: not application/json');
  return readFields(schema, parseJson(call.raw.toString('utf8'), 'body', code), code);
}

/** The one `data` parameter of an OA GET call, JSON in the query (server-api §0). */
export function readDataQuery<T>(call: Call, schema: z.ZodType<T>): T {
  const { data, ...others } = call.query;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new Refusal(invalid, `${other} is invalid: parameters belong inside data`);
  if (typeof data !== 'string') throw new Refusal(invalid, 'data is invalid: missing');
  return readFields(schema, parseJson(data, 'data', invalid));
}

/** Plain query parameters, all of them text. */
export function readPlainQuery<T>(call: Call, schema: z.ZodType<T>): T {
  return readFields(schema, call.query);
}

function parseJson(text: string, field: string, code: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(code, `${field} is invalid: not JSON`);
  }
}
