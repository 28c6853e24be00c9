import type { WardSettings } from '@tung-nha/shared/ward-file';

import { dayInMonth, dayWords, laterDay, quarterSpan, type CalendarDay } from '../calendar-day.ts';
import { EARLIER, MORNING, type ReminderKind, type Round } from '../reminder.ts';

const REMIND_DAYS = [10, 17, 19];
const QUARTERS = ['I', 'II', 'III', 'IV'];

interface Period {
  matter: string;
  name: string;
  last: string;
}

/**
 * The team's report to the office, and the office's own (S-116 … S-121): before the 21st of the quarter's last month means by the
 * end of the 20th; reminded on the 10th, 17th and 19th, overdue on the day after (design §6). A plan that sets no day gets the
 * same reminders without a date, and is never called overdue.
 */
export const wardReport: ReminderKind = {
  id: 'wardReport',
  title: 'Báo cáo của tổ và phường, xã',
  route: 'officer/reports',
  moves: EARLIER,
  usualAt: ({ report }) => report?.remind?.at ?? MORNING,
  roundsOn: (day, { report }, earlier = 0) =>
    report === undefined ? [] : [...remindersOn(laterDay(day, earlier), report), ...overdueOn(day, report)],
  missingOfTeam: ({ members }) => (members === 0 ? undefined : { line: 'Tổ chưa gửi báo cáo kỳ này.' }),
  missingOfWard: () => ({ line: 'Phường, xã chưa tổng hợp xong báo cáo kỳ này.' }),
  how: (_round, { report }) => {
    const figures = report?.figures ?? [];
    const what = figures.length === 0 ? '' : `Cần có: ${figures.join('; ')}. `;
    return `${what}Gửi xong, cán bộ bấm “Đã xong” để thôi nhắc.`;
  },
};

type Report = NonNullable<WardSettings['report']>;

function remindersOn(day: CalendarDay, report: Report): Round[] {
  const period = periodDueIn(day, report);
  if (period === undefined) return [];
  const { matter, name, last } = period;
  const due = report.due === undefined ? undefined : dayInMonth(day, report.due.day);
  const opening =
    due === undefined ? `Sắp hết kỳ, tới lúc gửi ${name}.` : `Hạn gửi ${name}: hết ngày ${dayWords(due)}.`;
  return (report.remind?.days ?? REMIND_DAYS)
    .filter((wished) => day.text === dayInMonth(day, wished) && (due === undefined || day.text <= due))
    .map((wished) => ({ ...common(report), matter, round: String(wished), lastDay: due ?? last, opening }));
}

function overdueOn(day: CalendarDay, report: Report): Round[] {
  const yesterday = laterDay(day, -1);
  const period = periodDueIn(yesterday, report);
  if (period === undefined || report.due === undefined) return [];
  const due = dayInMonth(yesterday, report.due.day);
  if (yesterday.text !== due) return [];
  const opening = `Đã quá hạn gửi ${period.name} (ngày ${dayWords(due)}). Gửi ngay hôm nay vẫn kịp tổng hợp.`;
  const lastDay = laterDay(day, 10).text;
  return [{ ...common(report), matter: period.matter, round: 'overdue', lastDay, opening }];
}

function common({ remind, chain }: Report): Pick<Round, 'at' | 'goesTo'> {
  return { at: remind?.at ?? MORNING, goesTo: chain.includes('team') ? ['leader', 'office'] : ['office'] };
}

/** The report that is due in the month of a day. */
function periodDueIn(day: CalendarDay, { cadence, due }: Report): Period | undefined {
  const { year, month, quarter, monthOfQuarter, text } = day;
  if (cadence === 'onDemand') return undefined;
  if (cadence === 'yearly')
    return month === 12
      ? { matter: String(year), name: `báo cáo năm ${year}`, last: `${year}-12-31` }
      : undefined;
  if (cadence === 'monthly' || due?.month === 'every')
    return { matter: text.slice(0, 7), name: `báo cáo tháng ${month}/${year}`, last: dayInMonth(day, 31) };
  const number = QUARTERS[Number(quarter.slice(-1)) - 1] ?? '';
  return monthOfQuarter === 3
    ? { matter: quarter, name: `báo cáo quý ${number}/${year}`, last: quarterSpan(day).last }
    : undefined;
}
