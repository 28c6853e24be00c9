import type { GroupInvitations } from '@tung-nha/shared/group';
import { PROBLEMS, type ProblemCode } from '@tung-nha/shared/problem';

import type { OaGroups } from '../oa-groups.ts';
import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import { accessGroup, type Asking } from './group-access.ts';
import { teamOfGroup } from './group-member-store.ts';
import { standingOf, type TeamPerson } from './group-people.ts';
import { refreshSoon } from './group-state-store.ts';

type Key = Asking & { id: string };
type NotInvited = GroupInvitations['notInvited'][number];

// Zalo takes up to 99 at once (server-api §3.2); one it will not invite, or one too many for the group, refuses them all, and then they
// are asked one by one.
const AT_ONCE = 20;
const REFUSES_SOME: readonly ProblemCode[] = ['group_not_invitable', 'group_full'];

/** Whom to invite, whom not and why, and into which group of Zalo. */
interface Plan {
  zaloGroupId: string;
  invitable: TeamPerson[];
  notInvited: NotInvited[];
}

/**
 * Invites the teams a group is for, or those of them who are named: only whom Zalo lets the OA invite; the others are
 * listed with the reason, to be given the group's link. Who is in already is passed over.
 */
export async function inviteToGroup(
  parts: Parts,
  oaGroups: OaGroups,
  key: Key,
  memberIds?: string[],
): Promise<Outcome<GroupInvitations>> {
  const plan = await atWork(parts, (work) => planInvitations(work, key, memberIds));
  if (!plan.ok) return plan;
  const { zaloGroupId, invitable, notInvited } = plan.value;
  const result = { invited: 0, notInvited: [...notInvited] };
  for (let at = 0; at < invitable.length; at += AT_ONCE) {
    const some = await inviteSome(oaGroups, zaloGroupId, invitable.slice(at, at + AT_ONCE));
    if (!some.ok) return some;
    result.invited += some.value.invited;
    result.notInvited.push(...some.value.notInvited);
  }
  await atWork(parts, ({ tx, now }) => refreshSoon(tx, zaloGroupId, now));
  return done(result);
}

async function planInvitations(work: Work, key: Key, memberIds?: string[]): Promise<Outcome<Plan>> {
  const found = await accessGroup(work, key, false);
  if (!found.ok) return found;
  const { group, officer } = found.value;
  if (!group.active || group.zaloGroupId === null) return refused('group_inactive');
  const team = await teamOfGroup(work.tx, group);
  const wanted = memberIds === undefined ? team : team.filter(({ memberId }) => memberIds.includes(memberId));
  const standings = new Map(wanted.map((person) => [person, standingOf(person, work.now)]));
  const invitable = wanted.filter((person) => standings.get(person)?.standing === 'invitable');
  const notInvited = [...standings.values()].flatMap(({ memberId, name, reason }) =>
    reason === undefined ? [] : [{ memberId, name, reason }],
  );
  await noteOfficerAction(work, {
    ...officer,
    action: 'group.invite',
    subject: `group:${group.id}`,
    detail: { people: invitable.length },
  });
  return done({ zaloGroupId: group.zaloGroupId, invitable, notInvited });
}

async function inviteSome(
  oaGroups: OaGroups,
  zaloGroupId: string,
  people: TeamPerson[],
): Promise<Outcome<GroupInvitations>> {
  const ids = people.flatMap(({ oaUserId }) => oaUserId ?? []);
  const told = await oaGroups.invite(zaloGroupId, ids);
  if (told.ok) return done({ invited: ids.length, notInvited: [] });
  const { because } = told.failure;
  const [only] = people;
  if (!REFUSES_SOME.includes(because) || only === undefined) return refused(because);
  if (people.length === 1) {
    const { memberId, name } = only;
    return done({ invited: 0, notInvited: [{ memberId, name, reason: PROBLEMS[because].message }] });
  }
  const result: GroupInvitations = { invited: 0, notInvited: [] };
  for (const person of people) {
    const one = await inviteSome(oaGroups, zaloGroupId, [person]);
    if (!one.ok) return one;
    result.invited += one.value.invited;
    result.notInvited.push(...one.value.notInvited);
  }
  return done(result);
}
