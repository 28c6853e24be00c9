import { randomUUID } from 'node:crypto';

import type { groupRegistration, unregisteredGroup } from '@tung-nha/shared/group';
import type { z } from 'zod';

import type { OaGroups } from '../oa-groups.ts';
import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Parts } from '../parts.ts';
import { atWork } from '../work.ts';
import { registeredAmong, registerGroup as saveRegistered } from './community-group-store.ts';
import { accessGroups, type Asking } from './group-access.ts';
import { checkNaming } from './name-group.ts';

/** The OA's groups on Zalo that no ward has registered: made on Zalo's own pages, or before this system was there. */
export async function listUnregistered(
  parts: Parts,
  oaGroups: OaGroups,
  asking: Asking,
): Promise<Outcome<z.infer<typeof unregisteredGroup>[]>> {
  const desk = await atWork(parts, (work) => accessGroups(work, asking));
  if (!desk.ok) return desk;
  const told = await oaGroups.list();
  if (!told.ok) return refused(told.failure.because);
  const ids = told.value.map(({ zaloGroupId }) => zaloGroupId);
  const known = await atWork(parts, ({ tx }) => registeredAmong(tx, ids));
  return done(told.value.filter(({ zaloGroupId }) => !known.has(zaloGroupId)));
}

/**
 * Takes over a group the OA has on Zalo under the name it has there, for these neighbourhoods. Only one that Zalo still has, and
 * that no ward has registered: one group is written to for one ward.
 */
export async function registerGroup(
  parts: Parts,
  oaGroups: OaGroups,
  asking: Asking,
  { zaloGroupId, neighbourhoodCodes }: z.infer<typeof groupRegistration>,
): Promise<Outcome<{ id: string }>> {
  const desk = await atWork(parts, (work) => accessGroups(work, asking));
  if (!desk.ok) return desk;
  const { officer, ward } = desk.value;
  const told = await oaGroups.read(zaloGroupId);
  if (!told.ok) return refused(told.failure.because);
  if (!told.value.enabled) return refused('group_dissolved');
  const named = checkNaming(ward, { name: told.value.name, neighbourhoodCodes });
  if (!named.ok) return named;
  return atWork(parts, async (work) => {
    const key = { wardId: ward.id, id: randomUUID(), now: work.now };
    if (!(await saveRegistered(work.tx, key, { zaloGroupId, ...named.value })))
      return refused('group_registered', 'zaloGroupId');
    await noteOfficerAction(work, { ...officer, action: 'group.register', subject: `group:${key.id}` });
    return done({ id: key.id });
  });
}
