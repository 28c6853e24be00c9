import { expect, test } from 'vitest';
import { eventsNamed, meet, oaPost, openStand, until, type Json, type Stand } from './stand.ts';

const data = { name: 'Bà Tư', code: 'TN-1', topic: 'VNeID' };

async function byPhone(stand: Stand, changed: Json = {}, token?: string): Promise<Json> {
  const response = await stand.zalo('business.openapi.zalo.me/message/template', {
    method: 'POST',
    headers: { access_token: token ?? (await stand.oaToken()), 'content-type': 'application/json' },
    body: JSON.stringify({
      phone: '84900000777',
      template_id: '100001',
      template_data: data,
      tracking_id: 't1',
      ...changed,
    }),
  });
  return (await response.json()) as Json;
}

test('a template by phone arrives and is reported with its tracking id', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand, { phone: '84900000777', wrote: false });
  const answer = await byPhone(stand);
  expect(answer).toMatchObject({ error: 0, data: { quota: { dailyQuota: '500', remainingQuota: '499' } } });
  expect(await stand.get<Json[]>(`/users/${userId}/inbox`)).toHaveLength(1);
  const report = await until(() => eventsNamed(stand, 'user_received_message')[0], 'the report');
  expect(report.body).toMatchObject({ recipient: { id: '84900000777' }, message: { tracking_id: 't1' } });
});

test.each([
  ['an unknown template', { template_id: '1' }, -109],
  ['a template not approved', { template_id: '100004', template_data: { name: 'a' } }, -131],
  ['a missing parameter', { template_data: { name: 'a' } }, -1122],
  ['a long parameter', { template_data: { ...data, name: 'a'.repeat(31) } }, -1121],
  ['a domestic phone', { phone: '0900000777' }, -108],
  ['a phone without Zalo', { phone: '84900000778' }, -118],
  ['development mode to no admin', { mode: 'development' }, -127],
  ['no tracking id', { tracking_id: undefined }, -132],
  ['an unknown field', { to: 'a' }, -132],
])('ZBS refuses %s', async (_what, changed, code) => {
  const stand = await openStand();
  await meet(stand, { phone: '84900000777' });
  expect((await byPhone(stand, changed))['error']).toBe(code);
});

test('ZBS says -124 to a bad token, -141 for a person who refuses, -144 past the day’s quota', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand, { phone: '84900000777' });
  expect((await byPhone(stand, {}, 'made-up'))['error']).toBe(-124);
  await stand.post(`/users/${userId}/standing`, { refusesWith: -141 });
  expect((await byPhone(stand))['error']).toBe(-141);
  await stand.post(`/users/${userId}/standing`, { refusesWith: null });
  const token = await stand.oaToken();
  for (let sent = 0; sent < 500; sent += 1) await byPhone(stand, {}, token);
  expect((await byPhone(stand, {}, token))['error']).toBe(-144);
});

test('a template by user id goes past seven days, but not every kind', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await stand.post('/clock', { advanceSeconds: 20 * 86_400 });
  const token = await stand.oaToken();
  const send = (body: Json) => oaPost(stand, token, '/v3.0/oa/message/template', body);
  expect((await send({ user_id: userId, template_id: '100001', template_data: data }))['error']).toBe(0);
  const otp = { user_id: userId, template_id: '100003', template_data: { otp: '1' } };
  expect((await send(otp))['error']).toBe(-249);
  const nested = { recipient: { user_id: userId }, template_id: '100001', template_data: data };
  expect((await send(nested))['error']).toBe(-201);
  await stand.post('/switches', { nestedUidBody: true });
  expect((await send(nested))['error']).toBe(0);
});

const notice = {
  templateId: '00126fd75392bacce383',
  templateData: {
    buttonText: 'Xem',
    buttonUrl: 'https://zalo.me/s/1/',
    title: 'Lớp học',
    contentTitle: 'a',
    contentDescription: 'b',
  },
};

async function notify(
  stand: Stand,
  userIdByApp: string,
  headers: Record<string, string> = {},
  body: unknown = notice,
) {
  const { miniAppId, miniAppKey } = await stand.get<{ miniAppId: string; miniAppKey: string }>(
    '/credentials',
  );
  const response = await stand.zalo('openapi.mini.zalo.me/notification/template', {
    method: 'POST',
    headers: {
      'x-api-key': `Bearer ${miniAppKey}`,
      'x-user-id': userIdByApp,
      'x-miniapp-id': miniAppId,
      'content-type': 'application/json',
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return ((await response.json()) as Json)['error'];
}

async function agreed(stand: Stand) {
  const person = await meet(stand);
  await stand.post(`/users/${person.userId}/standing`, { agreed: { notification: true } });
  return person;
}

test('a Mini App notice goes to who agreed, once a day', async () => {
  const stand = await openStand();
  const { userId, userIdByApp } = await agreed(stand);
  expect(await notify(stand, userIdByApp)).toBe(0);
  expect(await notify(stand, userIdByApp)).toBe(-109);
  await stand.post('/clock', { advanceSeconds: 86_400 });
  expect(await notify(stand, userIdByApp)).toBe(0);
  expect(await stand.get<Json[]>(`/users/${userId}/notifications`)).toHaveLength(2);
});

test('a Mini App notice is refused without consent, at night, after a week away, and past 1,000 a day', async () => {
  const stand = await openStand();
  expect(await notify(stand, (await meet(stand)).userIdByApp)).toBe(-111);
  const { userIdByApp } = await agreed(stand);
  await stand.post('/clock', { advanceSeconds: 13.5 * 3_600 });
  expect(await notify(stand, userIdByApp)).toBe(-107);
  await stand.post('/clock', { advanceSeconds: 8 * 86_400 - 13.5 * 3_600 });
  expect(await notify(stand, userIdByApp)).toBe(-111);
});

test('a Mini App notice needs key, IP, ids and fields', async () => {
  const stand = await openStand();
  const { userId, userIdByApp } = await agreed(stand);
  expect(await notify(stand, userIdByApp, { 'x-api-key': 'Bearer x' })).toBe(-102);
  expect(await notify(stand, userIdByApp, { 'x-miniapp-id': '1' })).toBe(-114);
  expect(await notify(stand, userId)).toBe(-110);
  const long = { ...notice, templateData: { ...notice.templateData, title: 'a'.repeat(33) } };
  expect(await notify(stand, userIdByApp, {}, long)).toBe(-101);
  await stand.post('/switches', { callerIpDeclared: false });
  expect(await notify(stand, userIdByApp)).toBe(-113);
});

async function bot(stand: Stand, method: string, body: Json = {}, token?: string): Promise<Json> {
  const { botToken } = await stand.get<{ botToken: string }>('/credentials');
  const path = `bot-api.zaloplatforms.com/bot${token ?? botToken}/${method}`;
  const headers = { 'content-type': 'application/json' };
  const response = await stand.zalo(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Json;
}

test('a bot hears one update at a time, and answers who wrote first', async () => {
  const stand = await openStand();
  const { userId, userIdByApp } = await meet(stand);
  expect(await bot(stand, 'sendMessage', { chat_id: 'x', text: 'a' })).toMatchObject({ error_code: 404 });
  const { chatId } = await stand.post<{ chatId: string }>(`/users/${userId}/bot-messages`, { text: 'chào' });
  expect([userId, userIdByApp]).not.toContain(chatId);
  const update = await bot(stand, 'getUpdates', { timeout: '1' });
  expect(update).toMatchObject({
    ok: true,
    result: { event_name: 'message.text.received', message: { text: 'chào' } },
  });
  expect(await bot(stand, 'getUpdates', { timeout: '0' })).toMatchObject({ ok: false, error_code: 408 });
  expect(await bot(stand, 'sendMessage', { chat_id: chatId, text: 'chào bác' })).toMatchObject({ ok: true });
  expect(await bot(stand, 'sendMessage', { chat_id: chatId, text: '' })).toMatchObject({ error_code: 400 });
});

test('a bot with a webhook cannot poll; protected people are not heard; a bad token is 401', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await stand.post(`/users/${userId}/standing`, { protectedFromBots: true });
  await stand.post(`/users/${userId}/bot-messages`, { text: 'bí mật' });
  const update = (await bot(stand, 'getUpdates', { timeout: '1' }))['result'] as Json;
  expect(update['event_name']).toBe('message.unsupported.received');
  expect(JSON.stringify(update)).not.toContain('bí mật');
  await bot(stand, 'setWebhook', { url: `${stand.receiver.url}/bot`, secret_token: 'secret-token' });
  expect(await bot(stand, 'getUpdates')).toMatchObject({ error_code: 400 });
  await stand.post(`/users/${userId}/bot-messages`, { text: 'a' });
  await until(() => stand.receiver.received.some(({ path }) => path === '/bot'), 'the update');
  expect(await bot(stand, 'getMe', {}, '1:x')).toMatchObject({ ok: false, error_code: 401 });
  expect(await bot(stand, 'sendDocument')).toMatchObject({ error_code: 404 });
});
