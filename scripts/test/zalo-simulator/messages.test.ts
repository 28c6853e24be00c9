import { expect, test } from 'vitest';
import {
  eventsNamed,
  meet,
  oaGet,
  oaPost,
  openStand,
  sendText,
  until,
  type Json,
  type Stand,
} from './stand.ts';

const cs = '/v3.0/oa/message/cs';

const media = (...elements: Json[]) => ({
  attachment: { type: 'template', payload: { template_type: 'media', elements } },
});
const picture = { media_type: 'image', url: 'https://phuong.vn/a.jpg' };
const request = (element: Json, count = 1) => ({
  attachment: {
    type: 'template',
    payload: { template_type: 'request_user_info', elements: Array.from({ length: count }, () => element) },
  },
});
const form = { title: 'Xin thông tin', subtitle: 'Để phường liên hệ', image_url: 'https://phuong.vn/a.jpg' };
const button = { title: 'Gọi', type: 'oa.open.phone', payload: { phone_code: '84900000001' } };
const buttons = (count: number, changed: Json = {}) => ({
  text: 'Chọn',
  attachment: {
    type: 'template',
    payload: { buttons: Array.from({ length: count }, () => ({ ...button, ...changed })) },
  },
});

async function send(stand: Stand, token: string, userId: unknown, message: unknown): Promise<Json> {
  return oaPost(stand, token, cs, { recipient: { user_id: userId }, message });
}

test('a text arrives, is echoed, then reported as received', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId, userIdByApp } = await meet(stand);
  const answer = await sendText(stand, token, userId, 'Chào bác');
  expect(answer).toMatchObject({ error: 0, message: 'Success', data: { user_id: userId } });
  const data = answer['data'] as Json;
  expect(data['quota']).toEqual({
    quota_type: 'reply',
    owner_type: 'OA',
    owner_id: expect.any(String) as string,
  });
  expect(data['sent_time']).toMatch(/^\d{13}$/);
  const inbox = await stand.get<Json[]>(`/users/${userId}/inbox`);
  expect(inbox).toEqual([
    { messageId: data['message_id'], text: 'Chào bác', attachments: [], at: expect.any(String) as string },
  ]);
  const received = await until(() => eventsNamed(stand, 'user_received_message')[0], 'the receipt');
  expect(received.body).toMatchObject({ recipient: { id: userId }, message: { msg_id: data['message_id'] } });
  expect(eventsNamed(stand, 'oa_send_text')[0]?.body).toMatchObject({
    recipient: { id: userId },
    user_id_by_app: userIdByApp,
    message: { msg_id: data['message_id'], text: 'Chào bác' },
  });
});

test.each([
  ['an unknown field', { text: 'a', buttons: [] }],
  ['an empty text', { text: '' }],
  ['2,001 characters', { text: 'ă'.repeat(2_001) }],
  ['a quote of an unknown message', { text: 'a', quote_message_id: 'x' }],
  ['both url and attachment_id', media({ ...picture, attachment_id: 'x' })],
  ['neither url nor attachment_id', media({ media_type: 'image' })],
  ['two media elements', media(picture, picture)],
  ['an unknown attachment_id', media({ media_type: 'image', attachment_id: 'x' })],
  ['a picture without https', media({ media_type: 'image', url: 'http://phuong.vn/a.jpg' })],
  ['two request forms', request(form, 2)],
  ['a long form title', request({ ...form, title: 'a'.repeat(101) })],
  ['six buttons', buttons(6)],
  ['a long button title', buttons(1, { title: 'a'.repeat(101) })],
  ['a long payload', buttons(1, { type: 'oa.query.show', payload: 'a'.repeat(1_001) })],
  ['an unknown button type', buttons(1, { type: 'oa.open.app' })],
  ['a file with an unknown token', { attachment: { type: 'file', payload: { token: 'x' } } }],
])('-201 for %s', async (_what, message) => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  expect((await send(stand, await stand.oaToken(), userId, message))['error']).toBe(-201);
});

test('decomposed Vietnamese letters are counted after NFC', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  const text = 'ế'.repeat(2_000).normalize('NFD');
  expect((await send(stand, await stand.oaToken(), userId, { text }))['error']).toBe(0);
});

test('numeric, foreign and unknown user ids are refused', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId, userIdByApp } = await meet(stand);
  for (const wrong of [Number(userId), userIdByApp, '1234567890123456789'])
    expect((await send(stand, token, wrong, { text: 'a' }))['error']).toBe(-201);
});

test('lists and buttons are refused with -233 until the switch allows them', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId } = await meet(stand);
  expect((await send(stand, token, userId, buttons(1)))['error']).toBe(-233);
  await stand.post('/switches', { listAndButtons: true });
  expect((await send(stand, token, userId, buttons(5)))['error']).toBe(0);
});

test('the token belongs in the header access_token', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const response = await stand.zalo(`openapi.zalo.me${cs}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
  });
  expect(((await response.json()) as Json)['error']).toBe(-216);
  expect((await sendText(stand, 'made-up', '1'))['error']).toBe(-216);
});

test('checks come in the order of server-api §10.2', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  await stand.post('/limits', { perMinute: 1 });
  await stand.post('/switches', { missingPermissions: ['messages'], oaPackage: 'basic' });
  await stand.post('/limits', { perMinute: 1 });
  const error = async () => (await oaPost(stand, token, cs, { nothing: true }))['error'];
  expect(await error()).toBe(-223);
  await stand.post('/switches', { missingPermissions: [] });
  expect(await error()).toBe(-224);
  await stand.post('/switches', { oaPackage: 'growth' });
  await stand.post('/limits', { perMinute: 1 });
  expect(await error()).toBe(-201);
  expect(await error()).toBe(-32);
});

test('the limit of a minute is told in headers and ends with the minute', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  await stand.post('/limits', { perMinute: 2 });
  const call = () => stand.zalo('openapi.zalo.me/v2.0/oa/getoa', { headers: { access_token: token } });
  const first = await call();
  expect(first.headers.get('x-ratelimit-limit')).toBe('2');
  expect(first.headers.get('x-ratelimit-remain')).toBe('1');
  await call();
  expect(await (await call()).json()).toEqual({ error: -32, message: 'Your OA reached limit call api' });
  await stand.post('/clock', { advanceSeconds: 60 });
  expect(((await (await call()).json()) as Json)['error']).toBe(0);
});

test('an invented path is 404 with an empty body, a wrong method 405, an unstated use 501', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const invented = await stand.zalo('openapi.zalo.me/v3.0/oa/message', { method: 'POST' });
  expect([invented.status, await invented.text()]).toEqual([404, '']);
  expect((await stand.zalo(`openapi.zalo.me${cs}`)).status).toBe(405);
  const broadcast = await stand.zalo('openapi.zalo.me/v2.0/oa/message', {
    method: 'POST',
    headers: { access_token: token, 'content-type': 'application/json' },
    body: '{"recipient":{"target":{}},"message":{}}',
  });
  expect(broadcast.status).toBe(501);
});

test('a message can answer one user message by its id', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId } = await meet(stand);
  const { messageId } = await stand.post<{ messageId: string }>(`/users/${userId}/messages`, { text: 'ơi' });
  const message = { text: 'Dạ', quote_message_id: messageId };
  const answer = await oaPost(stand, token, cs, { recipient: { message_id: messageId }, message });
  expect(answer['data']).toMatchObject({ user_id: userId });
  const unknown = await oaPost(stand, token, cs, { recipient: { message_id: 'x' }, message: { text: 'a' } });
  expect(unknown['error']).toBe(-201);
});

test('what was shut says -240', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const body = { recipient: { user_id: '1' }, message: { text: 'a' } };
  expect((await oaPost(stand, token, '/v3.0/oa/message/transaction', body))['error']).toBe(-240);
  expect((await oaPost(stand, token, '/v2.0/oa/message', body))['error']).toBe(-240);
});

test('an uploaded picture can be sent for seven days', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  const upload = async (bytes: number[], token: string) => {
    const body = new FormData();
    body.append('file', new Blob([Uint8Array.from(bytes)]), 'anh.jpg');
    const headers = { access_token: token };
    const response = await stand.zalo('openapi.zalo.me/v2.0/oa/upload/image', {
      method: 'POST',
      headers,
      body,
    });
    return (await response.json()) as { error: number; data?: { attachment_id: string } };
  };
  const token = await stand.oaToken();
  expect((await upload([1, 2, 3], token)).error).toBe(-201);
  const id = (await upload([0xff, 0xd8, 0xff, 0xe0], token)).data?.attachment_id ?? '';
  const message = media({ media_type: 'image', attachment_id: id });
  expect((await send(stand, token, userId, message))['error']).toBe(0);
  await stand.post('/clock', { advanceSeconds: 7 * 86_400 + 60 });
  expect((await send(stand, await stand.oaToken(), userId, message))['error']).toBe(-100);
});

test('details of a person carry both ids; counts over the maximum are -210', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId, userIdByApp } = await meet(stand);
  const path = (data: Json) => `?data=${encodeURIComponent(JSON.stringify(data))}`;
  const detail = await oaGet(stand, token, `/v3.0/oa/user/detail${path({ user_id: userId })}`);
  expect(detail['data']).toMatchObject({
    user_id: userId,
    user_id_by_app: userIdByApp,
    user_is_follower: false,
  });
  for (const id of [userId, userIdByApp]) expect(id).toMatch(/^\d{18,19}$/);
  expect(userId).not.toBe(userIdByApp);
  expect((await oaGet(stand, token, `/v3.0/oa/user/getlist${path({ offset: 0, count: 51 })}`))['error']).toBe(
    -210,
  );
  expect((await oaGet(stand, token, '/v3.0/oa/user/detail?user_id=1'))['error']).toBe(-201);
  const beside = `/v3.0/oa/user/detail${path({ user_id: userId })}&fields=name`;
  expect((await oaGet(stand, token, beside))['error']).toBe(-201);
});
