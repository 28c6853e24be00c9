import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

const DELETE_CONTACTS: Statement = {
  name: 'myData.deleteContacts',
  sql: `update help_request set phone_sealed = null, place_sealed = null, landmark_sealed = null, in_charge_keys = '{}'
        where ward_id = $1 and resident_id = $2`,
};
const DELETE_REASONS: Statement = {
  name: 'myData.deletePriorityReasons',
  sql: 'update help_request set priority_reason_sealed = null where ward_id = $1 and resident_id = $2',
};
const ABOUT_PERSON: Statement = {
  name: 'myData.person',
  sql: 'select name, ward_id, created_at, last_interaction_at from person where id = $1',
};

const BY_APP_USER: Statement = {
  name: 'myData.byAppUserId',
  sql: 'select id from person where app_user_id = $1',
};

/** Whose id for our app this is. */
export async function findByAppUserId(on: Queryable, appUserId: string): Promise<string | undefined> {
  return (await maybeOne(on, z.object({ id: z.string() }), BY_APP_USER, [appUserId]))?.id;
}

const LOCK_PERSON: Statement = {
  name: 'myData.lockPerson',
  sql: 'select from person where id = $1 for update',
};

/** Makes everything that would refer to the person wait until the transaction ends. */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  await run(tx, LOCK_PERSON, [personId]);
}

/** Deletes phone, exact place and landmark of all the person's requests in the ward, running ones too. */
export async function deleteContacts(tx: Transaction, wardId: string, personId: string): Promise<void> {
  await run(tx, DELETE_CONTACTS, [wardId, personId]);
}

/** Deletes why the person's requests in the ward go first; the neutral rank stays (L-06). */
export async function deletePriorityReasons(
  tx: Transaction,
  wardId: string,
  personId: string,
): Promise<void> {
  await run(tx, DELETE_REASONS, [wardId, personId]);
}

const aboutPerson = z.object({
  name: z.string().nullable(),
  ward_id: z.string().nullable(),
  created_at: z.date(),
  last_interaction_at: z.date().nullable(),
});

/** What the person's own row says. */
export function loadAboutPerson(
  on: Queryable,
  personId: string,
): Promise<z.infer<typeof aboutPerson> | undefined> {
  return maybeOne(on, aboutPerson, ABOUT_PERSON, [personId]);
}

const membership = z.object({
  ward: z.string(),
  name: z.string(),
  role: z.string(),
  neighbourhood: z.string().nullable(),
  skills: z.array(z.string()),
  languages: z.array(z.string()),
  home_latitude: z.number().nullable(),
  home_longitude: z.number().nullable(),
  turns: z.number(),
});
// A person's memberships span wards on purpose: they are asked for by the person, not by a ward.
const MEMBERSHIPS: Statement = {
  name: 'myData.memberships',
  sql: `select m.ward_id as ward, m.name, coalesce(m.office, m.role) as role, n.name as neighbourhood, m.skills,
          m.languages, m.home_latitude, m.home_longitude,
          (select count(*) from support_turn t where t.member_ward_id = m.ward_id and t.member_id = m.id) as turns
        from member m left join neighbourhood n on n.ward_id = m.ward_id and n.code = m.neighbourhood_code
        where m.person_id = $1 order by m.ward_id, m.id`,
};

/** The teams and offices the person is or was in. */
export function loadMemberships(on: Queryable, personId: string): Promise<z.infer<typeof membership>[]> {
  return many(on, membership, MEMBERSHIPS, [personId]);
}

const UNFINISHED: Statement = {
  name: 'myData.unfinished',
  sql: `select 'asked' as part, id from help_request where resident_id = $1 and next_action is not null
        union all
        select 'taken', r.id from help_request r join member m on m.ward_id = r.helper_ward_id and m.id = r.helper_id
          where m.person_id = $1 and r.status = 'accepted'
        union all
        select 'offered', o.request_id from offer o
          join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
          where m.person_id = $1 and o.state = 'open'`,
};

/** The ids of requests that still wait for this person or for whom this person waits. */
export async function loadUnfinished(
  on: Queryable,
  personId: string,
): Promise<{ asked: string[]; taken: string[]; offered: string[] }> {
  const row = z.object({ part: z.enum(['asked', 'taken', 'offered']), id: z.string() });
  const rows = await many(on, row, UNFINISHED, [personId]);
  const idsOf = (part: string) => rows.filter((each) => each.part === part).map(({ id }) => id);
  return { asked: idsOf('asked'), taken: idsOf('taken'), offered: idsOf('offered') };
}
