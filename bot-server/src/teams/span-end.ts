import { localTime, startOfLocalDay } from '@tung-nha/shared/quarter';

import type { Span } from './rest-span.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST_DAYS = 366;

/**
 * The moment the span ends, always after `now`, by the local calendar (days end at local midnight); undefined for a
 * date that is gone or more than a year away.
 */
export function spanEnd(span: Span, now: Date): Date | undefined {
  const end = endOf(span, now);
  if (end === undefined || end <= now || end.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS)
    return undefined;
  return end;
}

function endOf(span: Span, now: Date): Date | undefined {
  const today = startOfLocalDay(now);
  const inDays = (days: number): Date => new Date(today.getTime() + days * DAY_MS);
  const { weekday } = localTime(now);
  switch (span.kind) {
    case 'hours':
      return new Date(now.getTime() + span.minutes * 60_000);
    case 'days':
      return inDays(span.days);
    case 'months':
      return monthStart(now, span.months);
    case 'week':
      return inDays(7 * span.weeks - weekday);
    case 'weekday':
      return inDays(daysToWeekday(span, weekday));
    case 'clock':
      return nextClock(new Date(today.getTime() + span.minute * 60_000), now);
    case 'date':
      return dateEnd(span, now);
  }
}

/** Local midnight that begins the month, `months` after this one. */
function monthStart(now: Date, months: number): Date {
  const { year, month } = localTime(now);
  return localMidnight(year, month + months, 1);
}

function localMidnight(year: number, month: number, day: number): Date {
  // Any instant of the UTC day from 00:00 to 17:00 lies in the local day of the same number.
  return startOfLocalDay(new Date(Date.UTC(year, month - 1, day)));
}

function daysToWeekday(
  { weekday, weeks, through }: Extract<Span, { kind: 'weekday' }>,
  today: number,
): number {
  const ahead = ((weekday - today + 6) % 7) + 1;
  const inNextWeek = 7 - today + weekday;
  return (weeks > 0 ? inNextWeek : ahead) + (through ? 1 : 0);
}

function nextClock(today: Date, now: Date): Date {
  return today > now ? today : new Date(today.getTime() + DAY_MS);
}

function dateEnd(span: Extract<Span, { kind: 'date' }>, now: Date): Date | undefined {
  const start = dateStart(span, now);
  if (start === undefined) return undefined;
  // A rest “until today” is meant to hold today.
  const isThrough = span.through || start.getTime() === startOfLocalDay(now).getTime();
  return new Date(start.getTime() + (isThrough ? DAY_MS : 0));
}

/** The day that is meant: today or ahead, unless its year says otherwise; undefined where that month has no such day. */
function dateStart({ day, month, year }: Extract<Span, { kind: 'date' }>, now: Date): Date | undefined {
  const today = localTime(now);
  const first = localMidnight(year ?? today.year, month ?? today.month, day);
  const isOver = first < startOfLocalDay(now) && year === undefined;
  const later =
    month === undefined
      ? localMidnight(today.year, today.month + 1, day)
      : localMidnight(today.year + 1, month, day);
  const start = isOver ? later : first;
  return localTime(start).day === day ? start : undefined;
}
