import { fold } from '@tung-nha/shared/vietnamese-text';
import type { WardSettings } from '@tung-nha/shared/ward-file';

import { addDays, dayInYear, dayWords, type CalendarDay } from '../calendar-day.ts';
import { EARLIER, MORNING, type ReminderKind, type Round } from '../reminder.ts';

type Campaign = WardSettings['campaigns'][number];

const WEEK = 7;

/** Seasons and days of the plan such as Tháng cao điểm (S-113 … S-115): the office a week before, the teams on the first day. */
export const campaigns: ReminderKind = {
  id: 'campaign',
  title: 'Đợt cao điểm, ngày hội',
  route: 'announcements',
  moves: EARLIER,
  roundsOn: (day, { campaigns: all }, earlier = 0) =>
    // A week before the first days of January lies in the year before.
    all.flatMap((campaign) =>
      [day.year, day.year + 1].flatMap((year) => roundsOf(day, campaign, year, WEEK + earlier)),
    ),
  missingOfTeam: ({ members }) => (members === 0 ? undefined : { line: '' }),
  missingOfWard: () => ({ line: '' }),
  how: ({ round }) =>
    round === 'before'
      ? 'Soạn thông báo cho bà con và giao việc cho các tổ.'
      : 'Mời bà con quanh nhà cùng tham gia. Cả tổ nhắn cho trang Zalo: sẵn sàng',
};

function roundsOf(
  day: CalendarDay,
  { name, from, to, year: only, lead }: Campaign,
  year: number,
  ahead: number,
): Round[] {
  if (only !== undefined && only !== year) return [];
  const first = dayInYear(year, from);
  const last = dayInYear(to < from ? year + 1 : year, to);
  const matter = `${year}/${fold(name).replace(/[^a-z0-9]+/g, '-')}`;
  const days = first === last ? `ngày ${dayWords(first)}` : `từ ${dayWords(first)} đến ${dayWords(last)}`;
  const who = lead === undefined ? '' : ` (${lead} chủ trì)`;
  if (day.text === addDays(first, -ahead))
    return [
      {
        ...{ matter, round: 'before', at: MORNING, lastDay: first, goesTo: ['office'] },
        opening: `Còn ${ahead === WEEK ? 'một tuần' : `${ahead} ngày`} nữa tới “${name}”: ${days}${who}.`,
      },
    ];
  return day.text === first
    ? [
        {
          ...{ matter, round: 'start', at: MORNING, lastDay: earlier(last, addDays(first, WEEK)) },
          goesTo: ['team'],
          opening: `Hôm nay bắt đầu “${name}”: ${days}.`,
        },
      ]
    : [];
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
