import type { OpenedSession } from '@tung-nha/shared/session';
import { beforeEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { chatOf } from '../support/chat.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, signIn, type People } from '../support/people.ts';

const PAGE = 'https://can-bo.example.vn';
const { app, parts } = await testApp({ OFFICER_APP_URL: PAGE });
const { pool, clock } = parts;
const { say } = chatOf(parts);
let people: People;

beforeEach(async () => {
  await emptyWards(pool);
  await pool.query('delete from rate_count');
  clock.set(START);
  people = await givePeople(pool, START);
});

const MINUTE = 60_000;
const queue = (headers: object) =>
  call(app, `GET /api/officer/guides?ward=${AN_BIEN}`, { headers: { ...headers } });

/** The secret of the link that the bot answers “đăng nhập” with. */
async function askForLink(person = people.officer): Promise<string> {
  const [reply = ''] = await say(person, 'đăng nhập');
  const [, token] = /https:\/\/can-bo\.example\.vn\/officer\/login#([\w-]{43})\s/.exec(reply) ?? [];
  expect(reply).toContain('5 phút');
  return token ?? '';
}

const exchange = (token: string) => call(app, 'POST /api/officer/session', { body: { token } });
const bearer = (body: unknown) => ({ authorization: `Bearer ${(body as OpenedSession).token}` });

test('an officer gets a link in chat that opens a session once', async () => {
  const token = await askForLink();
  const first = await exchange(token);
  expect(first.status).toBe(200);
  expect((first.body as OpenedSession).person).toMatchObject({
    name: 'Chị Lan',
    roles: [{ ward: AN_BIEN, role: 'vhxh' }],
  });
  expect((await queue(bearer(first.body))).status).toBe(200);
  const second = await exchange(token);
  expect({ status: second.status, code: second.code }).toEqual({ status: 401, code: 'login_ended' });
});

test('of many who open the same link at once, one gets in', async () => {
  const token = await askForLink();
  const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(token)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a link opens nothing after five minutes, and a new one ends the old', async () => {
  const late = await askForLink();
  clock.advance(5 * MINUTE);
  expect((await exchange(late)).code).toBe('login_ended');
  const old = await askForLink();
  const fresh = await askForLink();
  expect((await exchange(old)).code).toBe('login_ended');
  expect((await exchange(fresh)).status).toBe(200);
});

test('residents and members are told kindly that they need no login, and get no secret', async () => {
  for (const person of [people.resident, people.member, people.leader]) {
    const said = (await say(person, 'đăng nhập')).join('\n');
    expect(said).toContain('không cần đăng nhập');
    expect(said).not.toContain(PAGE);
  }
  const rows = await pool.query('select from officer_login');
  expect(rows.rowCount).toBe(0);
});

test('whoever is no officer any more when the link is opened stays outside, and their sessions end', async () => {
  const after = bearer((await exchange(await askForLink())).body);
  const before = await askForLink();
  await pool.query(`update member set status = 'left' where id = $1`, [people.officer.memberId]);
  expect((await exchange(before)).code).toBe('login_ended');
  expect((await queue(after)).status).toBe(401);
});

test('a session in a browser ends by itself in the evening, by signing out, and everywhere at once', async () => {
  const open = async () => bearer((await exchange(await askForLink())).body);
  const evening = await open();
  clock.advance(8 * 60 * MINUTE);
  expect((await queue(evening)).status).toBe(401);

  const [one, two] = [await open(), await open()];
  const inZalo = await signIn(app, people.officer);
  await call(app, 'DELETE /api/session', { headers: one });
  expect((await queue(one)).status).toBe(401);
  expect((await queue(two)).status).toBe(200);
  await call(app, 'DELETE /api/officer/sessions', { headers: two });
  expect((await queue(two)).status).toBe(401);
  expect((await queue(inZalo)).status).toBe(200);
});

test('the secret is stored as a digest and stands in no log line', async () => {
  const token = await askForLink();
  const { body } = await exchange(token);
  const stored = await pool.query<{ row: string }>('select officer_login::text as row from officer_login');
  expect(stored.rows.map(({ row }) => row).join()).not.toContain(token);
  const logged = JSON.stringify(parts.lines);
  expect(logged).not.toContain(token);
  expect(logged).not.toContain((body as OpenedSession).token);
});

test('signing in is in the ward’s log', async () => {
  await exchange(await askForLink());
  const log = await pool.query(
    'select ward_id, action, subject from officer_action order by id desc limit 1',
  );
  expect(log.rows).toEqual([{ ward_id: AN_BIEN, action: 'session.open', subject: 'session' }]);
});

test('guessing is counted: after too many wrong secrets an address is refused', async () => {
  // A minute of its own: a full window is remembered until it ends.
  clock.advance(60 * MINUTE);
  const codes: unknown[] = [];
  for (let guess = 0; guess < 61; guess += 1) codes.push((await exchange(`${guess}`.padEnd(43, 'x'))).code);
  expect(codes.slice(0, 60)).toEqual(Array.from({ length: 60 }, () => 'login_ended'));
  expect(codes[60]).toBe('too_many');
});

test('so many links in an hour are enough', async () => {
  for (let nth = 0; nth < 10; nth += 1) await askForLink();
  expect((await say(people.officer, 'đăng nhập')).join()).toContain('một giờ');
});
