import { localDay, localTime, startOfLocalDay, minutesOf, quarterOf } from '@tung-nha/shared/quarter';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A day of the calendar of Asia/Ho_Chi_Minh with what rules of recurrence ask about it. */
export interface CalendarDay {
  /** '2026-11-23' */
  text: string;
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  /** 0 = Monday … 6 = Sunday */
  weekday: number;
  daysInMonth: number;
  /** '2026-Q4' */
  quarter: string;
  /** 1–3 */
  monthOfQuarter: number;
}

/** The local day an instant falls on. */
export function calendarDayOf(instant: Date): CalendarDay {
  const { year, month, day, weekday } = localTime(instant);
  return {
    ...{ text: localDay(instant), year, month, day, weekday },
    daysInMonth: daysInMonth(year, month),
    quarter: quarterOf(instant),
    monthOfQuarter: ((month - 1) % 3) + 1,
  };
}

/** Every local day from the one `from` falls on to the one `to` falls on; none when `to` is earlier. */
export function daysBetween(from: Date, to: Date): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let at = startOfLocalDay(from).getTime(); at <= to.getTime(); at += DAY_MS)
    days.push(calendarDayOf(new Date(at)));
  return days;
}

/** The number of days in a month (1–12) of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The calendar day so many days later. */
export function laterDay({ text }: CalendarDay, count: number): CalendarDay {
  return calendarDayOf(atTime(addDays(text, count), '12:00'));
}

/** The day so many days later, or earlier when negative; as text. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many days `to` is later than `from`, both as text. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The instant when the local clock of that day shows 'HH:MM'. */
export function atTime(day: string, timeOfDay: string): Date {
  const midnight = startOfLocalDay(new Date(`${day}T12:00:00+07:00`));
  return new Date(midnight.getTime() + minutesOf(timeOfDay) * 60_000);
}

/** The day of a month that a rule names, or the month's last when it has fewer (29 February, the 31st). */
export function dayInMonth({ year, month }: { year: number; month: number }, day: number): string {
  const last = Math.min(day, daysInMonth(year, month));
  return `${year}-${two(month)}-${two(last)}`;
}

/** The same for a yearly 'MM-DD'. */
export function dayInYear(year: number, monthAndDay: string): string {
  const [month = 1, day = 1] = monthAndDay.split('-').map(Number);
  return dayInMonth({ year, month }, day);
}

/** The first and last day of a moment as exact as the plan is: '2026', '2026-Q3', '2026-06', '2026-06-30'. */
export function daysOfMoment(moment: string): { first: string; last: string } {
  const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(moment) ?? [];
  if (quarter !== undefined) {
    const end = Number(quarter) * 3;
    return {
      first: `${year}-${two(end - 2)}-01`,
      last: dayInMonth({ year: Number(year), month: end }, 31),
    };
  }
  const [y = 0, month, day] = moment.split('-').map(Number);
  if (day !== undefined) return { first: moment, last: moment };
  if (month !== undefined) return { first: `${moment}-01`, last: dayInMonth({ year: y, month }, 31) };
  return { first: `${y}-01-01`, last: `${y}-12-31` };
}

/** The first and last day of the quarter a day is in. */
export function quarterSpan({ quarter }: Pick<CalendarDay, 'quarter'>): { first: string; last: string } {
  return daysOfMoment(quarter);
}

/** As people write a day: '20/12'. */
export function dayWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
