import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { Person, ZaloIds } from './person.ts';

const text = z
  .string()
  .nullable()
  .transform((value) => value ?? undefined);

/** The columns every statement below gives back, aliased `p`. */
export const PERSON_COLUMNS = 'p.id, p.oa_user_id, p.app_user_id, p.name, p.ward_id, p.last_interaction_at';

/** A row of PERSON_COLUMNS as a Person. */
export const personRow = z
  .object({
    id: z.string(),
    oa_user_id: text,
    app_user_id: text,
    name: text,
    ward_id: text,
    last_interaction_at: z.date().nullable(),
  })
  .transform((row): Person => ({
    id: row.id,
    ...(row.oa_user_id === undefined ? {} : { oaUserId: row.oa_user_id }),
    ...(row.app_user_id === undefined ? {} : { appUserId: row.app_user_id }),
    ...(row.name === undefined ? {} : { name: row.name }),
    ...(row.ward_id === undefined ? {} : { wardId: row.ward_id }),
    ...(row.last_interaction_at === null ? {} : { lastInteractionAt: row.last_interaction_at }),
  }));

const LOAD: Statement = {
  name: 'person.load',
  sql: `select ${PERSON_COLUMNS} from person p where p.id = $1`,
};
const IS_KNOWN_TO_OA: Statement = {
  name: 'person.isKnownToOa',
  sql: 'select id from person where app_user_id = $1 and oa_user_id is not null',
};
// Key share: a merge of this person waits until the caller's transaction has ended, and a caller waits for a merge.
// Only a row that needs no change is locked so; upgrading such a lock would let two meetings wait for each other.
const FIND_COMPLETE: Statement = {
  name: 'person.findComplete',
  sql: `select ${PERSON_COLUMNS} from person p
        where (p.oa_user_id = $1 or p.app_user_id = $2)
          and ($1::text is null or p.oa_user_id = $1) and ($2::text is null or p.app_user_id = $2)
          and ($3::text is null or p.name = $3)
        for key share`,
};
const FIND_TO_CHANGE: Statement = {
  name: 'person.findToChange',
  sql: `select ${PERSON_COLUMNS} from person p where p.oa_user_id = $1 or p.app_user_id = $2
        order by p.id for update`,
};
const LOCK_ID: Statement = {
  name: 'person.lockId',
  sql: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
};
const INSERT: Statement = {
  name: 'person.insert',
  sql: 'insert into person (id, oa_user_id, app_user_id, name, created_at) values ($1, $2, $3, $4, $5)',
};
const UPDATE: Statement = {
  name: 'person.update',
  sql: 'update person set oa_user_id = $2, app_user_id = $3, name = $4 where id = $1',
};
const TOUCH: Statement = {
  name: 'person.touchInteraction',
  sql: `update person set last_interaction_at = $2
        where id = $1 and (last_interaction_at is null or last_interaction_at < $2)`,
};
const TOUCH_OF: Statement = {
  name: 'person.touchInteractionOf',
  sql: `update person set last_interaction_at = $2
        where oa_user_id = $1 and (last_interaction_at is null or last_interaction_at < $2)`,
};
const SET_FOLLOWS: Statement = {
  name: 'person.setFollows',
  sql: 'update person set follows = $2 where id = $1 and follows is distinct from $2',
};
const SET_WARD: Statement = {
  name: 'person.setWard',
  sql: `update person set ward_id = $2
        where id = $1 and ward_id is distinct from $2 and exists (select from ward where ward.id = $2)`,
};

/** Whether the person with this id for our app is known in the OA's chat too. */
export async function isKnownToOa(on: Queryable, appUserId: string): Promise<boolean> {
  return (await maybeOne(on, z.object({ id: z.string() }), IS_KNOWN_TO_OA, [appUserId])) !== undefined;
}

/** The person with this id, or undefined. */
export function loadPerson(on: Queryable, id: string): Promise<Person | undefined> {
  return maybeOne(on, personRow, LOAD, [id]);
}

/** The row that already has all that is told; it cannot be merged away until the transaction ends. */
export function findCompletePerson(tx: Transaction, ids: ZaloIds): Promise<Person | undefined> {
  const { oaUserId, appUserId, name } = ids;
  return maybeOne(tx, personRow, FIND_COMPLETE, [oaUserId ?? null, appUserId ?? null, name ?? null]);
}

/** The rows that carry one of the ids, locked for a change. */
export function findPeopleToChange(tx: Transaction, ids: ZaloIds): Promise<Person[]> {
  return many(tx, personRow, FIND_TO_CHANGE, [ids.oaUserId ?? null, ids.appUserId ?? null]);
}

/** Makes everybody else who asks for this id wait until the transaction ends, whether or not a row has it yet. */
export async function lockZaloId(tx: Transaction, id: string): Promise<void> {
  await run(tx, LOCK_ID, [id]);
}

export async function insertPerson(tx: Transaction, person: Person, at: Date): Promise<void> {
  const { id, oaUserId, appUserId, name } = person;
  await run(tx, INSERT, [id, oaUserId ?? null, appUserId ?? null, name ?? null, at]);
}

export async function updatePerson(tx: Transaction, person: Person): Promise<void> {
  const { id, oaUserId, appUserId, name } = person;
  await run(tx, UPDATE, [id, oaUserId ?? null, appUserId ?? null, name ?? null]);
}

/** Notes that the person wrote or tapped at `at`: Zalo's 48 h and 7-day windows count from there (server-api §2.4). */
export async function touchInteraction(tx: Queryable, personId: string, at: Date): Promise<void> {
  await run(tx, TOUCH, [personId, at]);
}

/** The same for whoever has this id of the OA; nobody is met for it who was not known. */
export async function touchInteractionOf(tx: Queryable, oaUserId: string, at: Date): Promise<void> {
  await run(tx, TOUCH_OF, [oaUserId, at]);
}

/** Notes whether the person follows the OA. */
export async function setFollows(tx: Queryable, personId: string, follows: boolean): Promise<void> {
  await run(tx, SET_FOLLOWS, [personId, follows]);
}

/** Remembers the ward the person chose; an unknown ward changes nothing. */
export async function setWard(tx: Queryable, personId: string, wardId: string): Promise<void> {
  await run(tx, SET_WARD, [personId, wardId]);
}
