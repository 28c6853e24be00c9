import { randomUUID } from 'node:crypto';

import { beforeEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call, matching } from '../support/call.ts';
import { AN_BIEN, givePeople, givePerson, signIn } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());

let resident: { personId: string; appUserId: string };
let headers: Record<string, string>;
let requestId: string;
beforeEach(async () => {
  resident = await givePerson(pool, clock.now(), { name: 'Bà Tư', wardId: AN_BIEN });
  headers = await signIn(app, resident);
  const opened = await call(app, 'POST /api/help-requests', {
    headers,
    body: {
      clientRequestId: randomUUID(),
      ward: AN_BIEN,
      topic: 'bat-dau-tu-day',
      note: 'Không mở được ứng dụng',
      neighbourhoodCode: 'TDP-01',
      landmark: 'gần chợ',
      phone: '0912345678',
      consent: { textVersion: '2026-11' },
    },
  });
  requestId = (opened.body as { id: string }).id;
});

const given = {
  purpose: 'helpRequest',
  ward: AN_BIEN,
  given: true,
  textVersion: '2026-11',
  channel: 'miniApp',
};

test('happy: everything held is shown, the contact too, to the person alone', async () => {
  const { body } = await call(app, 'GET /api/me/data', { headers });
  expect(body).toMatchObject({
    person: { id: resident.personId, name: 'Bà Tư', ward: AN_BIEN },
    memberships: [],
    helpRequests: [
      {
        id: requestId,
        note: 'Không mở được ứng dụng',
        contact: { phone: '84912345678', landmark: 'gần chợ' },
      },
    ],
    consents: [given],
  });
});

test('happy: a volunteer sees what the ward keeps about their work', async () => {
  const { body } = await call(app, 'GET /api/me/data', { headers: await signIn(app, people.member) });
  expect(body).toMatchObject({
    memberships: [
      {
        ward: AN_BIEN,
        name: 'Anh Minh',
        role: 'member',
        neighbourhood: 'Tổ dân phố 1',
        home: { latitude: matching(expect.any(Number)), longitude: 106.683 },
        turns: 0,
      },
    ],
  });
});

test('happy: consent is withdrawn by a new line, and the contact is gone at once', async () => {
  expect((await call(app, 'GET /api/me/consents', { headers })).body).toMatchObject([given]);
  const reply = await call(app, 'DELETE /api/me/consents?purpose=helpRequest', { headers });
  expect(reply.body).toEqual({ ok: true });
  expect((await call(app, 'GET /api/me/consents', { headers })).body).toMatchObject([
    { ...given, given: false },
  ]);
  const ledger = await pool.query('select action from consent_entry where person_id = $1 order by id', [
    resident.personId,
  ]);
  expect(ledger.rows).toEqual([{ action: 'given' }, { action: 'withdrawn' }]);
  const stored = await pool.query(
    'select phone_sealed, place_sealed, landmark_sealed, in_charge_keys from help_request where id = $1',
    [requestId],
  );
  expect(stored.rows).toEqual([
    { phone_sealed: null, place_sealed: null, landmark_sealed: null, in_charge_keys: [] },
  ]);
});

test('happy: without a purpose all are withdrawn; again is fine and adds nothing', async () => {
  await call(app, 'DELETE /api/me/consents', { headers });
  await call(app, 'DELETE /api/me/consents', { headers });
  const ledger = await pool.query('select from consent_entry where person_id = $1', [resident.personId]);
  expect(ledger.rowCount).toBe(2);
});

test('error: a purpose nobody asked for is refused by name', async () => {
  const reply = await call(app, 'DELETE /api/me/consents?purpose=everything', { headers });
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid', field: 'purpose' } });
});

test('security: one person’s withdrawal leaves another’s consent alone', async () => {
  const other = await givePerson(pool, clock.now(), { name: 'Ông Năm', wardId: AN_BIEN });
  await call(app, 'DELETE /api/me/consents', { headers: await signIn(app, other) });
  expect((await call(app, 'GET /api/me/consents', { headers })).body).toMatchObject([given]);
});
