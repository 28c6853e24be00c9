type Alarm = { due: number; ring: () => void };

/** 09:00 on a Monday in Asia/Ho_Chi_Minh: where a simulator without a past begins (design §6). */
export const firstMonday = Date.parse('2026-11-23T09:00:00+07:00');

// Node keeps timers in 32 bits; a longer wait is cut and looked at again.
const longestWait = 2 ** 31 - 1;

/** The one virtual clock: epoch milliseconds, runs at real speed, moves forward by jumps, never backward. */
export class Clock {
  #start: number;
  readonly #origin = performance.now();
  readonly #alarms: Alarm[] = [];
  readonly #jumped: (() => void)[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(start: number) {
    this.#start = start;
  }

  now(): number {
    return Math.floor(this.#start + performance.now() - this.#origin);
  }

  /** Jumps ahead; a negative jump throws. Alarms that became due ring before this returns. */
  advance(milliseconds: number): void {
    if (milliseconds < 0) throw new Error('the clock does not run backward');
    this.#start += milliseconds;
    for (const listener of this.#jumped) listener();
    this.#ringDue();
  }

  onJump(listener: () => void): void {
    this.#jumped.push(listener);
  }

  /** Calls `ring` once the virtual time `due` is reached, by waiting or by a jump. */
  at(due: number, ring: () => void): void {
    const index = this.#alarms.findIndex((alarm) => alarm.due > due);
    this.#alarms.splice(index === -1 ? this.#alarms.length : index, 0, { due, ring });
    this.#wind();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#alarms.length = 0;
  }

  #ringDue(): void {
    const now = this.now();
    let next = this.#alarms[0];
    while (next && next.due <= now) {
      this.#alarms.shift();
      next.ring();
      next = this.#alarms[0];
    }
    this.#wind();
  }

  #wind(): void {
    clearTimeout(this.#timer);
    const next = this.#alarms[0];
    if (!next) return;
    const wait = Math.min(Math.max(next.due - this.now(), 0) + 1, longestWait);
    this.#timer = setTimeout(() => {
      this.#ringDue();
    }, wait);
    this.#timer.unref();
  }
}

/** Virtual epoch milliseconds as ISO text in UTC. */
export function isoOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

const inVietnam = 7 * 3_600_000;

/** The calendar day `YYYY-MM-DD` in Asia/Ho_Chi_Minh. */
export function dayOf(milliseconds: number): string {
  return isoOf(milliseconds + inVietnam).slice(0, 10);
}

/** The day as Zalo prints it in user details, `DD/MM/YYYY`, in Asia/Ho_Chi_Minh. */
export function printedDayOf(milliseconds: number): string {
  return dayOf(milliseconds).split('-').reverse().join('/');
}

/** The hour 0–23 in Asia/Ho_Chi_Minh. */
export function hourOf(milliseconds: number): number {
  return Number(isoOf(milliseconds + inVietnam).slice(11, 13));
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
