import { dayInMonth, daysOfMoment, laterDay, type CalendarDay } from '../calendar-day.ts';
import { EARLIER, MORNING, type ReminderKind } from '../reminder.ts';
import type { WardSettings } from '@tung-nha/shared/ward-file';

const MOST_LISTED = 12;

/** The plan's task table (S-126): on the first of a month what is due in it; in December also what comes back every year. */
export const planTasks: ReminderKind = {
  id: 'planTasks',
  title: 'Việc trong kế hoạch',
  route: 'officer/reminders',
  moves: EARLIER,
  roundsOn: (today, { tasks }, earlier = 0) => {
    const day = laterDay(today, earlier);
    const due = day.day === 1 ? tasks.filter((task) => isDueIn(day, task)) : [];
    if (due.length === 0) return [];
    return [
      {
        matter: day.text.slice(0, 7),
        round: 'month',
        at: MORNING,
        lastDay: dayInMonth(day, 31),
        goesTo: ['office'],
        opening: `Việc trong kế hoạch đến hạn trong tháng ${day.month}/${day.year}.`,
        tasks: due.map(({ no, name }) => ({ no, name })),
      },
    ];
  },
  missingOfWard: ({ matter, tasks = [] }, { isDone }) => {
    const left = tasks.filter(({ no }) => !isDone(`${matter}/${no}`));
    if (left.length === 0) return undefined;
    const lines = left.slice(0, MOST_LISTED).map(({ no, name }) => `${no}. ${name}`);
    const more = left.length > MOST_LISTED ? [`… và ${left.length - MOST_LISTED} việc nữa.`] : [];
    return { line: [...lines, ...more].join('\n') };
  },
  how: () => 'Việc nào xong, bạn bấm “Đã xong” ở việc đó.',
};

function isDueIn(day: CalendarDay, { due, yearly }: WardSettings['tasks'][number]): boolean {
  if (due === undefined) return yearly && day.month === 12;
  const { last } = daysOfMoment(due);
  return last.slice(yearly ? 5 : 0, 7) === day.text.slice(yearly ? 5 : 0, 7);
}
