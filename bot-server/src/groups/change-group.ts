import { noteOfficerAction } from '../officers/officer-log.ts';
import type { OaGroups } from '../oa-groups.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import type { CommunityGroup } from './community-group.ts';
import { changeGroup as saveChange } from './community-group-store.ts';
import { accessGroup, type Asking } from './group-access.ts';
import { refreshSoon, stopGroup } from './group-state-store.ts';
import { checkNaming } from './name-group.ts';

type Key = Asking & { id: string };

const CLOSED = 'Cán bộ đã ngừng dùng nhóm này.';

/** What an officer changes of a group. */
interface Change {
  name: string;
  neighbourhoodCodes: string[];
  link?: string | undefined;
}

/** Changes name and neighbourhoods; on Zalo first, so that both always agree. */
export async function changeGroup(
  parts: Parts,
  oaGroups: OaGroups,
  key: Key,
  change: Change,
): Promise<Outcome<void>> {
  const found = await atWork(parts, (work) => accessGroup(work, key, false));
  if (!found.ok) return found;
  const { group, ward, officer } = found.value;
  if (group.makingSince !== null) return refused('group_inactive');
  const named = checkNaming(ward, change);
  if (!named.ok) return named;
  const { name, fullName, neighbourhoodCodes } = named.value;
  const renamed = await renameOnZalo(parts, oaGroups, group, named.value);
  if (!renamed.ok) return renamed;
  const link = group.kind === 'postPack' ? (change.link ?? null) : group.link;
  await atWork(parts, async (work) => {
    await saveChange(work.tx, { ...group, now: work.now }, { name, fullName, neighbourhoodCodes, link });
    await noteOfficerAction(work, { ...officer, action: 'group.change', subject: `group:${group.id}` });
  });
  return done(undefined);
}

/** A call that is refused may mean that the group is gone: then it is read again soon. */
async function renameOnZalo(
  parts: Parts,
  oaGroups: OaGroups,
  group: CommunityGroup,
  { name, fullName }: { name: string; fullName: string },
): Promise<Outcome<void>> {
  const { zaloGroupId, active } = group;
  const isSame = name === group.name && fullName === group.fullName;
  if (zaloGroupId === null || !active || isSame) return done(undefined);
  const told = await oaGroups.rename(zaloGroupId, { name, description: fullName });
  if (told.ok) return done(undefined);
  await atWork(parts, ({ tx, now }) => refreshSoon(tx, zaloGroupId, now));
  return refused(told.failure.because);
}

/** Nothing is sent to it from now on; on Zalo it stays, and it can be used again. */
export async function closeGroup(work: Work, key: Key): Promise<Outcome<void>> {
  const found = await accessGroup(work, key, true);
  if (!found.ok) return found;
  const { group, officer } = found.value;
  if (group.makingSince !== null) return refused('group_inactive');
  if (!group.active) return done(undefined);
  await stopGroup(work.tx, group, { reason: CLOSED, now: work.now });
  await noteOfficerAction(work, { ...officer, action: 'group.close', subject: `group:${group.id}` });
  return done(undefined);
}
