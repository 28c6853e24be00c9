import { addDays } from '../calendar-day.ts';
import { MORNING, weekly, type ReminderKind } from '../reminder.ts';

const FRIDAY = 4;
const hours = (count: number) => String(count).replace('.', ',');

/** At least so many days a week, so many hours each (S-39): asked on Friday, while the weekend is still ahead. */
export const workingDays: ReminderKind = {
  id: 'workingDays',
  title: 'Ngày trực trong tuần',
  route: 'offers',
  moves: weekly(FRIDAY),
  roundsOn: (day, { work }, chosen = FRIDAY) => {
    if (day.weekday !== chosen || work === undefined || work.minDays === 0) return [];
    const monday = addDays(day.text, -chosen);
    return [
      {
        matter: monday,
        round: 'week',
        at: MORNING,
        lastDay: addDays(monday, 6),
        goesTo: ['team'],
        opening: `Mỗi tuần, mỗi tổ viên trực ít nhất ${hours(work.minDays)} ngày, mỗi ngày ít nhất ${hours(work.minHours)} giờ.`,
      },
    ];
  },
  missingOfTeam: ({ shortOfWork }) =>
    shortOfWork.length === 0
      ? undefined
      : { line: `Tuần này còn ${shortOfWork.length} tổ viên chưa ghi đủ ngày trực.`, names: shortOfWork },
  how: () => 'Trực xong, mỗi người chỉ cần nhắn cho trang Zalo của phường, xã: đã trực 4 giờ',
};
