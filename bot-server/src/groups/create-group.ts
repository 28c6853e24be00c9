import { randomUUID } from 'node:crypto';

import type { groupWish } from '@tung-nha/shared/group';
import type { z } from 'zod';

import type { OaGroups } from '../oa-groups.ts';
import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import { insertGroup } from './community-group-store.ts';
import { accessGroups, type Asking } from './group-access.ts';
import { officersToBeIn } from './group-member-store.ts';
import { noteMade, removeUnmade } from './group-state-store.ts';
import { checkNaming } from './name-group.ts';

type Wish = z.infer<typeof groupWish>;

const WINDOW_MS = 7 * 86_400_000;
/** Zalo answers within seconds; after that what became of the group is read from its asset. */
const CHECK_AFTER_MS = 2 * 60_000;
const BEING_MADE = 'Đang tạo nhóm trên Zalo.';

/** A group written down, and what Zalo is to be asked for it. */
interface Begun {
  id: string;
  toMake?: Parameters<OaGroups['create']>[0];
}

/**
 * Registers a group. One the OA is to make is written down before Zalo is asked, once: when no clear answer comes, the group
 * stays “being made” and its asset tells later what became of it. The officers go in first, for one of them must be an
 * administrator of the OA (server-api §3.2); the teams are invited afterwards.
 */
export async function createGroup(
  parts: Parts,
  oaGroups: OaGroups,
  asking: Asking,
  wish: Wish,
): Promise<Outcome<{ id: string }>> {
  const begun = await atWork(parts, (work) => begin(work, asking, wish));
  if (!begun.ok || begun.value.toMake === undefined) return begun;
  const { id, toMake } = begun.value;
  const key = { wardId: asking.wardId, id };
  const told = await oaGroups.create(toMake);
  return atWork(parts, async ({ tx, now }) => {
    if (told.ok) await noteMade(tx, key, { ...told.value, now });
    if (told.ok || told.failure.maybeDone) return done({ id });
    await removeUnmade(tx, key);
    return refused(told.failure.because);
  });
}

async function begin(work: Work, asking: Asking, wish: Wish): Promise<Outcome<Begun>> {
  const { tx, now } = work;
  const desk = await accessGroups(work, asking);
  if (!desk.ok) return desk;
  const { ward, officer } = desk.value;
  const named = checkNaming(ward, wish);
  if (!named.ok) return named;
  const { kind, assetId, link = null } = wish;
  const group = { kind, ...named.value, link };
  const key = { wardId: ward.id, id: randomUUID(), now };
  const note = { ...officer, action: 'group.create', subject: `group:${key.id}`, detail: { kind } };
  if (kind === 'postPack') {
    await insertGroup(tx, key, group);
    await noteOfficerAction(work, note);
    return done({ id: key.id });
  }
  if (assetId === undefined) return refused('group_asset_needed', 'assetId');
  const since = new Date(now.getTime() - WINDOW_MS);
  const memberIds = await officersToBeIn(tx, ward.id, { personId: officer.personId, since });
  if (memberIds.length === 0) return refused('group_admin_missing');
  const checkAt = new Date(now.getTime() + CHECK_AFTER_MS);
  await insertGroup(tx, key, { ...group, link: null }, { assetId, checkAt, reason: BEING_MADE });
  await noteOfficerAction(work, note);
  const { name, fullName: description } = named.value;
  return done({ id: key.id, toMake: { name, description, assetId, memberIds } });
}
