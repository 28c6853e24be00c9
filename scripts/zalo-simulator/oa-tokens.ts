import { createHash } from 'node:crypto';
import { day, minute } from './clock.ts';
import { newToken } from './ids.ts';
import { Refusal } from './refusal.ts';

export const accessTokenSeconds = 90_000;
const refreshTokenLife = 90 * day;
const codeLife = 10 * minute;
const keptPairs = 500;

type Pair = { accessToken: string; refreshToken: string; at: number; used: boolean };
type Code = { code: string; challenge: string; at: number; used: boolean };
export type SavedOaTokens = { pairs: Pair[]; codes: Code[] };
export type AccessState = 'valid' | 'expired' | 'unknown';

/** Token pairs and authorisation codes of the OA (server-api §1, §10.3); times are virtual epoch milliseconds. */
export class OaTokens {
  readonly #pairs: Pair[];
  readonly #codes: Code[];
  readonly #byAccess = new Map<string, Pair>();

  constructor(saved: SavedOaTokens) {
    this.#pairs = saved.pairs;
    this.#codes = saved.codes;
    for (const pair of saved.pairs) if (!pair.used) this.#byAccess.set(pair.accessToken, pair);
  }

  toSave(): SavedOaTokens {
    return { pairs: this.#pairs, codes: this.#codes };
  }

  /** A new pair, as the console's API Explorer mints one by hand. */
  mint(now: number): Pair {
    const pair = { accessToken: newToken(120), refreshToken: newToken(120), at: now, used: false };
    this.#pairs.push(pair);
    this.#byAccess.set(pair.accessToken, pair);
    if (this.#pairs.length > keptPairs) this.#pairs.shift();
    return pair;
  }

  /** A single-use authorisation code bound to a PKCE challenge. */
  authorise(challenge: string, now: number): string {
    const code = newToken(60);
    this.#codes.push({ code, challenge, at: now, used: false });
    if (this.#codes.length > keptPairs) this.#codes.shift();
    return code;
  }

  /** The first pair for a code: -14005 unknown or used, -14019 older than 10 minutes, -14013 wrong verifier. */
  redeem(code: string, verifier: string, now: number): Pair {
    const known = this.#codes.find((candidate) => candidate.code === code);
    if (!known || known.used) throw new Refusal(-14005, 'Invalid authorization code');
    if (now - known.at > codeLife) throw new Refusal(-14019, 'Authorization code expired');
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    if (challenge !== known.challenge) throw new Refusal(-14013, 'Invalid code verifier');
    known.used = true;
    return this.mint(now);
  }

  /** Rotates: the next pair, or `used` for a refresh token used before. -14014 unknown, -14020 older than 3 months. */
  refresh(refreshToken: string, now: number): Pair | 'used' {
    const pair = this.#pairs.find((candidate) => candidate.refreshToken === refreshToken);
    if (!pair) throw new Refusal(-14014, 'Invalid refresh token');
    if (pair.used) return 'used';
    if (now - pair.at > refreshTokenLife) throw new Refusal(-14020, 'Refresh token expired');
    pair.used = true;
    this.#byAccess.delete(pair.accessToken);
    return this.mint(now);
  }

  check(accessToken: string, now: number): AccessState {
    const pair = this.#byAccess.get(accessToken);
    if (!pair) return 'unknown';
    return now - pair.at >= accessTokenSeconds * 1_000 ? 'expired' : 'valid';
  }
}
