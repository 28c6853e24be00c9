import { randomUUID } from 'node:crypto';

import { beforeEach, expect, test } from 'vitest';

import { openContact } from '../../src/help-requests/request-contact.ts';
import { testApp } from '../support/build-app.ts';
import { call, matching } from '../support/call.ts';
import { AN_BIEN, givePeople, givePerson, signIn } from '../support/people.ts';
import { giveHelpRequest, helpRequestBody } from '../support/requests.ts';

const { app, parts, graph, wakes } = await testApp();
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());

let resident: { personId: string; appUserId: string };
let headers: Record<string, string>;
beforeEach(async () => {
  resident = await givePerson(pool, clock.now(), { name: 'Bà Tư', wardId: AN_BIEN });
  headers = await signIn(app, resident);
});

const open = (body: object) => call(app, 'POST /api/help-requests', { headers, body });
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

async function contactOf(id: string) {
  const { rows } = await pool.query<Record<'phone' | 'place' | 'landmark', Buffer | null>>(
    'select phone_sealed as phone, place_sealed as place, landmark_sealed as landmark from help_request where id = $1',
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error('no request');
  const sealed = { id, phoneSealed: row.phone, placeSealed: row.place, landmarkSealed: row.landmark };
  return openContact(parts.sealer, sealed);
}

test('happy: a request is opened and offered at once, the sender is woken, and the resident sees it', async () => {
  const before = wakes.outbox;
  const opened = await open(helpRequestBody({ note: 'Không mở được ứng dụng' }));
  expect(opened.status).toBe(201);
  expect(opened.body).toEqual({
    id: matching(expect.any(String)),
    code: matching(expect.stringMatching(/^[A-Z][A-Z0-9]{4}$/)),
    status: 'offered',
  });
  expect(wakes.outbox).toBeGreaterThan(before);
  const listed = await call(app, 'GET /api/help-requests?role=resident', { headers });
  expect(listed.body).toMatchObject([{ id: idOf(opened), ward: AN_BIEN, note: 'Không mở được ứng dụng' }]);
});

test('happy: codes of Zalo become the phone and the place, sealed; the same clientRequestId gives the same answer', async () => {
  graph.givePhone('phone-code', '84912345678');
  graph.givePlace('place-code', { latitude: 20.853123, longitude: 106.682456 });
  const body = helpRequestBody({ phoneToken: 'phone-code', placeToken: 'place-code' });
  const first = await open(body);
  expect(first.status).toBe(201);
  expect(await contactOf(idOf(first))).toEqual({
    phone: '84912345678',
    place: { latitude: 20.853123, longitude: 106.682456 },
  });
  const again = await open(body);
  expect([again.status, again.body]).toEqual([201, first.body]);
});

test('happy: a double tap opens one request, although its code works once', async () => {
  graph.givePhone('tapped', '84912345678');
  const body = helpRequestBody({ phoneToken: 'tapped' });
  const taps = await Promise.all([open(body), open(body), open(body)]);
  expect(taps.map(({ status }) => status)).toEqual([201, 201, 201]);
  expect(new Set(taps.map(idOf)).size).toBe(1);
});

test('error: a spent code is refused by its field, unless the value was typed too', async () => {
  expect((await open(helpRequestBody({ phoneToken: 'spent' }))).body).toMatchObject({
    code: 'invalid',
    field: 'phoneToken',
  });
  expect((await open(helpRequestBody({ placeToken: 'spent' }))).body).toMatchObject({
    code: 'invalid',
    field: 'placeToken',
  });
  const typed = await open(helpRequestBody({ phoneToken: 'spent', phone: '0912 345 678' }));
  expect(typed.status).toBe(201);
  expect(await contactOf(idOf(typed))).toEqual({ phone: '84912345678' });
});

test('error: Zalo away is 503 for a code only; an ended access token asks for a new session', async () => {
  graph.failing = 'unavailable';
  const away = await open(helpRequestBody({ phoneToken: 'code' }));
  const typed = await open(helpRequestBody({ phone: '0912345678' }));
  graph.failing = 'tokenRefused';
  const ended = await open(helpRequestBody({ phoneToken: 'code' }));
  graph.failing = undefined;
  expect(away).toMatchObject({ status: 503, body: { code: 'zalo_unavailable', field: 'phoneToken' } });
  expect(typed.status).toBe(201);
  expect(ended).toMatchObject({ status: 401, code: 'unauthenticated' });
});

test.each<[string, object, number, object]>([
  ['no consent', { consent: undefined }, 422, { code: 'consent_required', field: 'consent' }],
  ['an empty consent', { consent: {} }, 422, { code: 'consent_required', field: 'consent' }],
  ['an unknown ward', { ward: 'atlantis' }, 404, { code: 'ward_not_found' }],
  ['a topic nobody has', { topic: 'sao-hoa' }, 422, { code: 'invalid', field: 'topic' }],
  ['no phone number', { phone: '12' }, 422, { code: 'invalid', field: 'phone' }],
  ['a client id that is none', { clientRequestId: '1' }, 422, { code: 'invalid', field: 'clientRequestId' }],
  [
    'somebody who did not agree',
    { forPerson: { relation: 'mẹ', agrees: false } },
    422,
    { code: 'invalid', field: 'forPerson.agrees' },
  ],
  ['a child alone', { ageBand: 'under16' }, 422, { code: 'adults_only' }],
  ['half a letter', { note: '\ud800' }, 422, { code: 'invalid', field: 'note' }],
  [
    'a neighbourhood of another ward',
    { neighbourhoodCode: 'TDP-99' },
    422,
    { code: 'invalid', field: 'neighbourhoodCode' },
  ],
])('error: %s is refused by name', async (_, more, status, problem) => {
  const reply = await open(helpRequestBody(more));
  expect(reply.status).toBe(status);
  expect(reply.body).toMatchObject(problem);
});

test('error: the 41st request of a resident in a day is too many, the next day is fine', async () => {
  const statuses = [];
  for (let i = 0; i < 41; i += 1) statuses.push((await open(helpRequestBody())).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(40);
  const limited = await open(helpRequestBody());
  expect(limited).toMatchObject({ status: 429, code: 'too_many' });
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  clock.advance(24 * 3_600_000);
  headers = await signIn(app, resident);
  expect((await open(helpRequestBody())).status).toBe(201);
});

test('happy: the offered member accepts, sees the contact and completes; the resident rates', async () => {
  const opened = await open(helpRequestBody({ phone: '0912345678' }));
  const id = idOf(opened);
  const member = { headers: await signIn(app, people.member) };
  expect((await call(app, 'GET /api/offers', member)).text).toContain(id);
  const offered = await call(app, `GET /api/help-requests/${id}`, member);
  expect(offered.text).not.toContain('912345678');
  const accepted = await call(app, `POST /api/help-requests/${id}/accept`, member);
  expect(accepted).toMatchObject({
    status: 200,
    body: { status: 'accepted', contact: { phone: '84912345678' } },
  });
  const completed = await call(app, `POST /api/help-requests/${id}/complete`, {
    ...member,
    body: { did: 'Cài lại ứng dụng', managedAlone: true, newHousehold: false },
  });
  expect(completed).toMatchObject({ status: 200, body: { status: 'done' } });
  const rated = await call(app, `POST /api/help-requests/${id}/rating`, { headers, body: { stars: 5 } });
  expect(rated).toMatchObject({ status: 200, body: { stars: 5 } });
  expect(rated.text).not.toContain('912345678');
});

test('happy: the resident mends the phone, takes the landmark back, and nobody else’s contact moves', async () => {
  const id = idOf(await open(helpRequestBody({ phone: '0912345678', landmark: 'Ngõ 12' })));
  const other = idOf(await open(helpRequestBody({ phone: '0912345677' })));
  const correct = (body: object) => call(app, `POST /api/help-requests/${id}/contact`, { headers, body });
  expect(await correct({ phone: '0987 654 321', landmark: null })).toMatchObject({ status: 200 });
  expect(await contactOf(id)).toEqual({ phone: '84987654321' });
  expect(await contactOf(other)).toEqual({ phone: '84912345677' });
  expect(await correct({ landmark: 'Ngõ 14' })).toMatchObject({ status: 200 });
  expect(await contactOf(id)).toEqual({ phone: '84987654321', landmark: 'Ngõ 14' });
});

test('happy: a helper who has the contact already is told the new one', async () => {
  const id = idOf(await open(helpRequestBody({ phone: '0912345678' })));
  await pool.query(
    `update help_request set status = 'accepted', helper_ward_id = $2, helper_id = $3, accepted_at = $4,
       next_action = 'remindHelper', next_action_at = $4 where id = $1`,
    [id, AN_BIEN, people.member.memberId, clock.now()],
  );
  await call(app, `POST /api/help-requests/${id}/contact`, { headers, body: { phone: '0987654321' } });
  const { rows } = await pool.query<{ kind: string }>(
    'select kind from outbox where about = $1 and person_id = $2',
    [`request:${id}`, people.member.personId],
  );
  expect(rows).toContainEqual({ kind: 'contact' });
});

test('error: nothing is added to a closed request, or after the consent was withdrawn', async () => {
  const id = idOf(await open(helpRequestBody({ phone: '0912345678' })));
  const correct = () =>
    call(app, `POST /api/help-requests/${id}/contact`, { headers, body: { phone: '0987654321' } });
  await call(app, 'DELETE /api/me/consents', { headers });
  expect(await correct()).toMatchObject({ status: 422, body: { code: 'consent_required' } });
  await call(app, `POST /api/help-requests/${id}/withdraw`, { headers });
  expect(await correct()).toMatchObject({ status: 409, body: { code: 'not_possible' } });
  expect(await contactOf(id)).toEqual({});
});

test('happy: whoever is to meet at a support point reads its name', async () => {
  const { rows } = await pool.query<{ code: string; name: string }>(
    'select code, name from support_point where ward_id = $1 and active order by code limit 1',
    [AN_BIEN],
  );
  const [point] = rows;
  const opened = await open(helpRequestBody({ mode: 'supportPoint', supportPointCode: point?.code }));
  const seen = await call(app, `GET /api/help-requests/${idOf(opened)}`, { headers });
  expect(seen.body).toMatchObject({ mode: 'supportPoint', supportPoint: point?.name });
});

test('happy: the helper gives the request back, sees the contact no longer, and others are asked at once', async () => {
  const id = await giveHelpRequest(pool, clock.now(), {
    residentId: resident.personId,
    status: 'accepted',
    helper: people.member,
  });
  const member = { headers: await signIn(app, people.member) };
  const giveBack = () => call(app, `POST /api/help-requests/${id}/give-back`, member);
  expect(await giveBack()).toMatchObject({ status: 200, body: { ok: true } });
  const { body } = await call(app, `GET /api/help-requests/${id}`, { headers });
  expect(body).toMatchObject({ status: 'offered', nextActionAt: clock.now().toISOString() });
  expect(body).not.toHaveProperty('member');
  expect((await call(app, 'GET /api/help-requests?role=member', member)).text).not.toContain(id);
  expect(await giveBack()).toMatchObject({ status: 409 });
});

const EXTRA = {
  id: randomUUID(),
  wardId: 'phu-van',
  ward_id: 'phu-van',
  role: 'officer',
  status: 'done',
  createdAt: '2000-01-01T00:00:00Z',
  created_at: '2000-01-01T00:00:00Z',
  residentId: randomUUID(),
  resident_id: randomUUID(),
  personId: randomUUID(),
  helperId: randomUUID(),
  helper_id: randomUUID(),
  priority: 9,
  wave: 7,
  code: 'Z9999',
  stars: 5,
  closedAt: '2000-01-01T00:00:00Z',
  nextAction: null,
  nextActionAt: null,
  source: 'officer',
  acceptedOpen: 99,
  constructor: { name: 'x' },
};

test('F2: fields beyond the schema change nothing in the row', async () => {
  const rowOf = async (id: string) => {
    const { rows } = await pool.query<Record<string, unknown>>('select * from help_request where id = $1', [
      id,
    ]);
    const { id: _id, code: _code, client_request_id: _client, ...row } = rows[0] ?? {};
    return row;
  };
  const plain = await open(helpRequestBody({ note: 'Giúp tôi' }));
  const extra = await open({ ...EXTRA, ...helpRequestBody({ note: 'Giúp tôi' }) });
  expect(extra.status).toBe(201);
  expect(idOf(extra)).not.toBe(EXTRA.id);
  expect(await rowOf(idOf(extra))).toEqual(await rowOf(idOf(plain)));

  const done = await giveHelpRequest(pool, clock.now(), { residentId: resident.personId, status: 'done' });
  const before = await rowOf(done);
  const { stars: _stars, ...rest } = EXTRA;
  await call(app, `POST /api/help-requests/${done}/rating`, { headers, body: { ...rest, stars: 3 } });
  expect(await rowOf(done)).toEqual({ ...before, stars: 3 });
});
