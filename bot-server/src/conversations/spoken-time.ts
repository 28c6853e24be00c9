import { localDay, localTime } from '@tung-nha/shared/quarter';

import { dayWords, timeWords } from '../time-words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A moment ahead by the local clock: “18:30 hôm nay”, “8:00 ngày mai”; local midnight as the day it begins. */
export function untilWords(until: Date, now: Date): string {
  const { minuteOfDay } = localTime(until);
  const isTomorrow = localDay(until) === localDay(new Date(now.getTime() + DAY_MS));
  if (minuteOfDay === 0) return isTomorrow ? 'hết hôm nay' : `sáng ${dayWords(until, now)}`;
  return `${timeWords(until)} ${dayWords(until, now)}`;
}
