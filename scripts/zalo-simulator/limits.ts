import { minute } from './clock.ts';

export type Turn = { allowed: boolean; limit: number; remain: number };

/**
 * Calls a minute of one OA by package (server-api §2.1), in minutes of the virtual clock. The 4,000 of the app never
 * bind, because the simulator has one OA: they are taken to grow when a test sets more.
 */
export class CallLimits {
  perMinute: number;
  #minute = -1;
  #calls = 0;

  constructor(perMinute: number) {
    this.perMinute = perMinute;
  }

  /** Counts one call; past the limit it is not allowed and not counted. */
  take(now: number): Turn {
    const current = Math.floor(now / minute);
    if (current !== this.#minute) {
      this.#minute = current;
      this.#calls = 0;
    }
    const limit = this.perMinute;
    if (this.#calls >= limit) return { allowed: false, limit, remain: 0 };
    this.#calls += 1;
    return { allowed: true, limit, remain: limit - this.#calls };
  }
}

/** The limit that comes with a package: Growth 100, Comprehensive 2,000 a minute. */
export function packageLimit(oaPackage: string): number {
  return oaPackage === 'growth' ? 100 : 2_000;
}
