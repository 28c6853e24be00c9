import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ChatMessage } from './chats.ts';
import { recipientOf } from './consultation-endpoints.ts';
import { oaRoute } from './oa-route.ts';
import type { Person } from './people.ts';
import { readDataQuery, readFields, readJson } from './read-fields.ts';
import { NotStated, Refusal } from './refusal.ts';
import { sendOaToUserEvent } from './webhook-events.ts';
import type { World } from './world.ts';
import type { Call } from './zalo-route.ts';

const icons = [':>', '--b', ':-((', '/-strong', '/-heart', ':-h', ':o', '/-remove'] as const;
const reaction = z.strictObject({
  recipient: z.strictObject({ user_id: z.string() }),
  sender_action: z.strictObject({ react_icon: z.enum(icons), react_message_id: z.string() }),
});
const range = { offset: z.int().min(0), count: z.int().positive() };
const quotaOfOwner = z.strictObject({
  quota_owner: z.enum(['OA', 'APP']),
  product_type: z.enum(['cs', 'transaction']),
  quota_type: z.enum(['sub_quota', 'purchase_quota', 'reward_quota']),
});
const largestCount = 10;

/** The small calls around chat, the OA's profile, and what Zalo shut (server-api §2.5, §2.6). */
export function registerOaSmallCalls(app: FastifyInstance, world: World): void {
  const register = (method: 'GET' | 'POST', path: string, handle: (call: Call) => unknown): void => {
    oaRoute(app, world, path.includes('getoa') ? 'oa' : 'messages', { method, path, handle });
  };
  register('GET', '/v2.0/oa/getoa', () => profile(world));
  register('POST', '/v3.0/oa/quota/message', quota);
  register('GET', '/v2.0/oa/listrecentchat', recentChats);
  register('GET', '/v2.0/oa/conversation', conversation);
  register('POST', '/v2.0/oa/message', legacyMessage);
  for (const retired of ['transaction', 'promotion'])
    register('POST', `/v3.0/oa/message/${retired}`, () => {
      throw new Refusal(-240, 'This API was shut: use ZBS templates');
    });
}

function profile(world: World): unknown {
  return {
    oa_id: world.credentials.oaId,
    name: 'OA mẫu của phường',
    description: 'OA giả lập để phát triển',
    oa_alias: '',
    is_verified: world.switches.oaVerified,
    oa_type: 4,
    cate_name: '',
    num_follower: world.people.all().filter(({ follows }) => follows).length,
    avatar: 'https://simulator.zdn.vn/oa.jpg',
    cover: 'https://simulator.zdn.vn/cover.jpg',
    package_name: world.switches.oaPackage,
    package_valid_through_date: '',
    package_auto_renew_date: '',
    linked_ZCA: '',
  };
}

function quota(call: Call): unknown {
  const { user_id: userId } = readJson(call, z.looseObject({ user_id: z.string().optional() }));
  if (userId === undefined) {
    readJson(call, quotaOfOwner);
    return [];
  }
  readJson(call, z.strictObject({ user_id: z.string() }));
  const { lastInteraction } = recipientOf(call.world, userId);
  if (lastInteraction === null)
    throw new NotStated('the quota of a person who never interacted is not stated');
  return { last_interaction: String(lastInteraction), cs_reply: { remain: 8, total: 8 } };
}

function recentChats(call: Call): unknown {
  const wanted = readDataQuery(call, z.strictObject(range));
  const newest = call.world.chats.newest().sort((one, other) => other.message.at - one.message.at);
  return pageOf(newest, wanted).map(({ userId, message }) =>
    rowOf(call.world, recipientOf(call.world, userId), message),
  );
}

function conversation(call: Call): unknown {
  const { user_id: userId, ...wanted } = readDataQuery(
    call,
    z.strictObject({ user_id: z.string(), ...range }),
  );
  const person = recipientOf(call.world, userId);
  const messages = call.world.chats.of(userId).toReversed();
  return pageOf(messages, wanted).map((message) => rowOf(call.world, person, message));
}

function pageOf<T>(rows: T[], { offset, count }: { offset: number; count: number }): T[] {
  if (count > largestCount) throw new Refusal(-210, 'count is over the maximum of 10');
  return rows.slice(offset, offset + count);
}

function rowOf(world: World, person: Person, message: ChatMessage): unknown {
  const { oaId } = world.credentials;
  const fromOa = message.from === 'oa';
  const oa = { id: oaId, name: 'OA mẫu của phường', avatar: '' };
  const user = { id: person.userId, name: person.name, avatar: '' };
  const [author, reader] = fromOa ? [oa, user] : [user, oa];
  return {
    src: fromOa ? 0 : 1,
    time: message.at,
    type: message.attachments[0]?.type === 'image' ? 'photo' : (message.attachments[0]?.type ?? 'text'),
    message: message.text,
    message_id: message.messageId,
    from_id: author.id,
    to_id: reader.id,
    from_display_name: author.name,
    from_avatar: author.avatar,
    to_display_name: reader.name,
    to_avatar: reader.avatar,
  };
}

// Only reactions to one person are alive here; a message to one user is shut with -240.
function legacyMessage(call: Call): void {
  const body = readJson(
    call,
    z.looseObject({ recipient: z.record(z.string(), z.unknown()), message: z.unknown() }),
  );
  if ('target' in body.recipient) throw new NotStated('broadcasts of articles are not simulated');
  if ('anonymous_id' in body.recipient) throw new NotStated('anonymous visitors are not simulated');
  const { message: sent, ...rest } = body;
  if (sent !== undefined) throw new Refusal(-240, 'The v2 message API was shut: use v3');
  const { recipient, sender_action: action } = readFields(reaction, rest);
  const person = recipientOf(call.world, recipient.user_id);
  const found = call.world.chats.find(action.react_message_id);
  if (found?.userId !== person.userId) throw new Refusal(-201, 'react_message_id is invalid');
  if (action.react_icon === '/-remove') delete found.message.reaction;
  else found.message.reaction = action.react_icon;
  const message = { msg_id: action.react_message_id, react_icon: action.react_icon };
  sendOaToUserEvent(call.world, 'oa_reacted_message', person, message);
  call.world.changed();
}
