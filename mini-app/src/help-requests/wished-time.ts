import { localDay, localTime, minutesOf, startOfLocalDay } from '@tung-nha/shared/quarter';

export type When = 'now' | 'afternoon' | 'morning' | 'chosen';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const HALF_HOUR = 30;
/** Nobody is asked to come sooner than this. */
const NOTICE_MINUTES = 60;
const AFTERNOON = 14 * 60;
const AFTERNOON_ENDS = 17 * 60;
const MORNING = 8 * 60 + 30;
/** As far ahead as the server takes an appointment. */
const FARTHEST_DAYS = 60;

interface WishedTime {
  when: When;
  day: string;
  time: string;
}

/** The plain choices that can still be met: “this afternoon” goes once it is too late for it. */
export function openChoices(now: Date): When[] {
  return afternoonMinute(now) < AFTERNOON_ENDS
    ? ['now', 'afternoon', 'morning', 'chosen']
    : ['now', 'morning', 'chosen'];
}

/** When help is wished for, ISO with the offset of Vietnam; undefined means as soon as possible. */
export function wantedAt({ when, day, time }: WishedTime, now: Date): string | undefined {
  switch (when) {
    case 'now':
      return undefined;
    case 'afternoon':
      return at(localDay(now), afternoonMinute(now));
    case 'morning':
      return at(localDay(new Date(now.getTime() + DAY_MS)), MORNING);
    case 'chosen':
      return at(day, minutesOf(time));
  }
}

/** The field with a time that is missing, has passed or lies too far ahead; null when it can be met. */
export function timeProblem(wished: WishedTime, now: Date): 'when' | 'day' | 'time' | null {
  if (wished.when !== 'chosen') return openChoices(now).includes(wished.when) ? null : 'when';
  const { first, last } = dayRange(now);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(wished.day) || wished.day < first || wished.day > last) return 'day';
  if (!/^\d{2}:\d{2}/.test(wished.time)) return 'time';
  return Date.parse(wantedAt(wished, now) ?? '') > now.getTime() ? null : 'time';
}

/** The days that may be chosen, as a native date field takes them. */
export function dayRange(now: Date): { first: string; last: string } {
  // The last hour of the farthest day may be over the limit, so it ends a day earlier.
  const last = new Date(startOfLocalDay(now).getTime() + (FARTHEST_DAYS - 1) * DAY_MS);
  return { first: localDay(now), last: localDay(last) };
}

/** Two in the afternoon, or later when that is too near: the next half hour that leaves time to come. */
function afternoonMinute(now: Date): number {
  const soonest = localTime(now).minuteOfDay + NOTICE_MINUTES;
  return Math.max(AFTERNOON, Math.ceil(soonest / HALF_HOUR) * HALF_HOUR);
}

function at(day: string, minuteOfDay: number): string {
  return `${day}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}:00+07:00`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
