import type { CommunityGroup } from '../groups/community-group.ts';
import type { Facts, Missing, TeamFigures } from './reminder.ts';
import type { DueRound } from './reminder-calendar.ts';
import type { Leader, OfficeMember } from './recipient-store.ts';

/** What the team that serves the whole ward is called. */
export const WARD_TEAM_NAME = 'Tổ cấp phường, xã';

/** Who is told of a round, or why nobody can be. */
export interface Receiver {
  /** 'team:TDP-01', 'officer:<id>' */
  subject: string;
  place: 'group' | 'leader' | 'office' | 'nobody';
  to?: { personId: string } | { groupId: string };
  reason?: string;
  missing: Missing;
  /** The team's name, for a message that stands among others. */
  team?: string;
}

interface People {
  leaders: readonly Leader[];
  officers: readonly OfficeMember[];
  groups: readonly CommunityGroup[];
}

const NO_LEADER = 'Tổ chưa có tổ trưởng, tổ phó nào vào trang Zalo, cũng chưa có nhóm Zalo gửi được.';
const NO_OFFICER = 'Chưa có cán bộ Văn hóa – Xã hội nào vào trang Zalo.';

/** Everybody whom a round concerns and who lacks something: each team and each officer of culture and society once. */
export function receiversOf({ kind, round }: DueRound, facts: Facts, people: People): Receiver[] {
  const { goesTo } = round;
  const toGroups = goesTo.includes('team');
  const teams =
    toGroups || goesTo.includes('leader')
      ? facts.teams.flatMap((team) => {
          // Nobody is there to be told; the office learns of it from the rosters.
          const missing = team.members === 0 ? undefined : kind.missingOfTeam?.(team, round, facts);
          return missing === undefined ? [] : [ofTeam(team, { missing, facts, people, toGroups })];
        })
      : [];
  const lacking = goesTo.includes('office') ? kind.missingOfWard?.(round, facts) : undefined;
  return [...teams, ...(lacking === undefined ? [] : ofOffice(lacking, people))];
}

function ofTeam(
  { code }: TeamFigures,
  { missing, facts, people, toGroups }: { missing: Missing; facts: Facts; people: People; toGroups: boolean },
): Receiver {
  const subject = `team:${code ?? 'ward'}`;
  const team = code === null ? WARD_TEAM_NAME : facts.nameOf(code);
  const groupId = toGroups ? groupOf(code, people.groups) : undefined;
  if (groupId !== undefined) return { subject, place: 'group', to: { groupId }, missing, team };
  const leader = people.leaders.find((each) => each.code === code);
  return leader === undefined
    ? { subject, place: 'nobody', reason: NO_LEADER, missing, team }
    : { subject, place: 'leader', to: { personId: leader.personId }, missing, team };
}

/** The team's own group: of those the OA may write to, the one for the fewest neighbourhoods. */
function groupOf(code: string | null, groups: readonly CommunityGroup[]): string | undefined {
  const [own] = groups
    .filter(({ active, zaloGroupId, neighbourhoodCodes }) => {
      const isOwn = code === null ? neighbourhoodCodes.length === 0 : neighbourhoodCodes.includes(code);
      return active && zaloGroupId !== null && isOwn;
    })
    .sort((a, b) => a.neighbourhoodCodes.length - b.neighbourhoodCodes.length);
  return own?.zaloGroupId ?? undefined;
}

function ofOffice(missing: Missing, { officers }: People): Receiver[] {
  if (officers.length === 0)
    return [{ subject: 'office:vhxh', place: 'nobody', reason: NO_OFFICER, missing }];
  return officers.map(({ memberId, personId }) => ({
    subject: `officer:${memberId}`,
    place: 'office',
    to: { personId },
    missing,
  }));
}
