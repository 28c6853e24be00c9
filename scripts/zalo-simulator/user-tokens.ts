import { hour, minute } from './clock.ts';
import { newToken } from './ids.ts';

const tokenLife = hour;
const codeLife = 2 * minute;
const freshEnough = 10 * minute;

export type CodeKind = 'phone' | 'location';
type Token = { token: string; userId: string; at: number };
type Code = { code: string; userId: string; kind: CodeKind; at: number };
export type SavedUserTokens = { tokens: Token[]; codes: Code[] };

/** Mini App user tokens (one hour) and phone or location codes (two minutes, once): server-api §1.2, §8.2. */
export class UserTokens {
  readonly #tokens = new Map<string, Token>();
  readonly #newestOf = new Map<string, Token>();
  readonly #codes = new Map<string, Code>();

  constructor(saved: SavedUserTokens) {
    for (const token of saved.tokens) this.#keep(token);
    for (const code of saved.codes) this.#codes.set(code.code, code);
  }

  toSave(now: number): SavedUserTokens {
    this.#forgetOld(now);
    return { tokens: [...this.#tokens.values()], codes: [...this.#codes.values()] };
  }

  /** The person's token; the same one while it stays usable for a while. */
  tokenOf(userId: string, now: number): string {
    const newest = this.#newestOf.get(userId);
    if (newest && now - newest.at < tokenLife - freshEnough) return newest.token;
    const token = { token: newToken(60), userId, at: now };
    this.#keep(token);
    return token.token;
  }

  /** Whose token this is, or undefined when it is unknown or over an hour old. */
  ownerOf(token: string, now: number): string | undefined {
    const known = this.#tokens.get(token);
    return known && now - known.at < tokenLife ? known.userId : undefined;
  }

  newCode(userId: string, kind: CodeKind, now: number): string {
    const code = newToken(40);
    this.#codes.set(code, { code, userId, kind, at: now });
    return code;
  }

  /** Uses a code up: what it stands for, or undefined when unknown, used, older than two minutes or another person's. */
  useCode(code: string, userId: string, now: number): CodeKind | undefined {
    const known = this.#codes.get(code);
    if (known?.userId !== userId) return undefined;
    this.#codes.delete(code);
    return now - known.at <= codeLife ? known.kind : undefined;
  }

  #keep(token: Token): void {
    this.#tokens.set(token.token, token);
    this.#newestOf.set(token.userId, token);
  }

  #forgetOld(now: number): void {
    for (const [key, token] of this.#tokens) if (now - token.at >= tokenLife) this.#tokens.delete(key);
    for (const [key, code] of this.#codes) if (now - code.at > codeLife) this.#codes.delete(key);
  }
}
