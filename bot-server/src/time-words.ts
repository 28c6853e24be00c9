import { localDay, localTime } from '@tung-nha/shared/quarter';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WEEKDAYS = ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'];

/** When help is wished for, by the local clock: “càng sớm càng tốt”, “hôm nay lúc 15:30”, “thứ tư 25/11 lúc 9:00”. */
export function whenWords(wantedAt: Date | null, now: Date): string {
  if (wantedAt === null || wantedAt <= now) return 'càng sớm càng tốt';
  return `${dayWords(wantedAt, now)} lúc ${timeWords(wantedAt)}`;
}

/** A moment that must not be mistaken, by the local clock: “8:05 ngày 28/11/2026”. */
export function momentWords(at: Date): string {
  const { year, month, day } = localTime(at);
  return `${timeWords(at)} ngày ${day}/${month}/${year}`;
}

/** How long ago something was: “12 phút”, “3 giờ”, “2 ngày”. */
export function ageWords(since: Date, now: Date): string {
  const minutes = Math.max(1, Math.floor((now.getTime() - since.getTime()) / MINUTE_MS));
  if (minutes < 60) return `${minutes} phút`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.floor(hours / 24)} ngày`;
}

/** A day by the local calendar: “hôm nay”, “ngày mai”, “thứ tư 25/11”, with the year when it is another one. */
export function dayWords(at: Date, now: Date): string {
  if (localDay(at) === localDay(now)) return 'hôm nay';
  if (localDay(at) === localDay(new Date(now.getTime() + DAY_MS))) return 'ngày mai';
  const { weekday, day, month, year } = localTime(at);
  const date = year === localTime(now).year ? `${day}/${month}` : `${day}/${month}/${year}`;
  return `${WEEKDAYS[weekday] ?? ''} ${date}`;
}

/** An hour by the local clock: “9:05”. */
export function timeWords(at: Date): string {
  const { minuteOfDay } = localTime(at);
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
