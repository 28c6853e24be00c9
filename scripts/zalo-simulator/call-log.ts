import { isoOf, type Clock } from './clock.ts';

export type LoggedCall = {
  at: string;
  method: string;
  path: string;
  status: number;
  error: number | null;
  message: string;
};

const kept = 300;

/** Counts every call to Zalo's hosts and keeps the last ones that went wrong, for tests and the desk. */
export class CallLog {
  readonly #clock: Clock;
  readonly #failed: LoggedCall[] = [];
  readonly #counts = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  count(method: string, path: string): void {
    const key = `${method} ${path}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** Keeps a call that failed; returns it as kept. */
  fail(call: Omit<LoggedCall, 'at'>): LoggedCall {
    const logged = { at: isoOf(this.#clock.now()), ...call };
    this.#failed.push(logged);
    if (this.#failed.length > kept) this.#failed.shift();
    return logged;
  }

  /** Calls per method and path since the start, and the last failures, newest last. */
  report(): { counts: Record<string, number>; failed: LoggedCall[] } {
    return { counts: Object.fromEntries(this.#counts), failed: this.#failed };
  }
}
