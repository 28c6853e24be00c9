import type { ReminderMove } from '@tung-nha/shared/reminder';

import { WEEKDAYS } from './calendar-months.ts';
import { REMINDER_TEXTS } from './reminder-texts.ts';

/** A chosen day of a kind in words: 'Thứ sáu', 'Ngày 20', 'Sớm 3 ngày'. */
export function chosenDayInWords(by: ReminderMove['by'], day: number): string {
  if (by === 'weekday') return WEEKDAYS[day] ?? '';
  return by === 'dayOfMonth' ? REMINDER_TEXTS.dayOfMonth(day) : REMINDER_TEXTS.daysEarlier(day);
}

/** What the first line of the list, “as usual”, means. */
export function usualDayInWords({ by, usual }: ReminderMove): string {
  if (by === 'daysEarlier') return REMINDER_TEXTS.dayOfPlan;
  return usual === undefined ? REMINDER_TEXTS.usualDay : REMINDER_TEXTS.usually(chosenDayInWords(by, usual));
}

/** Every day a ward may choose; what is usual anyway stands in the first line. */
export function daysToChoose({ by, from, to, usual }: ReminderMove): { value: string; name: string }[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
    .filter((day) => day !== usual)
    .map((day) => ({ value: String(day), name: chosenDayInWords(by, day) }));
}
