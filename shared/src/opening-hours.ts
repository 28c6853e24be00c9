import { localTime, minutesOf } from './quarter.ts';

/** Open from one minute of the day to another on some days; weekday 0 is Monday, as in quarter.ts. */
export interface OpenSpan {
  weekdays: readonly number[];
  from: number;
  to: number;
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const DAY_NAMES: Readonly<Record<string, number>> = { t2: 0, t3: 1, t4: 2, t5: 3, t6: 4, t7: 5, cn: 6 };
const DAYS = '(t[2-7]|cn)(?:\\s*[-–]\\s*(t[2-7]|cn))?';
const TIME = '((?:[01]?\\d|2[0-3])[:h][0-5]\\d|24[:h]00)';
const ONLY_DAYS = new RegExp(`^${DAYS}$`);
const HOURS = new RegExp(`^(?:${DAYS}\\s*:?\\s+)?${TIME}\\s*[-–]\\s*${TIME}$`);

/**
 * Opening hours as a ward writes them: “08:00-17:00” means every day, “T2-T6 07:30-11:30, 13:30-17:00; T7 08:00-11:00” tells
 * the days. Null when they are written in another way: then they can be shown, but nobody can say whether it is open.
 */
export function readOpeningHours(text: string): OpenSpan[] | null {
  const spans: OpenSpan[] = [];
  for (const group of text.toLowerCase().split(';')) {
    const read = readGroup(group.split(',').map((part) => part.trim()));
    if (read === null) return null;
    spans.push(...read);
  }
  return spans;
}

/** One group: days, then times; the days said last hold for the times that follow. */
function readGroup(parts: readonly string[]): OpenSpan[] | null {
  const spans: OpenSpan[] = [];
  let listed: number[] = [];
  let weekdays: readonly number[] = EVERY_DAY;
  for (const part of parts) {
    const days = ONLY_DAYS.exec(part);
    if (days) {
      listed = [...listed, ...daysBetween(days[1], days[2])];
      continue;
    }
    const read = readTimes(part);
    if (read === null || (listed.length > 0 && read.days.length === 0)) return null;
    if (read.days.length > 0) weekdays = [...listed, ...read.days];
    listed = [];
    spans.push({ weekdays, from: read.from, to: read.to });
  }
  return listed.length > 0 || spans.length === 0 ? null : spans;
}

/** “T2-T6 07:30-11:30” or “13:30-17:00”, which names no days. */
function readTimes(part: string): { days: number[]; from: number; to: number } | null {
  const [, first, last, opens, closes] = HOURS.exec(part) ?? [];
  if (opens === undefined || closes === undefined) return null;
  const [from, to] = [minutes(opens), minutes(closes)];
  return to > from ? { days: first === undefined ? [] : daysBetween(first, last), from, to } : null;
}

/** Whether it is open at an instant, by the clock of Vietnam; null when the hours cannot be read. */
export function isOpenAt(text: string, instant: Date): boolean | null {
  const spans = readOpeningHours(text);
  if (spans === null) return null;
  const { weekday, minuteOfDay } = localTime(instant);
  return spans.some(
    ({ weekdays, from, to }) => weekdays.includes(weekday) && minuteOfDay >= from && minuteOfDay < to,
  );
}

/** “T2-T6”, also over the end of the week: “T7-T2”. */
function daysBetween(first: string | undefined, last = first): number[] {
  const from = DAY_NAMES[first ?? ''] ?? 0;
  const to = DAY_NAMES[last ?? ''] ?? 6;
  return EVERY_DAY.filter((day) => (from <= to ? day >= from && day <= to : day >= from || day <= to));
}

function minutes(time: string): number {
  return minutesOf(time.replace('h', ':'));
}
