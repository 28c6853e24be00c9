import { addDays } from '../calendar-day.ts';
import { MORNING, type ReminderKind } from '../reminder.ts';

const FRIDAY = 4;
const hours = (count: number) => String(count).replace('.', ',');

/** At least so many days a week, so many hours each (S-39): asked on Friday, while the weekend is still ahead. */
export const workingDays: ReminderKind = {
  id: 'workingDays',
  title: 'Ngày trực trong tuần',
  route: 'offers',
  roundsOn: (day, { work }) => {
    if (day.weekday !== FRIDAY || work === undefined || work.minDays === 0) return [];
    return [
      {
        matter: addDays(day.text, -FRIDAY),
        round: 'week',
        at: MORNING,
        lastDay: addDays(day.text, 2),
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
