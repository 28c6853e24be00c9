import { localDay, localTime } from '@tung-nha/shared/quarter';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long ago, or which day and hour (Asia/Ho_Chi_Minh), in words: “vừa xong”, “12 phút trước”, “09:05 hôm nay”. */
export function whenInWords(iso: string, now: Date): string {
  const then = new Date(iso);
  const age = now.getTime() - then.getTime();
  if (age < MINUTE) return 'vừa xong';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} phút trước`;
  return clockInWords(iso, now);
}

/** An instant, past or coming, as hour and day: “07:00 sáng mai” is said as “07:00 ngày mai”. */
export function clockInWords(iso: string, now: Date): string {
  const instant = new Date(iso);
  const { minuteOfDay, day, month, year } = localTime(instant);
  const clock = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
  const known = dayName(instant, now);
  if (known) return `${clock} ${known}`;
  const date = year === localTime(now).year ? `${day}/${month}` : `${day}/${month}/${year}`;
  return `${clock} ngày ${date}`;
}

/** Time left until an instant, rounded down to whole minutes, in words; null when it has passed. */
export function leftInWords(iso: string, now: Date): string | null {
  const left = new Date(iso).getTime() - now.getTime();
  if (left <= 0) return null;
  if (left < MINUTE) return 'dưới 1 phút';
  if (left < HOUR) return `${Math.floor(left / MINUTE)} phút`;
  if (left < 24 * HOUR) return `${Math.floor(left / HOUR)} giờ`;
  return `${Math.floor(left / (24 * HOUR))} ngày`;
}

function dayName(instant: Date, now: Date): string | null {
  const away = (hours: number) => localDay(new Date(now.getTime() + hours * HOUR));
  const own = localDay(instant);
  if (own === away(0)) return 'hôm nay';
  if (own === away(24)) return 'ngày mai';
  return own === away(-24) ? 'hôm qua' : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
