import { randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import type { Pool } from '../../src/database.ts';
import { forgetAppUser } from '../../src/my-data/forget-person.ts';
import { atWork } from '../../src/work.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { accessTokenOf } from '../support/graph.ts';
import { AN_BIEN, givePeople, givePerson, signIn } from '../support/people.ts';
import { giveHelpRequest } from '../support/requests.ts';

const { app, parts } = await testApp();
const { pool, clock, sealer } = parts;
const people = await givePeople(pool, clock.now());

/** Tables with a row whose text or json columns, arrays too, hold the text. */
async function tablesHolding(on: Pool, text: string): Promise<string[]> {
  const { rows } = await on.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found = [];
  for (const { name } of rows) {
    const hits = await on.query(`select from ${name} t where t::text ilike $1`, [`%${text}%`]);
    if ((hits.rowCount ?? 0) > 0) found.push(name);
  }
  return found;
}

const requestBody = () => ({
  clientRequestId: randomUUID(),
  ward: AN_BIEN,
  topic: 'bat-dau-tu-day',
  note: 'canary ghi chú',
  landmark: 'canary ngõ 17 đường Lạch Tray',
  phone: '0987654321',
  place: { latitude: 20.85212, longitude: 106.68311 },
  forPerson: { relation: 'canary bà ngoại', agrees: true },
  consent: { textVersion: '2026-11' },
});

async function openRequest(headers: Record<string, string>): Promise<string> {
  const reply = await call(app, 'POST /api/help-requests', { headers, body: requestBody() });
  expect(reply.status).toBe(201);
  return (reply.body as { id: string }).id;
}

/** What chat, counting and delivery leave about a person besides the requests themselves. */
async function leaveTraces(
  resident: { personId: string; oaUserId: string },
  requestId: string,
): Promise<void> {
  const now = clock.now();
  await pool.query(`insert into conversation (person_id, state, updated_at) values ($1, $2, $3)`, [
    resident.personId,
    sealer.seal('canary', 'conversation'),
    now,
  ]);
  await pool.query(
    `insert into inbox (event_id, event_name, subject, payload, occurred_at, received_at)
     values ('user_send_text:1', 'user_send_text', $1, $2, $3, $3)`,
    [`user:${resident.oaUserId}`, sealer.seal('canary', 'inbox'), now],
  );
  await pool.query(
    `insert into outbox (channel, ward_id, person_id, kind, body, priority, promise, about, run_at, state, created_at)
     values ('oa', $1, $2, 'relay', $3, 1, 'atLeastOnce', null, $4, 'sent', $4),
            ('oa', $1, $5, 'contact', $3, 1, 'atLeastOnce', $6, $4, 'sent', $4)`,
    [
      AN_BIEN,
      resident.personId,
      sealer.seal('canary', BODY_CONTEXT),
      now,
      people.member.personId,
      `request:${requestId}`,
    ],
  );
  await pool.query(
    `insert into support_turn (ward_id, id, request_id, member_ward_id, member_id, topic, mode, did, managed_alone, new_household, quarter, at)
     values ($1, gen_random_uuid(), $2, $1, $3, 'vneid', 'home', 'canary cài cho bà Tư', true, true, '2026-Q4', $4)`,
    [AN_BIEN, requestId, people.member.memberId, now],
  );
  await pool.query(
    `update help_request set comment = 'canary cảm ơn', in_charge_keys = '{canary lach tray}' where id = $1`,
    [requestId],
  );
}

test('G2: a person who deletes their data leaves 0 hits in any text or json column; what was counted stays', async () => {
  const resident = await givePerson(pool, clock.now(), { name: 'Canary Thị Tư', wardId: AN_BIEN });
  const headers = await signIn(app, resident);
  const requestId = await openRequest(headers);
  await leaveTraces(resident, requestId);
  const canaries = [
    'canary',
    resident.oaUserId,
    resident.appUserId,
    resident.personId,
    '987654321',
    '20.852',
    '106.683',
  ];
  // The ward's own centre is no canary.
  await pool.query('update ward set latitude = 20, longitude = 106');
  await pool.query('update neighbourhood set latitude = 20, longitude = 106');
  await pool.query('update support_point set latitude = 20, longitude = 106');
  await pool.query('update member set home_latitude = null, home_longitude = null');
  expect(await tablesHolding(pool, 'canary')).toEqual(
    expect.arrayContaining(['help_request', 'person', 'support_turn']),
  );

  expect((await call(app, 'DELETE /api/me/data', { headers })).body).toEqual({ ok: true });

  const hits = [];
  for (const canary of canaries) {
    for (const table of await tablesHolding(pool, canary)) hits.push(`${canary} in ${table}`);
  }
  console.log(`G2: ${hits.length} hits of ${canaries.length} canaries after erasure`);
  expect(hits).toEqual([]);
  const kept = await pool.query(
    `select r.status, r.topic, r.resident_id, r.phone_sealed, r.place_sealed, r.landmark_sealed, r.priority_reason_sealed,
       (select count(*) from support_turn t where t.request_id = r.id) as turns from help_request r where r.id = $1`,
    [requestId],
  );
  expect(kept.rows).toEqual([
    {
      status: 'withdrawn',
      topic: 'bat-dau-tu-day',
      resident_id: null,
      phone_sealed: null,
      place_sealed: null,
      landmark_sealed: null,
      priority_reason_sealed: null,
      turns: 1,
    },
  ]);
  const bodies = await pool.query<{ body: Buffer }>('select body from outbox');
  for (const { body } of bodies.rows.filter((row) => row.body.length > 0))
    expect(sealer.open(body, BODY_CONTEXT)).not.toContain('canary');
  expect((await call(app, 'GET /api/me/data', { headers })).status).toBe(401);
});

test('a volunteer who deletes their data leaves the team, and what they had taken on goes back to it', async () => {
  const headers = await signIn(app, people.leader);
  const requestId = await giveHelpRequest(pool, clock.now(), {
    residentId: people.resident.personId,
    status: 'accepted',
    helper: people.leader,
  });
  expect((await call(app, 'DELETE /api/me/data', { headers })).status).toBe(200);
  expect(await tablesHolding(pool, 'Chị Hoa')).toEqual([]);
  expect(await tablesHolding(pool, people.leader.personId)).toEqual([]);
  const { rows } = await pool.query(
    'select helper_id, next_action is not null as cared from help_request where id = $1',
    [requestId],
  );
  expect(rows).toEqual([{ helper_id: null, cared: true }]);
});

test('security: it deletes the caller’s data only', async () => {
  const headers = await signIn(app, people.otherResident);
  await call(app, 'DELETE /api/me/data', { headers });
  expect((await pool.query('select from person where id = $1', [people.resident.personId])).rowCount).toBe(1);
  expect(await tablesHolding(pool, people.otherResident.personId)).toEqual([]);
});

test('deleting while requests are opened, accepted and sessions begin: no call fails, nothing of the old person stays', async () => {
  const statuses: number[] = [];
  for (let round = 0; round < 12; round += 1) {
    const person = await givePerson(pool, clock.now(), { name: `Người ${round}`, wardId: AN_BIEN });
    const headers = await signIn(app, person);
    await pool.query('update member set accepted_open = 0');
    const offered = await giveHelpRequest(pool, clock.now(), {
      residentId: person.personId,
      offeredTo: people.member,
    });
    const asMember = await signIn(app, people.member);
    const calls = [
      call(app, `POST /api/help-requests/${offered}/accept`, { headers: asMember }),
      call(app, 'DELETE /api/me/data', { headers }),
      call(app, 'POST /api/help-requests', { headers, body: requestBody() }),
      call(app, 'DELETE /api/me/consents', { headers }),
      call(app, 'POST /api/session', { body: { accessToken: accessTokenOf(person.appUserId) } }),
      call(app, 'DELETE /api/me/data', { headers }),
    ];
    statuses.push(...(await Promise.all(calls)).map(({ status }) => status));
    expect(await tablesHolding(pool, person.personId)).toEqual([]);
  }
  console.log(
    `erasure under way with 5 other calls: ${statuses.filter((status) => status >= 500).length} × 5xx of ${statuses.length}`,
  );
  expect(statuses.filter((status) => status >= 500)).toEqual([]);
});

test('whoever takes back their consent in Zalo is forgotten too; somebody unknown is fine', async () => {
  const person = await givePerson(pool, clock.now(), { name: 'Bà Sáu', wardId: AN_BIEN });
  await atWork(parts, (work) => forgetAppUser(work, person.appUserId));
  expect(await tablesHolding(pool, 'Bà Sáu')).toEqual([]);
  await atWork(parts, (work) => forgetAppUser(work, person.appUserId));
});
