import { setTimeout as delay } from 'node:timers/promises';

import { errorFields, type Log } from '../log.ts';
import type { OaDirectory, OaUser } from '../oa-directory.ts';
import type { OaTokens } from './oa-token.ts';
import { readOaUser } from './oa-user.ts';
import type { ZaloHost } from './zalo-call.ts';

// Somebody waits for the Mini App to open meanwhile.
const LONGEST_MS = 2000;

/** The OA's users, asked one by one with the OA's own token (server-api §5.1). */
export function createOaDirectory(oa: ZaloHost, tokens: OaTokens, log: Log): OaDirectory {
  const ask = async (oaUserId: string): Promise<OaUser | undefined> => {
    const token = await tokens.current();
    if (!token.ok) return undefined;
    const answer = await readOaUser(oa, token.accessToken, oaUserId);
    if (answer.ok) return answer.user;
    log.info({ event: 'oaUserNotRead', reason: answer.because }, 'a user of the OA was not read');
    return undefined;
  };
  const askQuietly = (oaUserId: string) =>
    ask(oaUserId).catch((error: unknown) => {
      log.warn({ event: 'oaUserNotRead', ...errorFields(error) }, 'a user of the OA was not read');
      return undefined;
    });
  return {
    userOf: (oaUserId) => Promise.race([askQuietly(oaUserId), delay(LONGEST_MS, undefined, { ref: false })]),
  };
}
