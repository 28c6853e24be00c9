import { localTime } from '@tung-nha/shared/quarter';
import type { CalendarEntry, ReminderKindId } from '@tung-nha/shared/reminder';

/** From Monday on, as a calendar day counts them. */
export const WEEKDAYS = ['Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy', 'Chủ nhật'] as const;

/** What no figure tells the system, so that an officer says when it is done. */
const ENDED_BY_HAND: readonly ReminderKindId[] = [
  'wardReport',
  'otherReport',
  'campaign',
  'nationalDay',
  'classes',
  'roster',
];

export interface CalendarLine extends CalendarEntry {
  /** 'Thứ sáu 27/11, 08:00', in Asia/Ho_Chi_Minh. */
  when: string;
  /** Whether its “done” stands here: with the first of all reminders of a matter. */
  mayEnd: boolean;
}

export interface CalendarMonth {
  year: number;
  month: number;
  lines: CalendarLine[];
}

/** The calendar by months, each line with its day in words; entries come earliest first. */
export function calendarMonths(entries: readonly CalendarEntry[]): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    const { year, month } = localTime(new Date(entry.at));
    const matter = `${entry.kind}/${entry.matter}`;
    const mayEnd = !seen.has(matter) && ENDED_BY_HAND.includes(entry.kind);
    seen.add(matter);
    const line = { ...entry, when: dayInWords(entry.at), mayEnd };
    const last = months.at(-1);
    if (last?.year === year && last.month === month) last.lines.push(line);
    else months.push({ year, month, lines: [line] });
  }
  return months;
}

/** An instant as weekday, day and hour in Asia/Ho_Chi_Minh: 'Thứ sáu 27/11, 08:00'. */
export function dayInWords(iso: string): string {
  const { day, month, weekday, minuteOfDay } = localTime(new Date(iso));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${WEEKDAYS[weekday] ?? ''} ${day}/${month}, ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
