import type { OaGroups, Told } from '../oa-groups.ts';
import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Parts } from '../parts.ts';
import { atWork } from '../work.ts';
import type { CommunityGroup } from './community-group.ts';
import { loadGroup } from './community-group-store.ts';
import { accessGroup, type Asking } from './group-access.ts';
import { saveGroupMembers } from './group-member-store.ts';
import {
  noteFacts,
  noteMade,
  noteRefreshFailure,
  stopGroup,
  takeDueGroups,
  useGroup,
} from './group-state-store.ts';

const MINUTE_MS = 60_000;
/** Between two readings of a group nobody told us anything about: joins and leaves come as events. */
const BETWEEN_MS = 6 * 60 * MINUTE_MS;
/** After a reading that failed. */
const RETRY_MS = 10 * MINUTE_MS;
const AT_ONCE = 5;
const NOT_MADE = 'Zalo chưa tạo nhóm này. Bạn tạo lại nhé.';
const DISABLED = 'Nhóm này đã bị tắt hoặc hết hạn trên Zalo.';

/** Reads from Zalo the groups whose time has come, a few at once; gives how many. */
export async function refreshDueGroups(parts: Parts, oaGroups: OaGroups): Promise<number> {
  const now = parts.clock.now();
  const again = new Date(now.getTime() + RETRY_MS);
  const due = await takeDueGroups(parts.pool, { now, again, limit: AT_ONCE });
  for (const { wardId, id } of due) {
    const group = await loadGroup(parts.pool, wardId, id);
    if (group !== undefined) await refreshGroup(parts, oaGroups, group);
  }
  return due.length;
}

/** Reads a group now because an officer asks; one no longer used is used again when Zalo still has it. */
export async function refreshForOfficer(
  parts: Parts,
  oaGroups: OaGroups,
  key: Asking & { id: string },
): Promise<Outcome<void>> {
  const found = await atWork(parts, async (work) => {
    const at = await accessGroup(work, key, true);
    if (!at.ok) return at;
    const { group, officer } = at.value;
    await noteOfficerAction(work, { ...officer, action: 'group.refresh', subject: `group:${group.id}` });
    if (group.kind === 'postPack') await useGroup(work.tx, group, work.now);
    return done(group);
  });
  if (!found.ok || found.value.kind === 'postPack') return found.ok ? done(undefined) : found;
  const told = await refreshGroup(parts, oaGroups, found.value, { useAgain: true });
  return told.ok || told.failure.because === 'group_dissolved'
    ? done(undefined)
    : refused(told.failure.because);
}

/** Brings what is known of one group up to what Zalo tells. One that an officer closed meanwhile stays closed. */
async function refreshGroup(
  parts: Parts,
  oaGroups: OaGroups,
  group: CommunityGroup,
  { useAgain = false } = {},
): Promise<Told<unknown>> {
  if (group.makingSince !== null) return findMade(parts, oaGroups, group);
  if (group.zaloGroupId === null) return { ok: true, value: undefined };
  const facts = await oaGroups.read(group.zaloGroupId);
  if (!facts.ok) return noteFailure(parts, group, facts);
  if (!facts.value.enabled) return stop(parts, group, DISABLED);
  const members = await oaGroups.members(group.zaloGroupId);
  if (!members.ok) return noteFailure(parts, group, members);
  await atWork(parts, async ({ tx, now }) => {
    if (useAgain) await useGroup(tx, group, now);
    await noteFacts(tx, group, { ...facts.value, now, next: new Date(now.getTime() + BETWEEN_MS) });
    await saveGroupMembers(tx, group, members.value);
  });
  return facts;
}

async function noteFailure(
  parts: Parts,
  group: CommunityGroup,
  told: Extract<Told<unknown>, { ok: false }>,
): Promise<Told<unknown>> {
  const { because, reason } = told.failure;
  if (because === 'group_dissolved') return stop(parts, group, reason, told);
  await atWork(parts, async ({ tx, now }) => {
    // A group no longer used is not read by itself, so its failure has no next time.
    if (group.active)
      await noteRefreshFailure(tx, group, { reason, next: new Date(now.getTime() + RETRY_MS) });
  });
  return told;
}

async function stop(
  parts: Parts,
  group: CommunityGroup,
  reason: string,
  told: Told<unknown> = { ok: true, value: undefined },
): Promise<Told<unknown>> {
  await atWork(parts, ({ tx, now }) => stopGroup(tx, group, { reason, now }));
  return told;
}

/** The asset of a group whose making had no clear answer tells whether there is one now. */
async function findMade(parts: Parts, oaGroups: OaGroups, group: CommunityGroup): Promise<Told<unknown>> {
  const told = await oaGroups.assets();
  if (!told.ok) {
    const { reason } = told.failure;
    await atWork(parts, ({ tx, now }) =>
      noteRefreshFailure(tx, group, { reason, next: new Date(now.getTime() + RETRY_MS) }),
    );
    return told;
  }
  const asset = told.value.find(({ assetId }) => assetId === group.assetId);
  const zaloGroupId = asset?.usedBy ?? '';
  if (zaloGroupId === '') return stop(parts, group, NOT_MADE);
  await atWork(parts, ({ tx, now }) => noteMade(tx, group, { zaloGroupId, now }));
  return told;
}
