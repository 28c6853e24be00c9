import { addDays } from '../calendar-day.ts';
import { MORNING, monthly, type Facts, type ReminderKind } from '../reminder.ts';

const DAY_OF_MONTH = 5;
const MOST_NAMED = 8;

/** Rosters are gone through often (S-43): at the start of every quarter, while a team lacks somebody. */
export const roster: ReminderKind = {
  id: 'roster',
  title: 'Rà soát, kiện toàn tổ',
  route: 'officer/members',
  moves: monthly(DAY_OF_MONTH),
  roundsOn: ({ day, monthOfQuarter, quarter, text }, _settings, chosen = DAY_OF_MONTH) =>
    day === chosen && monthOfQuarter === 1
      ? [
          {
            matter: quarter,
            round: 'start',
            at: MORNING,
            lastDay: addDays(text, 25),
            goesTo: ['office'],
            opening: 'Đầu quý, mời bạn xem lại danh sách các tổ: ai mới, ai nghỉ, tổ nào còn thiếu.',
          },
        ]
      : [],
  missingOfWard: (_round, facts) => {
    const lines = [
      listed('Tổ còn thiếu người', facts, ({ code, members }) => members < smallest(facts, code)),
      listed('Tổ chưa có tổ trưởng', facts, ({ members, hasLeader }) => members > 0 && !hasLeader),
      listed('Tổ còn người chưa vào', facts, ({ invited }) => invited > 0),
    ].filter((line) => line !== undefined);
    return lines.length === 0 ? undefined : { line: lines.join('\n') };
  },
  how: () => 'Xem danh sách và gửi mã mời cho người còn thiếu.',
};

function smallest({ settings: { team } }: Facts, code: string | null): number {
  const size = code === null ? team.size?.ward : team.size?.neighbourhood;
  return size?.min ?? 1;
}

function listed(
  title: string,
  { teams, nameOf }: Facts,
  lacks: (team: Facts['teams'][number]) => boolean,
): string | undefined {
  const names = teams.filter(lacks).map(({ code }) => (code === null ? 'tổ cấp phường, xã' : nameOf(code)));
  if (names.length === 0) return undefined;
  const more = names.length > MOST_NAMED ? ` và ${names.length - MOST_NAMED} tổ nữa` : '';
  return `${title} (${names.length}): ${names.slice(0, MOST_NAMED).join(', ')}${more}.`;
}
