/** The calendar of Asia/Ho_Chi_Minh (UTC+7, no summer time): the only place that knows the zone. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface LocalTime {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  /** 0 = Monday … 6 = Sunday */
  weekday: number;
  /** Minutes since local midnight, 0–1439. */
  minuteOfDay: number;
}

/** The instant as a wall clock in Ho Chi Minh City shows it. */
export function localTime(instant: Date): LocalTime {
  const local = new Date(instant.getTime() + OFFSET_MS);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: (local.getUTCDay() + 6) % 7,
    minuteOfDay: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** The quarter an instant falls in, such as '2026-Q4', by the local calendar. */
export function quarterOf(instant: Date): string {
  const { year, month } = localTime(instant);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** Minutes of the week from Monday 00:00 local time, 0–10079. */
export function minuteOfWeek(instant: Date): number {
  const { weekday, minuteOfDay } = localTime(instant);
  return weekday * 1440 + minuteOfDay;
}

/** The local calendar day, such as '2026-11-23'. */
export function localDay(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** Local midnight that begins the instant's day. */
export function startOfLocalDay(instant: Date): Date {
  return new Date(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS);
}

/** The last millisecond of a local calendar day written '2026-11-23'; an invalid date for a day there is none of. */
export function endOfLocalDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY_MS - OFFSET_MS - 1);
}

/** Minutes since midnight of a time of day written 'HH:MM'. */
export function minutesOf(timeOfDay: string): number {
  const [hours = '0', minutes = '0'] = timeOfDay.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** True inside the daily span from..to (local 'HH:MM'), which may cross midnight; `to` is outside. */
export function isWithinDaily(instant: Date, from: string, to: string): boolean {
  const now = localTime(instant).minuteOfDay;
  const start = minutesOf(from);
  const end = minutesOf(to);
  return start <= end ? now >= start && now < end : now >= start || now < end;
}

/** The next instant, at or after the given one, when the local clock shows 'HH:MM'. */
export function nextTimeOfDay(instant: Date, timeOfDay: string): Date {
  const today = new Date(startOfLocalDay(instant).getTime() + minutesOf(timeOfDay) * 60_000);
  return today >= instant ? today : new Date(today.getTime() + DAY_MS);
}
