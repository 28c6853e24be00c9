import { expect, test } from 'vitest';
import { appSecretProof } from '../../zalo-simulator/graph-endpoints.ts';
import { signMiniAppEvent, signOaEvent } from '../../zalo-simulator/webhook-signature.ts';
import { eventsNamed, meet, openStand, sha256, until } from './stand.ts';

test('the OA signature is the plain hash of server-api §4.2', () => {
  const rawBody =
    '{"app_id":"1000000000000000001","event_name":"user_send_text","sender":{"id":"2000000000000000002"},"recipient":{"id":"3000000000000000003"},"user_id_by_app":"4000000000000000004","message":{"text":"Xin chào","msg_id":"m1"},"timestamp":"1760000000000"}';
  expect(Buffer.byteLength(rawBody)).toBe(253);
  const event = {
    appId: '1000000000000000001',
    rawBody,
    timestamp: '1760000000000',
    oaSecretKey: 'OA_SECRET_DEMO',
  };
  expect(signOaEvent(event)).toBe('mac=109170507bae1818df69dfae4b9f4bd80fc6df649008e6da66da0fc1d42a6409');
});

test('the Mini App signature joins the values in the order of their keys (server-api §8.6)', () => {
  const body = {
    event: 'user.revoke.consent',
    appId: '1000000000000000001',
    userId: '4000000000000000004',
    timestamp: 1760000000000,
  };
  expect(signMiniAppEvent(body, 'MINI_API_KEY_DEMO')).toBe(
    'cb5e7a17a18d4f41f5b538966515b00444fb5ba21f957b72828d042e43bdad29',
  );
});

test('the proof of a user token is HMAC-SHA256 keyed by the app secret (server-api §8.1)', () => {
  expect(appSecretProof('USER_ACCESS_TOKEN_DEMO', 'APP_SECRET_DEMO')).toBe(
    'f8cf18a7ceb3e050159b80b7abe4cb206eda51b5181a188e068d113998f1574f',
  );
});

test('a delivered OA event is signed over the very bytes sent', async () => {
  const stand = await openStand();
  const { appId, oaSecretKey } = await stand.get<{ appId: string; oaSecretKey: string }>('/credentials');
  await meet(stand);
  const [event] = await until(
    () => eventsNamed(stand, 'user_send_text').length > 0 && eventsNamed(stand, 'user_send_text'),
    'the event',
  );
  const timestamp = String(event?.body['timestamp']);
  expect(event?.signature).toBe(`mac=${sha256(appId + (event?.raw ?? '') + timestamp + oaSecretKey)}`);
});

test('a withdrawal in the Mini App goes to its own path with its own signature', async () => {
  const stand = await openStand();
  const { miniAppKey } = await stand.get<{ miniAppKey: string }>('/credentials');
  const { userId, userIdByApp } = await meet(stand);
  await stand.post(`/users/${userId}/withdraw`, { where: 'miniApp' });
  const event = await until(() => eventsNamed(stand, 'user.revoke.consent')[0], 'the event');
  const { appId, timestamp } = event.body;
  expect(event.path).toBe('/webhooks/zalo/mini-app');
  expect(event.body['userId']).toBe(userIdByApp);
  const joined = `${String(appId)}user.revoke.consent${String(timestamp)}${userIdByApp}${miniAppKey}`;
  expect(event.signature).toBe(sha256(joined));
});
