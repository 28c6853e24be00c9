import { randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import { meetPerson } from '../../src/people/meet-person.ts';
import { MERGED_REFERENCES } from '../../src/people/merge-people.ts';
import type { ZaloIds } from '../../src/people/person.ts';
import { atWork } from '../../src/work.ts';
import { testApp } from '../support/build-app.ts';
import { AN_BIEN, giveMember, givePerson, giveWards } from '../support/people.ts';

const { parts } = await testApp();
const { pool, clock } = parts;
await giveWards(pool, clock.now());

const meet = (ids: ZaloIds) => atWork(parts, (work) => meetPerson(work, ids));

test('every column that refers to a person moves in a merge', async () => {
  const { rows } = await pool.query<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = 'person'::regclass`,
  );
  const moved = MERGED_REFERENCES.map(({ name }) => name.replace('person.merge.', ''));
  // The survivor's own dialogue stays; the absorbed row, known to the app only, can have none.
  const referring = rows.map(({ table, column }) => `${table}.${column}`);
  expect(referring.filter((each) => each !== 'conversation.person_id').sort()).toEqual(
    moved.filter((each) => referring.includes(each)).sort(),
  );
});

test('two rows become one: requests, sessions, membership and consents follow', async () => {
  const now = clock.now();
  const byOa = await giveMember(pool, now, { name: 'Anh Minh' });
  await pool.query('update person set app_user_id = null where id = $1', [byOa.personId]);
  const byApp = await givePerson(pool, now, { name: 'Minh', wardId: AN_BIEN });
  await pool.query('update person set oa_user_id = null where id = $1', [byApp.personId]);
  const clientRequestId = randomUUID();
  for (const owner of [byOa, byApp]) {
    await pool.query(
      `insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, topic, mode, created_at)
       values ($1, gen_random_uuid(), $4, $2, $3, 'miniApp', 'done', 'vneid', 'home', now())`,
      [AN_BIEN, clientRequestId, owner.personId, owner === byOa ? 'A1111' : 'A2222'],
    );
  }
  await pool.query(
    `insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
     values ($1, $2, 'helpRequest', 'given', '1', 'miniApp', now())`,
    [AN_BIEN, byApp.personId],
  );
  const met = await meet({ oaUserId: byOa.oaUserId, appUserId: byApp.appUserId });
  expect(met).toMatchObject({ id: byOa.personId, appUserId: byApp.appUserId, wardId: AN_BIEN });
  const { rows } = await pool.query(
    `select (select count(*) from person where id = $2) as absorbed,
       (select count(*) from help_request where resident_id = $1) as requests,
       (select count(*) from consent_entry where person_id = $1) as consents,
       (select count(*) from member where person_id = $1) as memberships`,
    [byOa.personId, byApp.personId],
  );
  expect(rows[0]).toEqual({ absorbed: 0, requests: 2, consents: 1, memberships: 1 });
});

test('40 meetings at once of 5 people by either id or both: 5 rows, no error, everybody the same', async () => {
  const ids = Array.from({ length: 5 }, (_, i) => ({ oaUserId: `71${i}`, appUserId: `81${i}` }));
  const meetings = ids.flatMap(({ oaUserId, appUserId }) => [
    ...[1, 2, 3].flatMap(() => [{ oaUserId }, { appUserId }]),
    { oaUserId, appUserId },
    { appUserId, oaUserId, name: 'Bà Tư' },
  ]);
  const shuffled = meetings.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  const settled = await Promise.allSettled(shuffled.map((each) => meet(each)));
  const errors = settled.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  expect(errors).toEqual([]);
  const { rows } = await pool.query(
    `select oa_user_id, app_user_id from person where oa_user_id like '71_' or app_user_id like '81_' order by 1`,
  );
  expect(rows).toEqual(
    ids.map(({ oaUserId, appUserId }) => ({ oa_user_id: oaUserId, app_user_id: appUserId })),
  );
});

test('a person met again with nothing new is not written to', async () => {
  const person = await givePerson(pool, clock.now(), { name: 'Ông Năm' });
  const version = () =>
    pool.query<{ xmin: string }>('select xmin::text from person where id = $1', [person.personId]);
  const before = (await version()).rows[0]?.xmin;
  await meet({ oaUserId: person.oaUserId, appUserId: person.appUserId });
  expect((await version()).rows[0]?.xmin).toBe(before);
});
