import type { DutyTurn } from '@tung-nha/shared/officer';
import { minutesOf } from '@tung-nha/shared/quarter';
import { WEEKDAYS } from '@tung-nha/shared/weekdays';

const DAY = 1440;

/** Minutes of the week (from Monday 00:00 in Asia/Ho_Chi_Minh) as turns of one day each: what crosses midnight is cut there. */
export function turnsOfWeek(spans: readonly { from: number; to: number }[]): DutyTurn[] {
  return spans.flatMap(({ from, to }) =>
    WEEKDAYS.flatMap((day, index) => {
      const [start, end] = [Math.max(from, index * DAY), Math.min(to, (index + 1) * DAY)];
      return start < end ? [{ day, from: clock(start - index * DAY), to: clock(end - index * DAY) }] : [];
    }),
  );
}

/** The turns in PostgreSQL's multirange notation; undefined when one ends before it begins. */
export function multirangeOf(turns: readonly DutyTurn[]): string | undefined {
  const spans = turns.map(({ day, from, to }) => {
    const midnight = WEEKDAYS.indexOf(day) * DAY;
    return { from: midnight + minutesOf(from), to: midnight + minutesOf(to) };
  });
  if (spans.some(({ from, to }) => from >= to)) return undefined;
  return `{${spans.map(({ from, to }) => `[${from},${to})`).join(',')}}`;
}

const two = (number: number) => String(number).padStart(2, '0');
const clock = (minutes: number) => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
