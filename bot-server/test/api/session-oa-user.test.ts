import { randomUUID } from 'node:crypto';

import { CONSENT_TEXT_VERSION } from '@tung-nha/shared/help-request';
import { beforeEach, expect, test } from 'vitest';

import type { OaDirectory } from '../../src/oa-directory.ts';
import { deliverOutbox } from '../../src/zalo/deliver-outbox.ts';
import { testApp, type TestApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { testDatabase } from '../support/database.ts';
import { accessTokenOf } from '../support/graph.ts';
import { AN_BIEN, giveMember, givePerson, giveWards } from '../support/people.ts';
import { connectedZalo, queue, simulatedZalo, textsOf } from '../support/zalo-for-tests.ts';

const DETAIL = '/oa/user/detail';
const simulated = await simulatedZalo();
const { zalo } = await connectedZalo(await testDatabase(), simulated);
const server = await testApp(simulated.settings, { graph: zalo.graph, oaDirectory: zalo.oaDirectory });
const { parts } = server;
await giveWards(parts.pool, parts.clock.now());

beforeEach(() => simulated.control('POST', '/faults', { kind: 'none' }));

interface Resident {
  userId: string;
  userIdByApp: string;
  accessToken: string;
}

async function newResident({ follows = true } = {}): Promise<Resident> {
  const resident = await simulated.control<Resident>('POST', '/users', { name: 'Bà Tư' });
  if (follows) await simulated.control('POST', `/users/${resident.userId}/follow`);
  return resident;
}

async function open(resident: Pick<Resident, 'accessToken'>, oaUserId?: string, on: TestApp = server) {
  const body = { accessToken: resident.accessToken, ...(oaUserId !== undefined && { oaUserId }) };
  const reply = await call(on.app, 'POST /api/session', { body });
  const { token, person } = reply.body as { token: string; person: { id: string } };
  return { ...reply, personId: person.id, headers: { authorization: `Bearer ${token}` } };
}

async function rowOf(personId: string, on: TestApp = server): Promise<unknown> {
  const { rows } = await on.parts.pool.query(
    'select oa_user_id, app_user_id, follows, last_interaction_at from person where id = $1',
    [personId],
  );
  return rows[0];
}

const unlinked = (resident: Resident) => ({
  oa_user_id: null,
  app_user_id: resident.userIdByApp,
  follows: false,
  last_interaction_at: null,
});

test('an id that Zalo confirms is linked, and not asked about again', async () => {
  const resident = await newResident();
  const { personId } = await open(resident, resident.userId);
  const linked = {
    oa_user_id: resident.userId,
    app_user_id: resident.userIdByApp,
    follows: true,
    // Zalo told the day only, and the window may be open: unknown, so that messages are tried.
    last_interaction_at: null,
  };
  expect(await rowOf(personId)).toEqual(linked);
  const asked = await simulated.calls(DETAIL);
  expect((await open(resident, resident.userId)).personId).toBe(personId);
  expect(await simulated.calls(DETAIL)).toBe(asked);
});

test('the person known from chat and the person of the app become one', async () => {
  const resident = await newResident();
  const { pool, clock } = parts;
  const inChat = await giveMember(pool, clock.now(), { name: 'Anh Minh' });
  await pool.query('update person set oa_user_id = $2, app_user_id = null where id = $1', [
    inChat.personId,
    resident.userId,
  ]);
  const before = await open(resident);
  expect(before.personId).not.toBe(inChat.personId);
  const after = await open(resident, resident.userId);
  expect(after.personId).toBe(inChat.personId);
  expect(after.body).toMatchObject({ person: { roles: [{ ward: AN_BIEN, role: 'member' }] } });
  // The session opened before goes on, as the same person.
  expect((await call(server.app, 'GET /api/me/consents', { headers: before.headers })).status).toBe(200);
});

test('another person’s id of the OA is not linked, and that person stays as they are', async () => {
  const [thief, victim] = [await newResident(), await newResident()];
  const inChat = await givePerson(parts.pool, parts.clock.now(), { name: 'Ông Năm' });
  await parts.pool.query('update person set oa_user_id = $2, app_user_id = null where id = $1', [
    inChat.personId,
    victim.userId,
  ]);
  const before = await rowOf(inChat.personId);
  const asked = await simulated.calls(DETAIL);
  const { status, personId } = await open(thief, victim.userId);
  expect(status).toBe(200);
  expect(await simulated.calls(DETAIL)).toBe(asked + 1);
  expect(await rowOf(personId)).toEqual(unlinked(thief));
  expect(await rowOf(inChat.personId)).toEqual(before);
});

test('an id of nobody, and of somebody who never came near the OA, is not linked', async () => {
  const stranger = await newResident({ follows: false });
  for (const oaUserId of ['1', stranger.userId]) {
    const { status, personId } = await open(stranger, oaUserId);
    expect(status).toBe(200);
    expect(await rowOf(personId)).toEqual(unlinked(stranger));
  }
});

test.each(['error5xx', 'html', 'error200', 'hang'])(
  'the session opens without the link, and soon, when Zalo answers with %s; the next one links',
  async (kind) => {
    const resident = await newResident();
    await simulated.control('POST', '/faults', { kind, rate: 1, path: DETAIL });
    const began = performance.now();
    const { status, personId } = await open(resident, resident.userId);
    expect(status).toBe(200);
    expect(performance.now() - began).toBeLessThan(4000);
    expect(await rowOf(personId)).toEqual(unlinked(resident));
    await simulated.control('POST', '/faults', { kind: 'none' });
    await open(resident, resident.userId);
    expect(await rowOf(personId)).toMatchObject({ oa_user_id: resident.userId });
  },
);

test('what is no id of Zalo is refused, naming the field', async () => {
  const body = { accessToken: 'any', oaUserId: '12 34' };
  const reply = await call(server.app, 'POST /api/session', { body });
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid', field: 'oaUserId' } });
});

test('claims are counted: after ten in an hour Zalo is asked no more, and the session still opens', async () => {
  const resident = await newResident();
  const asked = await simulated.calls(DETAIL);
  for (let i = 0; i < 12; i += 1) expect((await open(resident, '1')).status).toBe(200);
  expect((await simulated.calls(DETAIL)) - asked).toBe(10);
});

test('a window that has closed for sure is known as closed', async () => {
  const resident = await newResident();
  await simulated.control('POST', '/clock', { advanceSeconds: 9 * 86_400 });
  parts.clock.advance(9 * 86_400_000);
  const renewed = await simulated.control<Pick<Resident, 'accessToken'>>(
    'GET',
    `/users/${resident.userId}/access-token`,
  );
  const { personId } = await open(renewed, resident.userId);
  const row = (await rowOf(personId)) as { last_interaction_at: Date };
  const days = (parts.clock.now().getTime() - row.last_interaction_at.getTime()) / 86_400_000;
  expect(days).toBeGreaterThan(7);
  expect(days).toBeLessThan(10);
});

test('from the link on, what waits goes out, and the request says that the chat is open', async () => {
  const resident = await newResident();
  const { personId, headers } = await open(resident);
  const opened = await call(server.app, 'POST /api/help-requests', {
    headers,
    body: {
      clientRequestId: randomUUID(),
      ward: AN_BIEN,
      topic: 'bat-dau-tu-day',
      neighbourhoodCode: 'TDP-01',
      mode: 'phone',
      phone: '0912345678',
      consent: { textVersion: CONSENT_TEXT_VERSION },
    },
  });
  const { id } = opened.body as { id: string };
  const chat = async () => (await call(server.app, `GET /api/help-requests/${id}`, { headers })).body;
  expect(await chat()).toMatchObject({ id, chat: 'closed' });

  const deliver = async () => {
    while ((await deliverOutbox(parts, zalo, 'oa')) > 0);
  };
  const later = new Date(parts.clock.now().getTime() + 60_000);
  await queue(
    parts,
    { to: { personId }, text: 'Tin đã lỡ' },
    { to: { personId }, text: 'Tin đang chờ', runAt: later },
  );
  await deliver();
  expect(await textsOf(simulated, resident.userId)).toEqual([]);

  await open(resident, resident.userId);
  expect(await chat()).toMatchObject({ id, chat: 'open' });
  parts.clock.advance(60_000);
  await deliver();
  expect(await textsOf(simulated, resident.userId)).toEqual(['Tin đang chờ']);
});

/** A server whose OA says that user '77' is the person 'app-1' of our app; `meanwhile` runs while Zalo is asked. */
async function serverWith(meanwhile: (on: TestApp) => Promise<unknown>): Promise<TestApp> {
  const directory: OaDirectory = {
    userOf: async () => {
      await meanwhile(built);
      return { userIdByApp: 'app-1', isFollower: true };
    },
  };
  const built = await testApp({}, { oaDirectory: directory });
  return built;
}

test('no transaction is open while Zalo is asked', async () => {
  let openMeanwhile: unknown;
  const on = await serverWith(async ({ parts: { pool } }) => {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`,
    );
    openMeanwhile = rows[0]?.count;
  });
  await open({ accessToken: accessTokenOf('app-1') }, '77', on);
  expect(openMeanwhile).toBe(0);
});

test('an answer that contradicts what Zalo signed before joins nobody; the session is of the token’s person', async () => {
  const on = await serverWith(() => Promise.resolve());
  const { pool, clock } = on.parts;
  const other = await givePerson(pool, clock.now(), { name: 'Ông Năm' });
  await pool.query(`update person set oa_user_id = '77', follows = false where id = $1`, [other.personId]);
  const before = await rowOf(other.personId, on);
  const { personId } = await open({ accessToken: accessTokenOf('app-1') }, '77', on);
  expect(await rowOf(personId, on)).toMatchObject({ oa_user_id: null, app_user_id: 'app-1' });
  expect(await rowOf(other.personId, on)).toEqual(before);
});
