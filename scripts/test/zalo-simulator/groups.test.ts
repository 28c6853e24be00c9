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

const base = '/v3.0/oa/group';

async function openGroup(stand: Stand, count = 2) {
  const people = [];
  for (let index = 0; index < count; index += 1) people.push(await meet(stand));
  const userIds = people.map(({ userId }) => userId);
  const { groupId } = await stand.post<{ groupId: string }>('/groups', { name: 'Tổ 5', userIds });
  return { groupId, userIds, token: await stand.oaToken() };
}

const say = (stand: Stand, token: string, groupId: string, message: Json) =>
  oaPost(stand, token, `${base}/message`, { recipient: { group_id: groupId }, message });

async function assetsOf(stand: Stand, token: string, product_type: string, quota_type: string) {
  const body = { quota_owner: 'OA', product_type, quota_type };
  const answer = await oaPost(stand, token, '/v3.0/oa/quota/group', body);
  return (answer['data'] as Json[]).map((asset) => String(asset['asset_id']));
}

test('mentions are recorded: one member, and everyone', async () => {
  const stand = await openStand();
  const { groupId, userIds, token } = await openGroup(stand);
  const text = `[@${groupId}] họp tối nay, nhờ [@${String(userIds[0])}] mở cửa`;
  expect((await say(stand, token, groupId, { text }))['data']).toMatchObject({ group_id: groupId });
  await say(stand, token, groupId, { text: `[ @${groupId}] không gọi ai` });
  const messages = await stand.get<Json[]>(`/groups/${groupId}/messages`);
  expect(messages.map(({ mentions, mentionsAll }) => ({ mentions, mentionsAll }))).toEqual([
    { mentions: [userIds[0]], mentionsAll: true },
    { mentions: [], mentionsAll: false },
  ]);
  const echo = await until(() => eventsNamed(stand, 'oa_send_group_text')[0], 'the echo');
  expect(echo.body).toMatchObject({ recipient: { id: groupId }, message: { text } });
});

test('a member’s message reaches the OA and opens their window', async () => {
  const stand = await openStand();
  const { groupId, userIds } = await openGroup(stand);
  const [userId = ''] = userIds;
  await stand.post('/clock', { advanceSeconds: 8 * 86_400 });
  const token = await stand.oaToken();
  expect((await sendText(stand, token, userId))['error']).toBe(-230);
  await stand.post(`/groups/${groupId}/messages`, { userId, text: 'trợ lý ơi' });
  const event = await until(() => eventsNamed(stand, 'user_send_group_text')[0], 'the event');
  const { oaId } = await stand.get<{ oaId: string }>('/credentials');
  expect(event.body).toMatchObject({ oa_id: oaId, sender: { id: userId }, recipient: { id: groupId } });
  expect((await sendText(stand, token, userId))['error']).toBe(0);
});

test('groups take text, picture, file and sticker; nothing else, nobody else', async () => {
  const stand = await openStand();
  const { groupId, token } = await openGroup(stand);
  const url = 'https://phuong.vn/a.jpg';
  const payload = { template_type: 'media', elements: [{ media_type: 'image', url }] };
  expect((await say(stand, token, groupId, { attachment: { type: 'template', payload } }))['error']).toBe(0);
  const buttons = { buttons: [{ title: 'a', type: 'oa.query.show', payload: '1' }] };
  const withButtons = { text: 'a', attachment: { type: 'template', payload: buttons } };
  expect((await say(stand, token, groupId, withButtons))['error']).toBe(-233);
  expect((await say(stand, token, groupId, { text: 'a', mentions: [] }))['error']).toBe(-201);
  expect((await say(stand, token, 'f'.repeat(20), { text: 'a' }))['error']).toBe(-201);
});

test('a disabled group is -237, a group without the OA -403', async () => {
  const stand = await openStand();
  const { groupId, token } = await openGroup(stand);
  await stand.post(`/groups/${groupId}/standing`, { status: 'disabled' });
  expect((await say(stand, token, groupId, { text: 'a' }))['error']).toBe(-237);
  await stand.post(`/groups/${groupId}/standing`, { status: 'enabled', oaRemoved: true });
  expect((await say(stand, token, groupId, { text: 'a' }))['error']).toBe(-403);
});

test('the OA makes a group on a free asset, with an admin among the members', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const admin = await meet(stand, { oaAdmin: true });
  const member = await meet(stand);
  const [asset = ''] = await assetsOf(stand, token, 'gmf100', 'sub_quota');
  const make = (changed: Json) =>
    oaPost(stand, token, `${base}/creategroupwithoa`, {
      group_name: 'Tổ CNSCĐ - An Biên',
      asset_id: asset,
      member_user_ids: [admin.userId, member.userId],
      ...changed,
    });
  expect((await make({ group_name: 'a'.repeat(31) }))['error']).toBe(-201);
  expect((await make({ member_user_ids: [member.userId] }))['error']).toBe(-201);
  expect((await make({ member_user_ids: Array.from({ length: 100 }, () => admin.userId) }))['error']).toBe(
    -201,
  );
  expect((await make({ asset_id: 'unknown' }))['error']).toBe(-238);
  const group = (await make({}))['data'] as Json;
  expect(group['group_id']).toMatch(/^[0-9a-f]{20}$/);
  expect((await make({}))['error']).toBe(-241);
  const shown = await oaGet(stand, token, `${base}/getgroup?group_id=${String(group['group_id'])}`);
  expect(shown['data']).toMatchObject({
    group_info: { name: 'Tổ CNSCĐ - An Biên', total_member: 3, max_member: '100', status: 'enabled' },
    asset_info: { asset_type: 'gmf100', asset_id: asset },
  });
  const created = await until(() => eventsNamed(stand, 'create_group')[0], 'the event');
  expect(created.body).toMatchObject({ group_id: group['group_id'] });
});

test('an asset of ten carries ten members, not eleven', async () => {
  const stand = await openStand();
  const token = await stand.oaToken();
  const people = [await meet(stand, { oaAdmin: true })];
  for (let index = 0; index < 10; index += 1) people.push(await meet(stand));
  const ids = people.map(({ userId }) => userId);
  const [asset_id = ''] = await assetsOf(stand, token, 'gmf10', 'reward_quota');
  const make = (member_user_ids: string[]) =>
    oaPost(stand, token, `${base}/creategroupwithoa`, { group_name: 'Nhóm', asset_id, member_user_ids });
  expect((await make(ids))['error']).toBe(-210);
  const made = (await make(ids.slice(0, 10)))['data'] as Json;
  const invite = { group_id: made['group_id'], member_user_ids: ids.slice(10) };
  expect((await oaPost(stand, token, `${base}/invite`, invite))['error']).toBe(-210);
});

test('only people in touch are invited', async () => {
  const stand = await openStand();
  const { groupId, token } = await openGroup(stand);
  const stranger = await meet(stand, { wrote: false });
  const invite = () =>
    oaPost(stand, token, `${base}/invite`, { group_id: groupId, member_user_ids: [stranger.userId] });
  expect((await invite())['error']).toBe(-213);
  await stand.post(`/users/${stranger.userId}/follow`);
  expect((await invite())['error']).toBe(0);
});

test('who comes by the link waits for approval when the group asks for it', async () => {
  const stand = await openStand();
  const { groupId, token } = await openGroup(stand);
  const { userId } = await meet(stand);
  await oaPost(stand, token, `${base}/updateinfo`, { group_id: groupId, join_appr: true });
  await stand.post(`/groups/${groupId}/join`, { userId });
  await until(() => eventsNamed(stand, 'user_request_join_group')[0], 'the request');
  const pending = await oaGet(stand, token, `${base}/listpendinginvite?group_id=${groupId}&offset=0&count=5`);
  expect(pending['data']).toMatchObject({ total: 1, members: [{ user_id: userId }] });
  await oaPost(stand, token, `${base}/acceptpendinginvite`, { group_id: groupId, member_user_ids: [userId] });
  const members = await oaGet(stand, token, `${base}/listmember?group_id=${groupId}&offset=0&count=50`);
  const rows = (members['data'] as { members: Json[] }).members;
  expect(rows[0]).toHaveProperty('oa_id');
  expect(rows.map((row) => row['user_id'])).toContain(userId);
});

test('event names follow the alias switch', async () => {
  const stand = await openStand();
  await stand.post('/switches', { groupEventNames: { user_out_group: 'user_leave_group' } });
  const { groupId, userIds } = await openGroup(stand);
  await stand.post(`/groups/${groupId}/leave`, { userId: userIds[0] });
  const left = await until(() => eventsNamed(stand, 'user_leave_group')[0], 'the alias');
  expect(left.body).toMatchObject({ group_id: groupId, users: [{ id: userIds[0] }] });
});
