import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call, matching } from '../support/call.ts';
import { accessTokenOf } from '../support/graph.ts';
import { AN_BIEN, givePeople, signIn } from '../support/people.ts';

const { app, parts, graph } = await testApp();
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());

const open = (body: object) => call(app, 'POST /api/session', { body });
const statusWith = async (headers: Record<string, string>) =>
  (await call(app, 'GET /api/me/consents', { headers })).status;

test('happy: a token that Zalo knows opens a session with the roles of the person', async () => {
  const reply = await open({ accessToken: accessTokenOf(people.officer.appUserId), ward: AN_BIEN });
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({
    token: matching(expect.stringMatching(/^[\w-]{43}$/)),
    person: {
      id: people.officer.personId,
      name: 'Chị Lan',
      ward: AN_BIEN,
      roles: [
        { ward: AN_BIEN, role: 'resident' },
        { ward: AN_BIEN, role: 'vhxh' },
      ],
    },
  });
});

test('happy: somebody new is met, and an unknown ward is not remembered', async () => {
  const reply = await open({ accessToken: accessTokenOf('9000000000000000009'), ward: 'atlantis' });
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ person: { roles: [] } });
});

test('happy: ten sessions at most stay open; the newest always works', async () => {
  const sessions = [];
  for (let i = 0; i < 12; i += 1) sessions.push(await signIn(app, people.leader));
  expect(await statusWith(sessions.at(-1) ?? {})).toBe(200);
  const left = await pool.query('select from session where person_id = $1', [people.leader.personId]);
  expect(left.rowCount).toBe(10);
});

test('error: what Zalo refuses is 401, Zalo away is 503 zalo_unavailable, no token is 422', async () => {
  expect(await open({ accessToken: 'token-of-another-app' })).toMatchObject({
    status: 401,
    code: 'unauthenticated',
  });
  expect((await open({ ward: AN_BIEN })).body).toMatchObject({ code: 'invalid', field: 'accessToken' });
  graph.failing = 'unavailable';
  const away = await open({ accessToken: accessTokenOf('1') });
  graph.failing = undefined;
  expect(away).toMatchObject({ status: 503, code: 'zalo_unavailable' });
});

test('security: a closed session, an ended one, and that of a removed member open nothing', async () => {
  const closed = await signIn(app, people.member);
  expect((await call(app, 'DELETE /api/session', { headers: closed })).body).toEqual({ ok: true });
  expect(await statusWith(closed)).toBe(401);

  const removed = await signIn(app, people.otherMember);
  expect(await statusWith(removed)).toBe(200);
  await pool.query(`update member set status = 'left' where id = $1`, [people.otherMember.memberId]);
  expect(await statusWith(removed)).toBe(401);

  const ended = await signIn(app, people.resident);
  clock.advance(24 * 3_600_000 - 1);
  expect(await statusWith(ended)).toBe(200);
  clock.advance(1);
  expect(await statusWith(ended)).toBe(401);
});

test('security: neither the token nor Zalo’s access token can be read in the database', async () => {
  const { authorization } = await signIn(app, people.police);
  const token = authorization.slice('Bearer '.length);
  const { rows } = await pool.query<{ row: string }>('select session::text as row from session');
  const all = rows.map(({ row }) => row).join('\n');
  expect(all).not.toContain(Buffer.from(token).toString('hex'));
  expect(all).not.toContain(Buffer.from(accessTokenOf(people.police.appUserId)).toString('hex'));
});

test('security: a name from Zalo cannot smuggle what the database or a chat cannot show', async () => {
  const reply = await open({ accessToken: accessTokenOf('bad id with spaces') });
  expect(reply).toMatchObject({ status: 503, code: 'zalo_unavailable' });
});
