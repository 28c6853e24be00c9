import { expect, test } from 'vitest';
import {
  eventsNamed,
  meet,
  openReceiver,
  openStand,
  sendText,
  until,
  type Json,
  type Stand,
} from './stand.ts';

type Row = { event: string; attempt: number; status: number; done: boolean; outcome: string };

const deliveries = (stand: Stand) => stand.get<Row[]>('/webhooks');
const texts = (stand: Stand) => eventsNamed(stand, 'user_send_text');

function settled(stand: Stand, attempt: number): Promise<Row> {
  return until(async () => {
    const [row] = await deliveries(stand);
    return row?.attempt === attempt && (row.done || row.outcome === 'retrying') && row;
  }, `attempt ${attempt} to be over`);
}

test('a failed event is repeated after 30 s, 5, 15, 30 and 60 min with num_retry, then the URL is off', async () => {
  const stand = await openStand();
  stand.receiver.status = 500;
  const { userId } = await meet(stand);
  const waits = [30, 300, 900, 1_800, 3_600];
  for (const [index, wait] of waits.entries()) {
    expect(await settled(stand, index + 1)).toMatchObject({ outcome: 'retrying', status: 500 });
    await stand.post('/clock', { advanceSeconds: wait - 5 });
    expect(texts(stand)).toHaveLength(index + 1);
    await stand.post('/clock', { advanceSeconds: 6 });
  }
  expect(await settled(stand, 6)).toMatchObject({ outcome: 'given up', done: true });
  expect(texts(stand).map(({ repeat }) => repeat)).toEqual([undefined, '1', '2', '3', '4', '5']);
  expect(new Set(texts(stand).map(({ raw, signature }) => raw + String(signature))).size).toBe(1);
  expect(await stand.get('/webhooks/registered')).toMatchObject({ oaOn: false, miniAppOn: true });
  stand.receiver.status = 200;
  await stand.post(`/users/${userId}/messages`, { text: 'có ai không' });
  expect((await deliveries(stand)).at(-1)).toMatchObject({ outcome: 'url off', attempt: 0 });
});

test('saving the URL again sends an unsigned POST that needs 200, and switches it on', async () => {
  const stand = await openStand();
  const other = await openReceiver();
  other.status = 401;
  const refused = await stand.control('POST', '/webhooks', { oaUrl: `${other.url}/oa` });
  expect(refused.status).toBe(422);
  other.status = 200;
  await stand.post('/webhooks', { oaUrl: `${other.url}/oa` });
  expect(other.received.at(-1)).toMatchObject({ path: '/oa', raw: '{}' });
  expect(other.received.at(-1)?.signature).toBeUndefined();
  await meet(stand);
  await until(() => other.received.some(({ body }) => body['event_name'] === 'user_send_text'), 'the event');
  expect(stand.receiver.received).toHaveLength(0);
});

test('an answer later than two seconds counts as none', async () => {
  const stand = await openStand();
  stand.receiver.silent = true;
  await meet(stand);
  const row = await settled(stand, 1);
  expect(row).toMatchObject({ status: 0, outcome: 'retrying' });
});

test('an answer other than 200 is not repeated when the switch says so', async () => {
  const stand = await openStand();
  await stand.post('/switches', { retryOnNon200: false });
  stand.receiver.status = 500;
  await meet(stand);
  expect(await settled(stand, 1)).toMatchObject({ outcome: 'delivered', status: 500 });
});

test('events of one person arrive in order, however many there are', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  for (let index = 0; index < 60; index += 1)
    await stand.post(`/users/${userId}/messages`, { text: String(index) });
  await until(() => texts(stand).length === 61, 'all of them');
  const said = texts(stand).map(({ body }) => (body['message'] as Json)['text']);
  expect(said.slice(1)).toEqual(Array.from({ length: 60 }, (_none, index) => String(index)));
});

test('the duplicate fault sends one event twice, with the same body', async () => {
  const stand = await openStand();
  await stand.post('/faults', { kind: 'duplicate', rate: 1, count: 1 });
  await meet(stand);
  await until(() => texts(stand).length === 2, 'the second copy');
  expect(texts(stand)[0]?.raw).toBe(texts(stand)[1]?.raw);
});

test('the drop fault loses one event', async () => {
  const stand = await openStand();
  await stand.post('/faults', { kind: 'drop', rate: 1, count: 1 });
  const { userId } = await meet(stand);
  await stand.post(`/users/${userId}/messages`, { text: 'hai' });
  await until(() => texts(stand).length === 1, 'the second');
  expect((texts(stand)[0]?.body['message'] as Json)['text']).toBe('hai');
});

test('the reorder fault swaps two events', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await until(() => texts(stand).length === 1, 'the greeting');
  await stand.post('/faults', { kind: 'reorder', rate: 1, count: 1 });
  for (const text of ['một', 'hai']) await stand.post(`/users/${userId}/messages`, { text });
  await until(() => texts(stand).length === 3, 'both');
  const said = texts(stand).map(({ body }) => (body['message'] as Json)['text']);
  expect(said).toEqual(['xin chào', 'hai', 'một']);
});

test('location and picture have the shapes of server-api §4.3', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await stand.post(`/users/${userId}/messages`, { location: { latitude: 10.7293, longitude: 106.7216 } });
  await stand.post(`/users/${userId}/messages`, { image: 'https://x.zdn.vn/i.jpg' });
  const place = await until(() => eventsNamed(stand, 'user_send_location')[0], 'the place');
  expect((place.body['message'] as Json)['attachments']).toEqual([
    { type: 'location', payload: { coordinates: { latitude: '10.7293', longitude: '106.7216' } } },
  ]);
  const image = await until(() => eventsNamed(stand, 'user_send_image')[0], 'the picture');
  expect((image.body['message'] as Json)['attachments']).toEqual([
    { type: 'image', payload: { thumbnail: 'https://x.zdn.vn/i.jpg', url: 'https://x.zdn.vn/i.jpg' } },
  ]);
});

test('following names the follower, seeing lists the messages', async () => {
  const stand = await openStand();
  const { userId, userIdByApp } = await meet(stand);
  await stand.post(`/users/${userId}/follow`);
  const follow = await until(() => eventsNamed(stand, 'follow')[0], 'the follow');
  expect(follow.body).toMatchObject({
    follower: { id: userId },
    user_id_by_app: userIdByApp,
    source: 'oa_profile',
  });
  const answer = await sendText(stand, await stand.oaToken(), userId);
  await stand.post(`/users/${userId}/seen`);
  const seen = await until(() => eventsNamed(stand, 'user_seen_message')[0], 'the sight');
  expect(seen.body['message']).toEqual({ msg_ids: [(answer['data'] as Json)['message_id']] });
});

test.each([
  ['error5xx', 503, 'text/plain'],
  ['html', 200, 'text/html'],
])('the fault %s strikes calls of Zalo, not the control paths', async (kind, status, type) => {
  const stand = await openStand();
  const token = await stand.oaToken();
  await stand.post('/faults', { kind, rate: 1 });
  const response = await stand.zalo('openapi.zalo.me/v2.0/oa/getoa', { headers: { access_token: token } });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain(type);
  await stand.post('/faults', { kind, rate: 0 });
  const after = await stand.zalo('openapi.zalo.me/v2.0/oa/getoa', { headers: { access_token: token } });
  expect(((await after.json()) as Json)['error']).toBe(0);
});

test.each([
  ['rate', -32],
  ['error200', -200],
])('the fault %s answers %i, as often as its count', async (kind, code) => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId } = await meet(stand);
  await stand.post('/faults', { kind, rate: 1, count: 2 });
  const errors = [];
  for (let call = 0; call < 3; call += 1) errors.push((await sendText(stand, token, userId))['error']);
  expect(errors).toEqual([code, code, 0]);
});

test('the fault hang never answers; with afterEffect the message is sent all the same', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const { userId } = await meet(stand);
  await stand.post('/faults', { kind: 'hang', rate: 1, count: 1, afterEffect: true });
  const call = stand.zalo('openapi.zalo.me/v3.0/oa/message/cs', {
    method: 'POST',
    headers: { access_token: token, 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { user_id: userId }, message: { text: 'mất câu trả lời' } }),
    signal: AbortSignal.timeout(400),
  });
  await expect(call).rejects.toThrow(/timeout/);
  expect(await stand.get<Json[]>(`/users/${userId}/inbox`)).toHaveLength(1);
});
