import { run, type Statement, type Transaction } from '../database.ts';
import { mergeNewsReaders } from './news-reader-store.ts';

// Two devices of one person may have used the same client id; the absorbed request keeps its content under a new one.
const FREE_CLIENT_IDS: Statement = {
  name: 'person.mergeClientIds',
  sql: `update help_request a set client_request_id = gen_random_uuid()
        where a.resident_id = $2 and exists (
          select from help_request s where s.resident_id = $1 and s.client_request_id = a.client_request_id)`,
};
const FILL_FROM_ABSORBED: Statement = {
  name: 'person.mergeFacts',
  sql: `update person s set ward_id = coalesce(s.ward_id, a.ward_id), name = coalesce(s.name, a.name),
          last_interaction_at = greatest(s.last_interaction_at, a.last_interaction_at),
          created_at = least(s.created_at, a.created_at), follows = s.follows or a.follows
        from person a where s.id = $1 and a.id = $2`,
};
// The survivor's own conversation goes on; a dialogue is sealed to its person, so the other cannot be carried over.
const DROP_CONVERSATION: Statement = {
  name: 'person.mergeConversation',
  sql: 'delete from conversation where person_id = $1',
};
const DROP_ABSORBED: Statement = { name: 'person.mergeDrop', sql: 'delete from person where id = $1' };

/** Every column that points at a person and moves to the survivor. A test compares this with the schema. */
export const MERGED_REFERENCES: readonly Statement[] = (
  [
    ['member', 'person_id'],
    ['help_request', 'resident_id'],
    ['consent_entry', 'person_id'],
    ['session', 'person_id'],
    ['officer_login', 'person_id'],
    ['outbox', 'person_id'],
    ['help_request_event', 'actor_id'],
    ['contact_read', 'reader_id'],
  ] as const
).map(([table, column]) => ({
  name: `person.merge.${table}.${column}`,
  sql: `update ${table} set ${column} = $1 where ${column} = $2`,
}));

/** Moves everything of `absorbedId` to `survivorId` and removes the empty row. Both rows must be locked. */
export async function mergePeople(tx: Transaction, survivorId: string, absorbedId: string): Promise<void> {
  await run(tx, FREE_CLIENT_IDS, [survivorId, absorbedId]);
  for (const reference of MERGED_REFERENCES) await run(tx, reference, [survivorId, absorbedId]);
  await mergeNewsReaders(tx, survivorId, absorbedId);
  await run(tx, DROP_CONVERSATION, [absorbedId]);
  await run(tx, FILL_FROM_ABSORBED, [survivorId, absorbedId]);
  await run(tx, DROP_ABSORBED, [absorbedId]);
}
