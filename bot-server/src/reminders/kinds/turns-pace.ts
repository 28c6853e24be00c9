import { addDays, daysFrom, quarterSpan, type CalendarDay } from '../calendar-day.ts';
import { MORNING, type ReminderKind } from '../reminder.ts';

const MIDDLE = 15;

/** So many support turns a team and quarter (S-49): twice a month, when the team is behind the pace of the quarter. */
export const turnsPace: ReminderKind = {
  id: 'turnsPace',
  title: 'Lượt hỗ trợ trong quý',
  route: 'offers',
  // Away from the first of the month, when the other one comes.
  moves: { by: 'dayOfMonth', from: 8, to: 25, usual: MIDDLE },
  roundsOn: (day, { target }, chosen = MIDDLE) => {
    const wanted = target?.turnsPerTeamQuarter;
    const isMonthStart = day.day === 1 && day.monthOfQuarter > 1;
    if (wanted === undefined || (day.day !== chosen && !isMonthStart)) return [];
    return [
      {
        matter: day.quarter,
        round: isMonthStart ? day.text.slice(5) : `${day.text.slice(5, 7)}-${MIDDLE}`,
        at: MORNING,
        lastDay: addDays(day.text, 10),
        goesTo: ['team'],
        opening: `Mỗi quý, mỗi tổ có ít nhất ${wanted} lượt hỗ trợ bà con.`,
      },
    ];
  },
  missingOfTeam: ({ turns, members }, _round, { day, settings }) => {
    const wanted = settings.target?.turnsPerTeamQuarter ?? 0;
    const by = turnsByNow(wanted, day);
    if (members === 0 || turns >= by) return undefined;
    return { line: `Tổ đã có ${turns}/${wanted} lượt; đúng nhịp thì tới nay là ${by} lượt.` };
  },
  how: () => 'Xem bà con đang cần giúp gì, hoặc nhắn cho trang Zalo: sẵn sàng',
};

/** How many turns of the quarter a team should have before this day begins, rounded down. */
function turnsByNow(wanted: number, day: CalendarDay): number {
  const { first, last } = quarterSpan(day);
  return Math.floor((wanted * daysFrom(first, day.text)) / (daysFrom(first, last) + 1));
}
