import { expect, test } from 'vitest';
import { meet, openStand, sendText, type Json, type Stand } from './stand.ts';

const hours = 3_600;
const days = 24 * hours;

const advance = (stand: Stand, advanceSeconds: number) => stand.post('/clock', { advanceSeconds });

async function sendNow(stand: Stand, userId: string): Promise<Json> {
  return sendText(stand, await stand.oaToken(), userId);
}

test('nobody is written to before they interact: -232', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand, { wrote: false });
  expect((await sendNow(stand, userId))['error']).toBe(-232);
  await stand.post(`/users/${userId}/follow`);
  expect((await sendNow(stand, userId))['error']).toBe(0);
});

test('free for 48 hours, then from the package, and -230 after seven days', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await advance(stand, 48 * hours - 60);
  expect((await sendNow(stand, userId))['data']).toMatchObject({ quota: { quota_type: 'reply' } });
  await advance(stand, 120);
  expect((await sendNow(stand, userId))['data']).toMatchObject({ quota: { quota_type: 'sub_quota' } });
  await advance(stand, 5 * days - 120);
  expect((await sendNow(stand, userId))['error']).toBe(0);
  await advance(stand, 120);
  expect((await sendNow(stand, userId))['error']).toBe(-230);
});

test.each(['messages', 'follow', 'reactions', 'chat-now'])('%s opens the window again', async (gesture) => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await advance(stand, 8 * days);
  const body = { messages: { text: 'a' }, reactions: { messageId: 'x', icon: '/-heart' } }[gesture] ?? {};
  await stand.post(`/users/${userId}/${gesture}`, body);
  expect((await sendNow(stand, userId))['error']).toBe(0);
});

test('seeing a message does not open the window', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await sendNow(stand, userId);
  await advance(stand, 8 * days);
  await stand.post(`/users/${userId}/seen`);
  expect((await sendNow(stand, userId))['error']).toBe(-230);
});

test('past the package a message is charged, or -211 when the switch says so', async () => {
  const stand = await openStand();
  await stand.post('/switches', { oaPackage: 'growth' });
  await stand.post('/limits', { perMinute: 10_000 });
  const { userId } = await meet(stand);
  await advance(stand, 3 * days);
  const token = await stand.oaToken();
  for (let sent = 0; sent < 500; sent += 1) await sendText(stand, token, userId);
  expect((await sendText(stand, token, userId))['data']).not.toHaveProperty('quota');
  await stand.post('/switches', { chargeBeyondPackage: false });
  expect((await sendText(stand, token, userId))['error']).toBe(-211);
});

test('a person may refuse with a code of the table', async () => {
  const stand = await openStand();
  const { userId } = await meet(stand);
  await stand.post(`/users/${userId}/standing`, { refusesWith: -217 });
  expect((await sendNow(stand, userId))['error']).toBe(-217);
});
