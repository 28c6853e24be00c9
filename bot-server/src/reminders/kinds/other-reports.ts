import { fold } from '@tung-nha/shared/vietnamese-text';
import type { WardSettings } from '@tung-nha/shared/ward-file';

import { dayInMonth, type CalendarDay } from '../calendar-day.ts';
import { MORNING, monthly, type ReminderKind } from '../reminder.ts';

type OtherReport = NonNullable<WardSettings['report']>['also'][number];

/** The day of its last month on which each is asked for, unless the ward chose one. */
const USUAL_DAYS = { monthly: 25, quarterly: 15, yearly: 1, onDemand: undefined };

/** Reports of others in the ward, such as the Youth Union's every month (S-120, S-122, S-124): the office is told in good time. */
export const otherReports: ReminderKind = {
  id: 'otherReport',
  title: 'Báo cáo của các đơn vị',
  route: 'officer/reminders',
  moves: monthly(),
  roundsOn: (day, { report }, chosen) =>
    (report?.also ?? []).flatMap((other) => {
      const period = periodOf(day, other.cadence, chosen);
      if (period === undefined) return [];
      const about = other.about === undefined ? '' : ` Nội dung: ${other.about}.`;
      return [
        {
          matter: `${period.matter}/${fold(other.by).replace(/[^a-z0-9]+/g, '-')}`,
          round: other.cadence,
          at: MORNING,
          lastDay: dayInMonth(day, 31),
          goesTo: ['office'] as const,
          opening: `${other.by} gửi báo cáo ${period.name} cho ${other.to}.${about}`,
        },
      ];
    }),
  missingOfWard: () => ({ line: 'Chưa thấy ghi là đã gửi.' }),
  how: () => 'Nhận được báo cáo, bạn bấm “Đã xong” để thôi nhắc.',
};

function periodOf(
  { year, month, day, quarter, monthOfQuarter, text }: CalendarDay,
  cadence: OtherReport['cadence'],
  chosen = USUAL_DAYS[cadence],
): { matter: string; name: string } | undefined {
  if (day !== chosen) return undefined;
  if (cadence === 'monthly') return { matter: text.slice(0, 7), name: `tháng ${month}/${year}` };
  if (cadence === 'quarterly' && monthOfQuarter === 3)
    return { matter: quarter, name: `quý ${quarter.slice(-1)}/${year}` };
  if (cadence === 'yearly' && month === 12) return { matter: String(year), name: `năm ${year}` };
  return undefined;
}
