import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { accessTokenOf } from '../support/graph.ts';
import { AN_BIEN, givePeople, signIn } from '../support/people.ts';

const { app, parts, graph } = await testApp();
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());

const open = (payload: object) => app.inject({ method: 'POST', url: '/api/session', payload });
const offers = (authorization?: string) =>
  app.inject({
    url: '/api/me/consents',
    ...(authorization === undefined ? {} : { headers: { authorization } }),
  });

test('happy: a token that Zalo knows opens a session with the roles of the person', async () => {
  const reply = await open({ accessToken: accessTokenOf(people.officer.appUserId), ward: AN_BIEN });
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({
    token: expect.stringMatching(/^[\w-]{43}$/),
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
  expect(reply.statusCode).toBe(200);
  expect(reply.json().person.roles).toEqual([]);
});

test('happy: ten sessions at most stay open; the newest always works', async () => {
  const sessions = [];
  for (let i = 0; i < 12; i += 1) sessions.push(await signIn(app, people.leader));
  expect((await offers(sessions.at(-1)?.authorization)).statusCode).toBe(200);
  const left = await pool.query('select from session where person_id = $1', [people.leader.personId]);
  expect(left.rowCount).toBe(10);
});

test('error: what Zalo refuses is 401, Zalo away is 503 zalo_unavailable, no token is 422', async () => {
  const strange = await open({ accessToken: 'token-of-another-app' });
  expect(strange.statusCode).toBe(401);
  expect(strange.json().code).toBe('unauthenticated');
  const missing = await open({ ward: AN_BIEN });
  expect(missing.json()).toMatchObject({ code: 'invalid', field: 'accessToken' });
  graph.failing = 'unavailable';
  const away = await open({ accessToken: accessTokenOf('1') });
  graph.failing = undefined;
  expect(away.statusCode).toBe(503);
  expect(away.json().code).toBe('zalo_unavailable');
});

test('security: a closed session, an ended one, and that of a removed member open nothing', async () => {
  const closed = await signIn(app, people.member);
  expect((await app.inject({ method: 'DELETE', url: '/api/session', headers: closed })).json()).toEqual({
    ok: true,
  });
  expect((await offers(closed.authorization)).statusCode).toBe(401);

  const removed = await signIn(app, people.otherMember);
  expect((await offers(removed.authorization)).statusCode).toBe(200);
  await pool.query(`update member set status = 'left' where id = $1`, [people.otherMember.memberId]);
  expect((await offers(removed.authorization)).statusCode).toBe(401);

  const ended = await signIn(app, people.resident);
  clock.advance(24 * 3_600_000 - 1);
  expect((await offers(ended.authorization)).statusCode).toBe(200);
  clock.advance(1);
  expect((await offers(ended.authorization)).statusCode).toBe(401);
});

test('security: neither the token nor Zalo’s access token can be read in the database', async () => {
  const { authorization } = await signIn(app, people.police);
  const token = authorization.slice('Bearer '.length);
  const { rows } = await pool.query<{ row: string }>('select session::text as row from session');
  const all = rows.map(({ row }) => row).join('\n');
  expect(all).not.toContain(Buffer.from(token).toString('hex'));
  expect(all).not.toContain(Buffer.from(accessTokenOf(people.police.appUserId)).toString('hex'));
});
