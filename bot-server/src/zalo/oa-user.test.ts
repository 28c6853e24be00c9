import { expect, test } from 'vitest';

import { readOaUser } from './oa-user.ts';
import type { Exchange, ZaloRequest } from './zalo-call.ts';

const DETAIL = {
  user_id: '2',
  user_id_by_app: '4',
  user_is_follower: true,
  user_last_interaction_date: '13/09/2026',
};

const read = async (exchange: Exchange, asked: ZaloRequest[] = []) =>
  readOaUser(
    (request) => {
      asked.push(request);
      return Promise.resolve(exchange);
    },
    'token',
    '2',
  );
const answered = (body: unknown): Exchange => ({ answered: true, status: 200, empty: false, body });
const detail = (changes: object) => read(answered({ data: { ...DETAIL, ...changes }, error: 0 }));

test('a user of the OA: the id by app, following, and the last moment of the day they last wrote', async () => {
  const asked: ZaloRequest[] = [];
  expect(await read(answered({ data: DETAIL, error: 0 }), asked)).toEqual({
    ok: true,
    user: {
      userIdByApp: '4',
      isFollower: true,
      lastInteractionBy: new Date('2026-09-13T23:59:59.999+07:00'),
    },
  });
  expect(asked).toEqual([
    {
      method: 'GET',
      path: '/v3.0/oa/user/detail',
      headers: { access_token: 'token' },
      query: { data: '{"user_id":"2"}' },
    },
  ]);
});

test.each([
  { user_last_interaction_date: '' },
  { user_last_interaction_date: '2026-09-13' },
  { user_last_interaction_date: '13/99/2026' },
  { user_last_interaction_date: 20260913 },
])('a day that cannot be read (%j) is left out', async (odd) => {
  expect(await detail(odd)).toEqual({ ok: true, user: { userIdByApp: '4', isFollower: true } });
});

test('following told as text is read, told oddly is left out', async () => {
  expect(await detail({ user_is_follower: 'false' })).toMatchObject({ user: { isFollower: false } });
  expect((await detail({ user_is_follower: 'maybe' })) as object).not.toHaveProperty('user.isFollower');
});

test.each([{ user_id: '3' }, { user_id: undefined }, { user_id_by_app: '' }, { user_id_by_app: undefined }])(
  'an answer without both ids, or about somebody else (%j), is none',
  async (wrong) => {
    expect(await detail(wrong)).toEqual({ ok: false, because: 'transient' });
  },
);

test('refusals and silence are values', async () => {
  expect(await read(answered({ error: -216, message: 'x' }))).toEqual({ ok: false, because: 'token' });
  expect(await read(answered({ error: -201, message: 'x' }))).toEqual({ ok: false, because: 'invalid' });
  expect(await read({ answered: false, maybeTaken: false })).toEqual({ ok: false, because: 'transient' });
});
