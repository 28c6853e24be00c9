import { localDay, localTime } from '@tung-nha/shared/quarter';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEKDAYS = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

/** A moment ahead by the local clock: “18:30 hôm nay”, “8:00 ngày mai”; local midnight as the day it begins. */
export function untilWords(until: Date, now: Date): string {
  const { minuteOfDay } = localTime(until);
  const isTomorrow = localDay(until) === localDay(new Date(now.getTime() + DAY_MS));
  if (minuteOfDay === 0) return isTomorrow ? 'hết hôm nay' : `sáng ${dayWords(until, now)}`;
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')} ${dayWords(until, now)}`;
}

function dayWords(at: Date, now: Date): string {
  if (localDay(at) === localDay(now)) return 'hôm nay';
  if (localDay(at) === localDay(new Date(now.getTime() + DAY_MS))) return 'ngày mai';
  const { weekday, day, month, year } = localTime(at);
  const date = year === localTime(now).year ? `${day}/${month}` : `${day}/${month}/${year}`;
  return `${WEEKDAYS[weekday] ?? ''} ${date}`;
}
