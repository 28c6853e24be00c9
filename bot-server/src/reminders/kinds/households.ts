import { addDays } from '../calendar-day.ts';
import { MORNING, weekly, type ReminderKind } from '../reminder.ts';

const FIRST_WEEK = 7;
const MONDAY = 0;

/**
 * So many households for each member (S-48), on the first Monday of a month unless the ward chose another weekday, against the
 * pace of the year.
 */
export const households: ReminderKind = {
  id: 'households',
  title: 'Hộ dân mỗi tổ viên đến thăm',
  route: 'offers',
  moves: weekly(MONDAY),
  roundsOn: ({ weekday, day, month, text }, { target }, chosen = MONDAY) => {
    const wanted = target?.householdsPerMember;
    if (wanted === undefined || weekday !== chosen || day > FIRST_WEEK || month === 1) return [];
    return [
      {
        matter: text.slice(0, 7),
        round: 'month',
        at: MORNING,
        lastDay: addDays(text, 13),
        goesTo: ['leader'],
        opening: `Trong năm, mỗi tổ viên giúp ít nhất ${wanted} hộ dân.`,
      },
    ];
  },
  missingOfTeam: ({ shortOfHouseholds }, _round, { day, settings }) => {
    if (shortOfHouseholds.length === 0) return undefined;
    const by = householdsByNow(settings.target?.householdsPerMember ?? 0, day.month);
    return {
      line: `Tới nay mỗi người nên có ${by} hộ; còn ${shortOfHouseholds.length} tổ viên chưa đủ.`,
      names: shortOfHouseholds,
    };
  },
  how: () => 'Gặp hộ nào, tổ viên nhắn kèm số hộ, ví dụ: đã trực 4 giờ, 3 hộ',
};

/** How many of the year's households a member should have by the start of a month (1–12), rounded up. */
export function householdsByNow(wanted: number, month: number): number {
  return Math.ceil((wanted * (month - 1)) / 12);
}
