import { randomUUID } from 'node:crypto';

import { beforeEach, expect, test } from 'vitest';

import { acceptHelpRequest } from '../../src/help-requests/accept-help-request.ts';
import { completeHelpRequest } from '../../src/help-requests/complete-help-request.ts';
import { deleteLivePlaces, deleteOldContacts } from '../../src/help-requests/delete-old-contacts.ts';
import { rateHelpRequest } from '../../src/help-requests/rate-help-request.ts';
import { relayMessage } from '../../src/help-requests/relay-message.ts';
import { testDatabase } from '../support/database.ts';
import { openRequest, rowOf, valueOf, work } from '../support/help-requests.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, type People } from '../support/people.ts';

const parts = testParts(await testDatabase());
const DAY = 24 * 60 * 60_000;
let people: People;
let id: string;

beforeEach(async () => {
  await emptyWards(parts.pool);
  await parts.pool.query('truncate inbox, rate_count');
  parts.clock.set(START);
  people = await givePeople(parts.pool, START);
  ({ id } = await openRequest(parts, people.resident.personId, {
    place: { latitude: 20.85432, longitude: 106.68345 },
    priorityGroup: 'elderly',
    forPerson: { relation: 'mẹ tôi', agrees: true },
  }));
  const { personId } = people.member;
  valueOf(await work(parts, (w) => acceptHelpRequest(w, { personId, requestId: id })));
  valueOf(await work(parts, (w) => relayMessage(w, { personId, requestId: id, text: 'Cháu tới ngay' })));
  const answers = { did: 'Cài VNeID', managedAlone: true, newHousehold: true };
  valueOf(await work(parts, (w) => completeHelpRequest(w, { personId, requestId: id, answers })));
  const rating = { stars: 5, comment: 'Cháu rất nhiệt tình' };
  const { personId: resident } = people.resident;
  valueOf(await work(parts, (w) => rateHelpRequest(w, { personId: resident, requestId: id, rating })));
});

const countOf = async (from: string) =>
  (await parts.pool.query<{ count: number }>(`select count(*) from ${from}`)).rows[0]?.count;
const after = async (days: number) => {
  parts.clock.set(new Date(START.getTime() + days * DAY));
  return deleteOldContacts(parts);
};
const CONTACT = [
  'phone_sealed',
  'place_sealed',
  'landmark_sealed',
  'priority_reason_sealed',
  'latitude',
  'longitude',
];
const TEXTS = ['note', 'comment', 'relation'];

test('contacts go 30 days after closing, not a day earlier', async () => {
  expect((await after(29.9))['contacts']).toBe(0);
  const before = await rowOf(parts, id);
  for (const column of CONTACT) expect(before[column], column).not.toBeNull();
  expect((await after(30))['contacts']).toBe(1);
  const row = await rowOf(parts, id);
  for (const column of CONTACT) expect(row[column], column).toBeNull();
  for (const column of TEXTS) expect(row[column], column).not.toBeNull();
  expect((await after(31))['contacts']).toBe(0);
});

test('texts go after 90 days; what was counted stays, with stars, topic and quarter', async () => {
  await parts.pool.query(
    `insert into outbox (channel, person_id, kind, body, priority, promise, dedupe_key, run_at, created_at)
     values ('oa', $1, 'reminder', 'text', 5, 'atMostOnce', 'once', $2, $2)`,
    [people.member.personId, START],
  );
  await after(89.9);
  expect(await countOf('outbox')).toBeGreaterThan(3);
  await after(90);
  const row = await rowOf(parts, id);
  for (const column of [...CONTACT, ...TEXTS]) expect(row[column], column).toBeNull();
  expect(row).toMatchObject({ status: 'done', topic: 'vneid', stars: 5, neighbourhood_code: 'TDP-01' });
  expect(await countOf(`outbox where body <> ''`)).toBe(0);
  expect(await countOf(`outbox where dedupe_key = 'once' and state <> 'waiting'`)).toBe(1);
  const turns = await parts.pool.query('select quarter, did, member_id, new_household from support_turn');
  expect(turns.rows).toEqual([
    { quarter: '2026-Q4', did: null, member_id: people.member.memberId, new_household: true },
  ]);
});

test('a running request keeps its contact however long it waits', async () => {
  const { id: running } = await openRequest(parts, people.resident.personId);
  await after(100);
  expect((await rowOf(parts, running))['phone_sealed']).not.toBeNull();
});

test('events, half-told conversations, sessions and counters end in their time', async () => {
  const { personId } = people.resident;
  await parts.pool.query(
    `insert into inbox (event_id, event_name, subject, payload, occurred_at, received_at, state)
     values ('e1', 'user_send_text', 'user:1', 'x', $1, $1, 'done')`,
    [START],
  );
  await parts.pool.query(`insert into conversation (person_id, state, updated_at) values ($1, 'x', $2)`, [
    personId,
    START,
  ]);
  await parts.pool.query(
    `insert into session (token_sha256, person_id, access_sealed, created_at, expires_at) values ('t', $1, 'x', $2, $3)`,
    [personId, START, new Date(START.getTime() + DAY)],
  );
  await parts.pool.query(`insert into rate_count values ('limit', 'k', now() - interval '3 days', 1)`);
  const deleted = await after(0.5);
  expect(deleted).toMatchObject({ events: 0, conversations: 0, sessions: 0, limitCounts: 1 });
  expect(await after(7)).toMatchObject({ conversations: 1, sessions: 1, events: 0 });
  expect(await after(14)).toMatchObject({ events: 1 });
});

test('a shared place is forgotten when its 15 minutes are over', async () => {
  const { memberId } = people.member;
  const until = new Date(START.getTime() + 15 * 60_000);
  await parts.pool.query(
    'update member set live_latitude = 20.85, live_longitude = 106.68, live_until = $2 where id = $1',
    [memberId, until],
  );
  parts.clock.set(new Date(until.getTime() - 1));
  expect(await deleteLivePlaces(parts)).toBe(0);
  parts.clock.set(until);
  expect(await deleteLivePlaces(parts)).toBe(1);
  expect(await countOf('member where live_latitude is not null')).toBe(0);
});

test('each day’s counts are noted, several runs of a day added up', async () => {
  await after(30);
  await parts.pool.query(
    `insert into help_request (ward_id, id, code, client_request_id, source, status, topic, mode, closed_at, created_at)
     values ($1, $2, 'K7P2A', $2, 'chat', 'withdrawn', 'other', 'chat', $3, $3)`,
    [AN_BIEN, randomUUID(), START],
  );
  await deleteOldContacts(parts);
  const { rows } = await parts.pool.query(
    `select day::text, deleted->'contacts' as contacts from retention_run`,
  );
  expect(rows).toEqual([{ day: '2026-12-23', contacts: 2 }]);
});
