import { PROBLEMS } from '@tung-nha/shared/problem';
import type { z } from 'zod';

import type { GroupFailure, Told } from '../oa-groups.ts';
import type { OaTokens } from './oa-token.ts';
import { failureOfToken, readAnswer, type SendFailure, type ZaloAnswer } from './send-failure.ts';
import type { ZaloHost, ZaloRequest } from './zalo-call.ts';

/** Asks the group endpoints with the OA's token; fields go into the query of a GET, else into the body. */
export type AskGroups = (method: 'GET' | 'POST', path: string, fields: object) => Promise<ZaloAnswer>;

/** A token that Zalo no longer takes is renewed once (server-api §2.8). */
export function groupsAsker(oa: ZaloHost, tokens: OaTokens): AskGroups {
  return async (method, path, fields) => {
    const once = async (accessToken: string) =>
      readAnswer(await oa(request(method, path, fields, accessToken)));
    const token = await tokens.current();
    if (!token.ok) return { ok: false, failure: failureOfToken() };
    const first = await once(token.accessToken);
    if (first.ok || first.failure.kind !== 'token') return first;
    const renewed = await tokens.renew(token.accessToken);
    return renewed.ok ? once(renewed.accessToken) : first;
  };
}

function request(method: 'GET' | 'POST', path: string, fields: object, accessToken: string): ZaloRequest {
  const headers = { access_token: accessToken };
  if (method === 'POST') return { method, path, headers, json: fields };
  return { method, path, headers, query: fields as Record<string, string> };
}

/** The value of an answer by its schema; what cannot be read counts as unclear, for Zalo did answer with success. */
export function readTold<Value>(answer: ZaloAnswer, schema: z.ZodType<Value>): Told<Value> {
  if (!answer.ok) return { ok: false, failure: failureOf(answer.failure) };
  const parsed = schema.safeParse(answer.data);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, failure: unclear };
}

const UNKNOWN_GROUP = -201;
const unclear: GroupFailure = {
  because: 'zalo_unavailable',
  maybeDone: true,
  reason: 'Zalo trả lời chưa rõ. Bạn xem lại sau ít phút nhé.',
};
/** Zalo calls a group it no longer knows an invalid field (server-api §10.9). */
const unknownGroup: Told<never> = {
  ok: false,
  failure: { because: 'group_dissolved', maybeDone: false, reason: 'Nhóm này không còn trên Zalo.' },
};

/** The same for calls about one group and nothing else: that it is unknown means that it is gone. */
export function readToldOfGroup<Value>(answer: ZaloAnswer, schema: z.ZodType<Value>): Told<Value> {
  const isUnknown = !answer.ok && answer.failure.code === UNKNOWN_GROUP;
  return isUnknown ? unknownGroup : readTold(answer, schema);
}

// server-api §2.8, §10.9.
const OWN_CODES: Partial<Record<number, GroupFailure['because']>> = {
  [-210]: 'group_full',
  [-213]: 'group_not_invitable',
  [-224]: 'group_package_missing',
  [-238]: 'group_asset_taken',
  [-241]: 'group_asset_taken',
};

function failureOf({ kind, code, maybeTaken, retryable, reason }: SendFailure): GroupFailure {
  const own = OWN_CODES[code ?? 0];
  if (own !== undefined) return { because: own, maybeDone: false, reason: PROBLEMS[own].message };
  if (kind === 'gone') return { because: 'group_dissolved', maybeDone: false, reason };
  return { because: retryable ? 'zalo_unavailable' : 'zalo_refused', maybeDone: maybeTaken, reason };
}
