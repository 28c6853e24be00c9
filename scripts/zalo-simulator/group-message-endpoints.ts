import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { oaSaysInGroup } from './group-actions.ts';
import { page, pageOf } from './group-fields.ts';
import { groupOf } from './group-lookup.ts';
import { messageRow } from './group-view.ts';
import { oaRoute } from './oa-route.ts';
import { readJson, readPlainQuery } from './read-fields.ts';
import { readMessage } from './read-message.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import type { Call } from './zalo-route.ts';

const body = z.strictObject({
  recipient: z.strictObject({ group_id: z.string() }),
  message: z.unknown(),
});
const quota = z.strictObject({
  quota_owner: z.literal('OA'),
  product_type: z.enum(['gmf10', 'gmf50', 'gmf100', 'gmf1000']),
  quota_type: z.enum(['sub_quota', 'purchase_quota', 'reward_quota']),
});
const allowedKinds = ['text', 'image', 'file', 'sticker'];

/** Messages to groups, what was said there, and the assets (server-api §3.3; §3.2 calls 14–17). */
export function registerGroupMessages(app: FastifyInstance, world: World): void {
  oaRoute(app, world, 'groups', { method: 'POST', path: '/v3.0/oa/group/message', handle: send });
  oaRoute(app, world, 'groups', { method: 'GET', path: '/v3.0/oa/group/conversation', handle: conversation });
  oaRoute(app, world, 'groups', { method: 'GET', path: '/v3.0/oa/group/listrecentchat', handle: recent });
  oaRoute(app, world, 'groups', { method: 'POST', path: '/v3.0/oa/quota/group', handle: assets });
}

function send(call: Call): unknown {
  const { world } = call;
  const { recipient, message } = readJson(call, body);
  const wanted = readMessage(world, message);
  const group = groupOf(world, recipient.group_id);
  if (!allowedKinds.includes(wanted.kind) || wanted.quoteOf !== undefined)
    throw new Refusal(-233, `message kind ${wanted.kind} is not allowed in a group`);
  const kept = oaSaysInGroup(world, group, wanted);
  return { message_id: kept.messageId, group_id: group.groupId, sent_time: String(kept.at) };
}

function conversation(call: Call): unknown {
  const { world } = call;
  const { group_id: id, ...range } = readPlainQuery(call, page.extend({ group_id: z.string() }));
  const group = groupOf(world, id);
  return pageOf(group.messages.toReversed(), range).map((message) => messageRow(world, group, message));
}

function recent(call: Call): unknown {
  const { world } = call;
  const range = readPlainQuery(call, page);
  const newest = world.groups.all().flatMap((group) => {
    const message = group.messages.at(-1);
    return message ? [{ group, message }] : [];
  });
  newest.sort((one, other) => other.message.at - one.message.at);
  return pageOf(newest, range).map(({ group, message }) => messageRow(world, group, message));
}

function assets(call: Call): unknown {
  const wanted = readJson(call, quota);
  if (!call.world.switches.ownsGroupAssets) return [];
  return call.world.groups.assets
    .filter((asset) => asset.productType === wanted.product_type && asset.quotaType === wanted.quota_type)
    .map((asset) => ({
      asset_id: asset.assetId,
      product_type: asset.productType,
      quota_type: asset.quotaType,
      valid_through: '',
      auto_renew: 'false',
      status: asset.usedBy === null ? 'available' : 'used',
      used_id: asset.usedBy ?? '',
    }));
}
