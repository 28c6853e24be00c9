import { endOfLocalDay } from '@tung-nha/shared/quarter';
import { z } from 'zod';

import type { OaUser } from '../oa-directory.ts';
import { readAnswer, type FailureKind } from './send-failure.ts';
import type { ZaloHost } from './zalo-call.ts';

const id = z.union([z.string().min(1), z.number()]).transform(String);
const truth = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
// Empty for somebody who follows and never wrote.
const day = z.string().regex(/^\d{2}\/\d{2}\/\d{4}$/);
// The two ids decide who somebody is, so they must be there; the rest may be missing or odd.
const detail = z.object({
  user_id: id,
  user_id_by_app: id,
  user_is_follower: truth.optional().catch(undefined),
  user_last_interaction_date: day.optional().catch(undefined),
});

/** One user of the OA as Zalo knows them (server-api §5.1). An answer about somebody else counts as unreadable. */
export async function readOaUser(
  oa: ZaloHost,
  accessToken: string,
  oaUserId: string,
): Promise<{ ok: true; user: OaUser } | { ok: false; because: FailureKind }> {
  const headers = { access_token: accessToken };
  const query = { data: JSON.stringify({ user_id: oaUserId }) };
  const answer = readAnswer(await oa({ method: 'GET', path: '/v3.0/oa/user/detail', headers, query }));
  if (!answer.ok) return { ok: false, because: answer.failure.kind };
  const read = detail.safeParse(answer.data);
  if (!read.success || read.data.user_id !== oaUserId) return { ok: false, because: 'transient' };
  const { user_id_by_app: userIdByApp, user_is_follower: isFollower } = read.data;
  const lastInteractionBy = endOfPrintedDay(read.data.user_last_interaction_date);
  return {
    ok: true,
    user: {
      userIdByApp,
      ...(isFollower !== undefined && { isFollower }),
      ...(lastInteractionBy !== undefined && { lastInteractionBy }),
    },
  };
}

/** The last moment of a day as Zalo prints it, 'dd/mm/yyyy'; undefined for a day there is none of. */
function endOfPrintedDay(printed: string | undefined): Date | undefined {
  if (printed === undefined) return undefined;
  const end = endOfLocalDay(printed.split('/').reverse().join('-'));
  return Number.isNaN(end.getTime()) ? undefined : end;
}
