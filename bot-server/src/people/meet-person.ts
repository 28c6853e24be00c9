import { randomUUID } from 'node:crypto';

import type { Work } from '../work.ts';
import { mergePeople } from './merge-people.ts';
import { meeting, type Person, type ZaloIds } from './person.ts';
import {
  findCompletePerson,
  findPeopleToChange,
  insertPerson,
  lockZaloId,
  updatePerson,
} from './person-store.ts';

/**
 * The one person with these Zalo ids: found, completed, created, or joined out of two rows when both ids turn out to
 * be the same human (server-api §8.4). Safe when many transactions meet the same person at once. Needs at least one id.
 */
export async function meetPerson(work: Work, ids: ZaloIds): Promise<Person> {
  return (await findCompletePerson(work.tx, ids)) ?? (await meetUnderLock(work, ids));
}

async function meetUnderLock({ tx, now }: Work, ids: ZaloIds): Promise<Person> {
  // Always the OA's id first, so that two meetings of one person never wait for each other crosswise.
  if (ids.oaUserId !== undefined) await lockZaloId(tx, `oa:${ids.oaUserId}`);
  if (ids.appUserId !== undefined) await lockZaloId(tx, `app:${ids.appUserId}`);
  const met = meeting(await findPeopleToChange(tx, ids), ids);
  switch (met.act) {
    case 'create': {
      const person = { id: randomUUID(), ...met.ids };
      await insertPerson(tx, person, now);
      return person;
    }
    case 'merge':
      await mergePeople(tx, met.person.id, met.absorbedId);
      break;
    case 'keep':
      break;
  }
  await updatePerson(tx, met.person);
  return met.person;
}
