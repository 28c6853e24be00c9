import { fold } from '@tung-nha/shared/vietnamese-text';
import type { WardSettings } from '@tung-nha/shared/ward-file';

import { addDays, dayInMonth, daysOfMoment } from '../calendar-day.ts';
import { MORNING, monthly, type ReminderKind } from '../reminder.ts';

const DAY_OF_MONTH = 20;
const ABOUT_CLASSES = /\b(lop hoc|buoi hoc|lop chuyen biet|pho cap ky nang so cho nguoi dan)\b/;

/** Community classes, where the plan's task table has them running: once a month, while the team has held none. */
export const classes: ReminderKind = {
  id: 'classes',
  title: 'Buổi học cộng đồng',
  route: 'offers',
  moves: monthly(DAY_OF_MONTH),
  roundsOn: (day, { tasks }, chosen = DAY_OF_MONTH) => {
    if (day.day !== chosen || !tasks.some((task) => runsOn(day.text, task))) return [];
    const dayBeforeLast = addDays(dayInMonth(day, 31), -1);
    return [
      {
        matter: day.text.slice(0, 7),
        round: 'month',
        at: MORNING,
        // The 28th may be February's last.
        lastDay: dayBeforeLast < day.text ? day.text : dayBeforeLast,
        goesTo: ['leader'],
        opening: 'Mỗi tháng, mỗi tổ mở ít nhất một buổi học kỹ năng số cho bà con.',
      },
    ];
  },
  missingOfTeam: ({ members, classes: held }) =>
    members === 0 || held > 0 ? undefined : { line: 'Tháng này tổ chưa ghi buổi học nào.' },
  how: () => 'Học xong, người đứng lớp nhắn cho trang Zalo: đã mở lớp 12 người',
};

function runsOn(day: string, { name, from, due, yearly }: WardSettings['tasks'][number]): boolean {
  if (!ABOUT_CLASSES.test(fold(name))) return false;
  const begun = from === undefined || day >= daysOfMoment(from).first;
  return yearly || (begun && (due === undefined || day <= daysOfMoment(due).last));
}
