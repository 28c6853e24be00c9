import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { askingPeople, groupId, page, pageOf, userIds } from './group-fields.ts';
import { groupChanged, joinGroup, leaveGroup, openGroup } from './group-actions.ts';
import { checkCap, freeAsset, groupOf, invitable } from './group-lookup.ts';
import { groupRow, groupView, memberRow } from './group-view.ts';
import { capOfClass } from './groups.ts';
import { oaRoute } from './oa-route.ts';
import { readJson, readPlainQuery } from './read-fields.ts';
import { Refusal } from './refusal.ts';
import { sendGroupEvent } from './webhook-events.ts';
import type { World } from './world.ts';
import type { Call } from './zalo-route.ts';

const name = z.string().min(1).max(30);

const creation = z.strictObject({
  group_name: name,
  group_description: z.string().optional(),
  asset_id: z.string(),
  member_user_ids: userIds,
});
const update = z.strictObject({
  group_id: z.string(),
  group_name: name.optional(),
  group_avatar: z.string().optional(),
  group_description: z.string().optional(),
  lock_send_msg: z.boolean().optional(),
  join_appr: z.boolean().optional(),
  enable_msg_history: z.boolean().optional(),
  enable_link_join: z.boolean().optional(),
});

/** Making and managing GMF groups (server-api §3.2, calls 1–13 and 17). */
export function registerGroups(app: FastifyInstance, world: World): void {
  const get = (path: string, handle: (call: Call) => unknown): void => {
    oaRoute(app, world, 'groups', { method: 'GET', path: `/v3.0/oa/group${path}`, handle });
  };
  const post = (path: string, handle: (call: Call) => unknown): void => {
    oaRoute(app, world, 'groups', { method: 'POST', path: `/v3.0/oa/group${path}`, handle });
  };
  post('/creategroupwithoa', create);
  get('/getgroupsofoa', (call) => {
    const groups = world.groups.all().map(groupRow);
    return { total: groups.length, groups: pageOf(groups, readPlainQuery(call, page)) };
  });
  get('/getgroup', (call) => groupView(world, groupOf(world, readPlainQuery(call, groupId).group_id)));
  post('/updateinfo', change);
  post('/updateasset', moveAsset);
  post('/invite', invite);
  post('/removemembers', (call) => {
    const { group, people } = askingPeople(call);
    leaveGroup(world, group, people);
  });
  for (const added of [true, false])
    post(added ? '/addadmins' : '/removeadmins', (call) => {
      changeAdmins(call, added);
    });
  post('/delete', dissolve);
  get('/listmember', listMembers);
  registerPending(world, get, post);
}

type Register = (path: string, handle: (call: Call) => unknown) => void;

function registerPending(world: World, get: Register, post: Register): void {
  const inGroup = page.extend({ group_id: z.string() });
  get('/listpendinginvite', (call) => {
    const { group_id: id, ...range } = readPlainQuery(call, inGroup);
    const { pending } = groupOf(world, id);
    const rows = pending.flatMap((userId) => world.people.find(userId) ?? []).map(memberRow);
    return { total: rows.length, members: pageOf(rows, range) };
  });
  post('/acceptpendinginvite', (call) => {
    const { group, people } = askingPeople(call);
    sendGroupEvent(world, 'accept_request_join_group', group.groupId, people);
    joinGroup(world, group, people);
  });
  post('/rejectpendinginvite', (call) => {
    const { group, people } = askingPeople(call);
    group.pending = group.pending.filter((id) => !people.includes(id));
    sendGroupEvent(world, 'reject_request_join_group', group.groupId, people);
    groupChanged(world, group);
  });
}

function create(call: Call): unknown {
  const { world } = call;
  const wanted = readJson(call, creation);
  const people = invitable(world, wanted.member_user_ids);
  const asset = freeAsset(world, wanted.asset_id);
  checkCap(capOfClass(asset.productType), people.length);
  const adminIds = people.filter(({ oaAdmin }) => oaAdmin).map(({ userId }) => userId);
  if (adminIds.length === 0) throw new Refusal(-201, 'member_user_ids is invalid: no OA admin among them');
  const memberIds = people.map(({ userId }) => userId);
  const description = wanted.group_description ?? '';
  return groupRow(openGroup(world, { name: wanted.group_name, description, memberIds, adminIds }, asset));
}

function change(call: Call): unknown {
  const { world } = call;
  const { group_id: id, group_name, group_avatar, group_description, ...settings } = readJson(call, update);
  const group = groupOf(world, id);
  group.name = group_name ?? group.name;
  group.avatar = group_avatar ?? group.avatar;
  group.description = group_description ?? group.description;
  Object.assign(group.settings, settings);
  sendGroupEvent(world, 'update_group_info', group.groupId);
  groupChanged(world, group);
  return groupView(world, group);
}

function moveAsset(call: Call): unknown {
  const { world } = call;
  const wanted = readJson(call, z.strictObject({ group_id: z.string(), asset_id: z.string() }));
  const group = groupOf(world, wanted.group_id);
  const asset = freeAsset(world, wanted.asset_id);
  checkCap(capOfClass(asset.productType), group.members.length);
  for (const old of world.groups.assets) if (old.usedBy === group.groupId) old.usedBy = null;
  asset.usedBy = group.groupId;
  group.assetId = asset.assetId;
  groupChanged(world, group);
  return groupView(world, group);
}

function invite(call: Call): void {
  const { group, people } = askingPeople(call);
  invitable(call.world, people);
  const fresh = people.filter((id) => !group.members.includes(id));
  checkCap(call.world.groups.capOf(group), group.members.length + fresh.length);
  joinGroup(call.world, group, fresh);
}

function changeAdmins(call: Call, added: boolean): void {
  const { group, people } = askingPeople(call);
  if (added) group.admins.push(...people.filter((id) => !group.admins.includes(id)));
  else group.admins = group.admins.filter((id) => !people.includes(id));
  sendGroupEvent(call.world, added ? 'add_group_admin' : 'remove_group_admin', group.groupId, people);
  groupChanged(call.world, group);
}

function dissolve(call: Call): void {
  const { world } = call;
  const group = groupOf(world, readJson(call, groupId).group_id);
  world.groups.remove(group);
  sendGroupEvent(world, 'delete_group', group.groupId);
  groupChanged(world, group);
}

function listMembers(call: Call): unknown {
  const { world } = call;
  const { group_id: id, ...range } = readPlainQuery(call, page.extend({ group_id: z.string() }));
  const group = groupOf(world, id);
  const people = group.members.flatMap((userId) => world.people.find(userId) ?? []).map(memberRow);
  const rows = [{ oa_id: world.credentials.oaId }, ...people];
  return { total: rows.length, members: pageOf(rows, range) };
}
