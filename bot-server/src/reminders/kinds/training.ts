import type { WardSettings } from '@tung-nha/shared/ward-file';

import { addDays, daysOfMoment, dayWords, type CalendarDay } from '../calendar-day.ts';
import { MORNING, monthly, type ReminderKind, type Round } from '../reminder.ts';

const DAY_OF_MONTH = 5;
const LAST_CALLS = [14, 3];

/** Members who have not been trained (S-87, S-131 … S-136): monthly in the time the plan sets, and shortly before its end. */
export const training: ReminderKind = {
  id: 'training',
  title: 'Tập huấn tổ viên',
  route: 'officer/training',
  moves: monthly(DAY_OF_MONTH),
  roundsOn: (day, { training: wished }, chosen = DAY_OF_MONTH) =>
    wished === undefined ? [] : roundsOf(day, wished, chosen),
  missingOfTeam: ({ untrained }) =>
    untrained.length === 0
      ? undefined
      : { line: `Còn ${untrained.length} tổ viên chưa tập huấn.`, names: untrained },
  missingOfWard: (_round, { teams }) => {
    const all = teams.reduce((sum, { members }) => sum + members, 0);
    const left = teams.reduce((sum, { untrained }) => sum + untrained.length, 0);
    return left === 0 ? undefined : { line: `Toàn phường, xã còn ${left}/${all} tổ viên chưa tập huấn.` };
  },
  how: (_round, { training: wished }) =>
    `Nội dung: ${(wished?.topics ?? []).slice(0, 3).join('; ')}. Ai học xong, cán bộ bấm “Đã tập huấn”.`,
};

type Training = NonNullable<WardSettings['training']>;

function roundsOf(day: CalendarDay, { during, doneBy }: Training, dayOfMonth: number): Round[] {
  const end = doneBy === undefined ? undefined : daysOfMoment(doneBy).last;
  if (end !== undefined && day.text > end) return [];
  const round = (name: string, lastDay: string): Round => ({
    ...{ matter: (end ?? day.text).slice(0, 4), round: name, at: MORNING, lastDay },
    opening: openingUntil(end),
    goesTo: ['leader', 'office'],
  });
  const isMonthly = day.day === dayOfMonth && isDuring(day, during);
  const lastCalls =
    end === undefined ? [] : LAST_CALLS.filter((before) => addDays(end, -before) === day.text);
  return [
    // On a day of its own: nobody is told twice on one.
    ...(isMonthly && lastCalls.length === 0 ? [round(day.text.slice(0, 7), addDays(day.text, 14))] : []),
    ...lastCalls.map((before) => round(`before-${before}`, end ?? day.text)),
  ];
}

/** A plan that sets no time means any. */
function isDuring({ text }: CalendarDay, during: readonly string[]): boolean {
  const spans = during.map(daysOfMoment);
  return spans.length === 0 || spans.some(({ first, last }) => first <= text && text <= last);
}

function openingUntil(end: string | undefined): string {
  return end === undefined
    ? 'Mỗi tổ viên được tập huấn trước khi đi giúp bà con.'
    : `Mỗi tổ viên được tập huấn, xong trước hết ngày ${dayWords(end)}/${end.slice(0, 4)}.`;
}
