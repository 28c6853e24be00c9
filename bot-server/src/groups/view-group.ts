import type { GroupDetail, GroupView } from '@tung-nha/shared/group';

import { done, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { CommunityGroup } from './community-group.ts';
import { groupsOfWard } from './community-group-store.ts';
import { accessGroup, accessGroups, type Asking } from './group-access.ts';
import { countGroupMembers, teamOfGroup } from './group-member-store.ts';
import { standingOf } from './group-people.ts';
import { isOffTemplate, proposalFor } from './name-group.ts';

/** The ward's groups, those in use first. */
export async function readGroups(work: Work, asking: Asking): Promise<Outcome<GroupView[]>> {
  const desk = await accessGroups(work, asking);
  if (!desk.ok) return desk;
  const { ward } = desk.value;
  return done((await groupsOfWard(work.tx, ward.id)).map((group) => viewOf(ward, group)));
}

/** The name a group of these neighbourhoods should have. */
export async function proposeGroup(
  work: Work,
  asking: Asking,
  neighbourhoodCodes: string[],
): Promise<Outcome<ReturnType<typeof proposalFor>>> {
  const desk = await accessGroups(work, asking);
  return desk.ok ? done(proposalFor(desk.value.ward, neighbourhoodCodes)) : desk;
}

/** One group as it stands in the list. */
export async function readGroupLine(
  work: Work,
  asking: Asking & { id: string },
): Promise<Outcome<GroupView>> {
  const found = await accessGroup(work, asking, false);
  return found.ok ? done(viewOf(found.value.ward, found.value.group)) : found;
}

/** One group with its people: the teams by name, everybody else as a number. */
export async function readGroup(work: Work, asking: Asking & { id: string }): Promise<Outcome<GroupDetail>> {
  const found = await accessGroup(work, asking, false);
  if (!found.ok) return found;
  const { group, ward } = found.value;
  const team = await teamOfGroup(work.tx, group);
  const { inside, waiting } = await countGroupMembers(work.tx, group);
  const ofTeam = team.filter(({ inGroup }) => inGroup === 'inside' || inGroup === 'admin').length;
  const people = team.map((person) => standingOf(person, work.now));
  return done({ ...viewOf(ward, group), people, others: Math.max(0, inside - ofTeam), waiting });
}

function viewOf(ward: Ward, group: CommunityGroup): GroupView {
  const { id, kind, name, fullName, neighbourhoodCodes, active } = group;
  const known = {
    link: group.link,
    inactiveReason: group.inactiveReason,
    memberCount: group.memberCount,
    memberLimit: group.memberLimit,
    assetUntil: group.assetUntil,
    dissolvedOn: group.dissolvedOn,
    refreshedAt: group.refreshedAt?.toISOString() ?? null,
    refreshFailure: group.refreshFailure,
  };
  const offTemplate = isOffTemplate(ward, name, neighbourhoodCodes);
  return { id, kind, name, fullName, offTemplate, neighbourhoodCodes, active, ...withoutNulls(known) };
}

type WithoutNulls<Fields> = { [Key in keyof Fields]?: Exclude<Fields[Key], null> };

function withoutNulls<Fields extends object>(fields: Fields): WithoutNulls<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as WithoutNulls<Fields>;
}
