import { z } from 'zod';

import type { Config } from '../config.ts';
import type { ZaloHost } from './zalo-call.ts';
import { asObject, asText } from './zalo-json.ts';

/** A pair of OA tokens as Zalo hands it out; the refresh token works once (server-api §1.2). */
export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  expiresInSeconds: number;
}

/**
 * Why there is no pair. 'spent': the code or refresh token is no longer taken, a person must give consent again;
 * 'empty': an empty answer, seen for a spent token but also what a broken connection looks like; 'config': our settings
 * are wrong; 'away': try again later.
 */
export type TokenRefusal = 'spent' | 'empty' | 'config' | 'away';

export type TokenAnswer = { ok: true; pair: TokenPair } | { ok: false; because: TokenRefusal; code?: number };

const pair = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

// server-api §1.3
const SPENT = new Set([
  -14005, -14006, -14014, -14015, -14019, -14020, -14021, -14022, -14023, -14024, -14025,
]);
const CONFIG = new Set([-14002, -14003, -14004, -14012, -14013, -14016, -14017, -14018, -14029]);

/** Trades the code of a consent for the first pair. */
export function redeemCode(
  oauth: ZaloHost,
  config: Config,
  given: { code: string; verifier: string },
): Promise<TokenAnswer> {
  const fields = { grant_type: 'authorization_code', code: given.code, code_verifier: given.verifier };
  return askForTokens(oauth, config, fields);
}

/** Trades a refresh token for the next pair; the refresh token is spent from the moment Zalo reads it. */
export function refreshPair(oauth: ZaloHost, config: Config, refreshToken: string): Promise<TokenAnswer> {
  return askForTokens(oauth, config, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

// Anything without a non-empty access_token is a failure, whatever its status (server-api §1.2).
async function askForTokens(
  oauth: ZaloHost,
  config: Config,
  fields: Record<string, string>,
): Promise<TokenAnswer> {
  const exchange = await oauth({
    method: 'POST',
    path: '/v4/oa/access_token',
    headers: { secret_key: config.ZALO_APP_SECRET },
    form: { app_id: config.ZALO_APP_ID, ...fields },
  });
  if (!exchange.answered) return { ok: false, because: 'away' };
  const parsed = pair.safeParse(exchange.body);
  if (parsed.success) {
    const {
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: expiresInSeconds,
    } = parsed.data;
    return { ok: true, pair: { accessToken, refreshToken, expiresInSeconds } };
  }
  if (exchange.empty && exchange.status === 200) return { ok: false, because: 'empty' };
  const code = Number(asText(asObject(exchange.body)?.['error']));
  if (SPENT.has(code)) return { ok: false, because: 'spent', code };
  return { ok: false, because: CONFIG.has(code) ? 'config' : 'away', ...(Number.isFinite(code) && { code }) };
}
