import { randomUUID } from 'node:crypto';

import type { GroupDetail, GroupInvitations, GroupView } from '@tung-nha/shared/group';
import { describe, expect, test } from 'vitest';

import { groupsFor } from '../../src/broadcasts/ward-groups.ts';
import { chatOf } from '../support/chat.ts';
import { groupsOnZalo } from '../support/groups.ts';
import { AN_BIEN } from '../support/people.ts';

const { server, simulated, people, ask, lookAgain } = await groupsOnZalo();
const { pool } = server.parts;
const GROUPS = '/api/officer/groups';

interface SimGroup {
  groupId: string;
  name: string;
  members: string[];
}
const onZalo = () => simulated.control<SimGroup[]>('GET', '/groups');

async function freeAsset(): Promise<string> {
  const { body } = await ask(`GET ${GROUPS}/assets`);
  const free = (body as { assetId: string; size: number; inUse: boolean }[]).find(
    ({ inUse, size }) => !inUse && size >= 50,
  );
  return free?.assetId ?? '';
}

/** A group of TDP-01 on Zalo, read back; with Zalo's id. */
async function give(
  name: string,
  neighbourhoodCodes = ['TDP-01'],
): Promise<GroupView & { zaloGroupId: string }> {
  const wish = { kind: 'gmf', name, neighbourhoodCodes, assetId: await freeAsset() };
  const { status, body } = await ask(`POST ${GROUPS}`, wish);
  expect(status).toBe(201);
  await lookAgain();
  const zaloGroupId = (await onZalo()).find((group) => group.name === name)?.groupId ?? '';
  return { ...(body as GroupView), zaloGroupId };
}
async function oaUserIdOf({ personId }: { personId: string }): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select oa_user_id as id from person where id = $1', [
    personId,
  ]);
  return rows[0]?.id ?? '';
}
const read = async (id: string) => (await ask(`GET ${GROUPS}/${id}`)).body as GroupDetail;

describe('making a group', () => {
  test('the proposed name is the plan’s, shortened for Zalo, and the officer is told', async () => {
    const { body } = await ask(`GET ${GROUPS}/proposal?neighbourhoods=TDP-01`);
    expect(body).toMatchObject({
      name: 'Tổ CNSCĐ - An Biên - TDP 1',
      fullName: 'Tổ công nghệ số cộng đồng - An Biên - Tổ dân phố 1',
      shortened: true,
    });
    expect((body as { note: string }).note).toContain('30 chữ cái');
  });

  test('it is made once on an asset, with the officer in it, and its link and sizes are read back', async () => {
    const group = await give('Tổ CNSCĐ - An Biên');
    expect(group).toMatchObject({ active: true, offTemplate: false, neighbourhoodCodes: ['TDP-01'] });
    const detail = await read(group.id);
    expect(detail).toMatchObject({ memberCount: 2, memberLimit: 50 });
    expect(detail.link).toMatch(/^https:\/\/zalo\.me\/g\//);
    const made = (await onZalo()).filter(({ name }) => name === 'Tổ CNSCĐ - An Biên');
    expect(made).toHaveLength(1);
    const { rows } = await pool.query('select action from officer_action where subject = $1', [
      `group:${group.id}`,
    ]);
    expect(rows).toEqual([{ action: 'group.create' }]);
  });

  test('an asset that carries a group is refused, and nothing is left of the attempt', async () => {
    const assetId = await freeAsset();
    const wish = { kind: 'gmf', name: 'Tổ CNSCĐ - An Biên 2', assetId };
    expect((await ask(`POST ${GROUPS}`, wish)).status).toBe(201);
    const before = (await ask(`GET ${GROUPS}`)).body;
    expect(await ask(`POST ${GROUPS}`, wish)).toMatchObject({ status: 409, code: 'group_asset_taken' });
    expect((await ask(`GET ${GROUPS}`)).body).toEqual(before);
  });

  test('without an administrator of the OA it is refused with what to do', async () => {
    const wroteAt = (personId: string, at: Date) =>
      pool.query('update person set last_interaction_at = $2 where id = $1', [personId, at]);
    const now = server.parts.clock.now();
    const longAgo = new Date(now.getTime() - 10 * 86_400_000);
    await simulated.control('POST', `/users/${await oaUserIdOf(people.police)}/messages`, {
      text: 'Xin chào',
    });
    await wroteAt(people.police.personId, now);
    await wroteAt(people.officer.personId, longAgo);
    const wish = { kind: 'gmf', name: 'Tổ CNSCĐ - An Biên 3', assetId: await freeAsset() };
    expect(await ask(`POST ${GROUPS}`, wish)).toMatchObject({ status: 409, code: 'group_admin_missing' });
    await wroteAt(people.police.personId, longAgo);
    expect(await ask(`POST ${GROUPS}`, wish)).toMatchObject({ status: 409, code: 'group_admin_missing' });
    await wroteAt(people.officer.personId, now);
  });

  test.each([
    [{ name: 'x'.repeat(31) }, 'group_name_long', 'name'],
    [{ name: ' \u200b ' }, 'text_missing', 'name'],
    [{ neighbourhoodCodes: ['TDP-99'] }, 'audience_unknown', 'neighbourhoodCodes'],
    [{ kind: 'gmf' }, 'group_asset_needed', 'assetId'],
    [{ link: 'https://example.com/g/1' }, 'group_link_wrong', 'link'],
  ])('%j is refused at its field', async (wrong, code, field) => {
    const wish = { kind: 'postPack', name: 'Tổ CNSCĐ - An Biên', ...wrong };
    expect(await ask(`POST ${GROUPS}`, wish)).toMatchObject({ status: 422, code, body: { field } });
  });

  test('a group the OA is not in is kept for its posts, and never written to', async () => {
    const wish = { kind: 'postPack', name: 'Bà con tổ 1', link: 'https://zalo.me/g/abcxyz' };
    const { status, body } = await ask(`POST ${GROUPS}`, wish);
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...wish, active: true, offTemplate: true });
    const written = await groupsFor(pool, AN_BIEN, { of: 'ward' });
    expect(written.map(({ name }) => name)).not.toContain(wish.name);
  });
});

test('a group the OA made elsewhere is offered, taken over once, and read from Zalo', async () => {
  const { groupId } = await simulated.control<{ groupId: string }>('POST', '/groups', {
    name: 'Nhóm lập từ trước',
    userIds: [await oaUserIdOf(people.member)],
  });
  const offered = async () =>
    ((await ask(`GET ${GROUPS}/unregistered`)).body as { zaloGroupId: string; name: string }[]).filter(
      ({ zaloGroupId }) => zaloGroupId === groupId,
    );
  expect(await offered()).toEqual([{ zaloGroupId: groupId, name: 'Nhóm lập từ trước' }]);
  const wish = { zaloGroupId: groupId, neighbourhoodCodes: ['TDP-01'] };
  const register = () => ask(`POST ${GROUPS}/registrations`, wish);
  const answers = await Promise.all([register(), register()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)?.code).toBe('group_registered');
  expect(await offered()).toEqual([]);
  await lookAgain();
  const { id } = answers.find(({ status }) => status === 201)?.body as GroupView;
  const detail = await read(id);
  expect(detail).toMatchObject({ name: 'Nhóm lập từ trước', active: true, offTemplate: true });
  expect(detail.people.find(({ name }) => name === 'Anh Minh')).toMatchObject({ standing: 'inside' });
  expect(await ask(`POST ${GROUPS}/registrations`, { ...wish, zaloGroupId: 'khong-co' })).toMatchObject({
    status: 409,
    code: 'group_dissolved',
  });
  expect(
    await ask(`POST ${GROUPS}/registrations`, { ...wish, neighbourhoodCodes: ['TDP-99'] }),
  ).toMatchObject({ status: 422, code: 'audience_unknown' });
});

describe('when Zalo’s answer does not come', () => {
  const fault = (afterEffect: boolean) =>
    simulated.control('POST', '/faults', {
      ...{ kind: 'error5xx', rate: 1, count: 1, afterEffect },
      path: '/v3.0/oa/group/creategroupwithoa',
    });

  test('a group that was made all the same is found by its asset, and not made again', async () => {
    await fault(true);
    const name = 'Tổ CNSCĐ - An Biên 4';
    const { status, body } = await ask(`POST ${GROUPS}`, { kind: 'gmf', name, assetId: await freeAsset() });
    expect(status).toBe(201);
    expect(body).toMatchObject({ active: false, inactiveReason: 'Đang tạo nhóm trên Zalo.' });
    await lookAgain(3);
    expect(await read((body as GroupView).id)).toMatchObject({ name, active: true, memberCount: 2 });
    expect((await onZalo()).filter((group) => group.name === name)).toHaveLength(1);
  });

  test('one that was not made says so', async () => {
    await fault(false);
    const wish = { kind: 'gmf', name: 'Tổ CNSCĐ - An Biên 5', assetId: await freeAsset() };
    const { body } = await ask(`POST ${GROUPS}`, wish);
    await lookAgain(3);
    const detail = await read((body as GroupView).id);
    expect(detail).toMatchObject({
      active: false,
      inactiveReason: 'Zalo chưa tạo nhóm này. Bạn tạo lại nhé.',
    });
  });
});

describe('its people', () => {
  test('whom Zalo lets the OA invite is invited; the others are listed with the reason', async () => {
    const group = await give('Tổ CNSCĐ - An Biên 6');
    const { body } = await ask(`POST ${GROUPS}/${group.id}/invitations`);
    const { invited, notInvited } = body as GroupInvitations;
    expect(invited).toBe(1);
    expect(notInvited.map(({ name }) => name)).toEqual(['Chị Hoa']);
    expect(notInvited[0]?.reason).toContain('7 ngày');
    await lookAgain();
    const detail = await read(group.id);
    expect(detail.people.map(({ name, standing }) => [name, standing])).toEqual([
      ['Anh Minh', 'inside'],
      ['Chị Hoa', 'notInvitable'],
    ]);
    expect(detail.others).toBe(1);
    expect((await ask(`POST ${GROUPS}/${group.id}/invitations`)).body).toMatchObject({ invited: 0 });
  });

  test('a group with too few places left takes as many as it can; the others are listed', async () => {
    const people = [];
    for (let at = 0; at < 10; at += 1)
      people.push(await simulated.control<{ userId: string }>('POST', '/users', { name: `Bà con ${at}` }));
    const userIds = people.map(({ userId }) => userId);
    const { groupId } = await simulated.control<{ groupId: string }>('POST', '/groups', {
      ...{ name: 'Nhóm đã đầy', userIds },
    });
    const wish = { zaloGroupId: groupId, neighbourhoodCodes: ['TDP-01'] };
    const { id } = (await ask(`POST ${GROUPS}/registrations`, wish)).body as GroupView;
    const invite = async () => (await ask(`POST ${GROUPS}/${id}/invitations`)).body as GroupInvitations;
    const full = await invite();
    expect(full.invited).toBe(0);
    expect(full.notInvited.find(({ name }) => name === 'Anh Minh')?.reason).toContain('đủ người');
    await simulated.control('POST', `/groups/${groupId}/leave`, { userId: userIds[0] });
    expect((await invite()).invited).toBe(1);
  });

  test('a long list is read page by page', async () => {
    const many = [];
    for (let at = 0; at < 49; at += 1)
      many.push(simulated.control<{ userId: string }>('POST', '/users', { name: `Bà con ${at}` }));
    const group = await give('Tổ CNSCĐ - An Biên 7');
    const path = `/groups/${group.zaloGroupId}/join`;
    for (const { userId } of await Promise.all(many)) await simulated.control('POST', path, { userId });
    await ask(`POST ${GROUPS}/${group.id}/refresh`);
    expect(await read(group.id)).toMatchObject({ memberCount: 51, others: 50 });
  });

  test('Zalo’s events make somebody an administrator of the group, and have it read again', async () => {
    const group = await give('Tổ CNSCĐ - An Biên 8');
    await ask(`POST ${GROUPS}/${group.id}/invitations`);
    await lookAgain();
    const oaUserIds = [await oaUserIdOf(people.member)];
    const chat = chatOf(server.parts);
    await chat.happen({ kind: 'groupChanged', groupId: group.zaloGroupId, change: 'adminsAdded', oaUserIds });
    expect((await read(group.id)).people[0]).toMatchObject({ name: 'Anh Minh', standing: 'admin' });
    await simulated.control('POST', `/groups/${group.zaloGroupId}/leave`, { userId: oaUserIds[0] });
    await chat.happen({ kind: 'groupChanged', groupId: group.zaloGroupId, change: 'left', oaUserIds });
    await lookAgain();
    expect((await read(group.id)).people[0]).toMatchObject({ name: 'Anh Minh', standing: 'invitable' });
  });
});

describe('a group that is gone', () => {
  test.each([
    [{ status: 'disabled' }, 'Nhóm Zalo đã bị tắt hoặc hết hạn.'],
    [{ oaRemoved: true }, 'OA không còn trong nhóm Zalo này.'],
  ])(
    '%j: no longer written to, with the reason; used again when Zalo has it again',
    async (standing, reason) => {
      const name = `Tổ CNSCĐ - An Biên ${Object.keys(standing)[0]?.length ?? 0}x`;
      const { id, zaloGroupId } = await give(name);
      await simulated.control('POST', `/groups/${zaloGroupId}/standing`, standing);
      await lookAgain(6 * 60);
      expect(await read(id)).toMatchObject({ active: false, inactiveReason: reason });
      const written = await groupsFor(pool, AN_BIEN, { of: 'ward' });
      expect(written.map(({ groupId }) => groupId)).not.toContain(zaloGroupId);
      expect(await ask(`POST ${GROUPS}/${id}/invitations`)).toMatchObject({ code: 'group_inactive' });
      await simulated.control('POST', `/groups/${zaloGroupId}/standing`, {
        status: 'enabled',
        oaRemoved: false,
      });
      expect((await ask(`POST ${GROUPS}/${id}/refresh`)).body).toMatchObject({ active: true });
    },
  );

  test('one Zalo no longer knows is gone as well', async () => {
    const { id } = await give('Tổ CNSCĐ - An Biên 9');
    await pool.query('update community_group set zalo_group_id = $2 where id = $1', [id, randomUUID()]);
    expect((await ask(`POST ${GROUPS}/${id}/refresh`)).body).toMatchObject({
      ...{ active: false, inactiveReason: 'Nhóm này không còn trên Zalo.' },
    });
  });

  test('one an officer closed stays closed until an officer uses it again', async () => {
    const { id } = await give('Tổ CNSCĐ - An Biên 10');
    await ask(`POST ${GROUPS}/${id}/close`);
    await lookAgain(24 * 60);
    expect(await read(id)).toMatchObject({ active: false });
    expect((await ask(`POST ${GROUPS}/${id}/refresh`)).body).toMatchObject({ active: true });
  });
});

test('a new name goes to Zalo with the plan’s whole one as the description', async () => {
  const { id, zaloGroupId } = await give('Tổ CNSCĐ - An Biên 11');
  const change = { name: 'Tổ CNSCĐ - An Biên - TDP 2', neighbourhoodCodes: ['TDP-02'] };
  expect((await ask(`PUT ${GROUPS}/${id}`, change)).body).toMatchObject({ ...change, offTemplate: false });
  expect((await onZalo()).find(({ groupId }) => groupId === zaloGroupId)?.name).toBe(change.name);
});
