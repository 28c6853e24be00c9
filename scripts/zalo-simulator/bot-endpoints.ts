import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { BotUpdates } from './bot-updates.ts';
import { isoOf } from './clock.ts';
import { controlRoute, personOf, readControl } from './control-route.ts';
import { newMessageId } from './ids.ts';
import { shortText } from './message-schema.ts';
import { readFields } from './read-fields.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import { zaloRoute, type Call, type Host } from './zalo-route.ts';

const botHost: Host = {
  prefix: 'bot-api.zaloplatforms.com',
  failure: (code, description) => ({ ok: false, error_code: code, description }),
  tooMany: 429,
  transient: 408,
};

const badRequest = 400;
const chat = { chat_id: z.string() };
const someText = shortText(2_000).refine((text) => text !== '', 'empty');
// A bot's webhook must be public https; this machine is the simulator's own exception.
const webhookUrl = z.string().regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/);

const bodies = {
  getMe: z.strictObject({}),
  getUpdates: z.strictObject({ timeout: z.string().regex(/^\d+$/).optional() }),
  setWebhook: z.strictObject({ url: webhookUrl, secret_token: z.string().min(8).max(256) }),
  deleteWebhook: z.strictObject({}),
  getWebhookInfo: z.strictObject({}),
  sendMessage: z.strictObject({
    ...chat,
    text: someText,
    parse_mode: z.enum(['markdown', 'html']).optional(),
    text_styles: z
      .array(z.strictObject({ start: z.int(), len: z.int(), st: z.array(z.string()) }))
      .optional(),
  }),
  sendPhoto: z.strictObject({ ...chat, photo: z.url(), caption: shortText(2_000).optional() }),
  sendSticker: z.strictObject({ ...chat, sticker: z.string() }),
  sendVoice: z.strictObject({ ...chat, voice_url: z.url() }),
  sendChatAction: z.strictObject({ ...chat, action: z.literal('typing') }),
};

type Method = keyof typeof bodies;

/** Zalo Bot Platform (server-api §7, §10.13): a bot of its own, with other ids and no OA features. */
export function registerBot(app: FastifyInstance, world: World): void {
  const updates = new BotUpdates();
  app.addHook('preClose', () => {
    updates.close();
  });
  zaloRoute(app, world, botHost, {
    method: 'POST',
    path: '/bot:token/:method',
    handle: async (call) => ({ ok: true, result: await answer(call, updates) }),
  });
  controlRoute(app, {
    method: 'POST',
    path: '/users/:id/bot-messages',
    handle: (call) => {
      const { text } = readControl(z.strictObject({ text: z.string().min(1) }), call.body);
      const person = personOf(world, call);
      const messageId = updates.receive(world, person, text);
      keep(world, person.botUserId, { messageId, from: 'user', text, at: world.clock.now() });
      return { messageId, chatId: person.botUserId };
    },
  });
  controlRoute(app, {
    method: 'GET',
    path: '/users/:id/bot-messages',
    handle: (call) => {
      const messages = world.ledger.botMessages[personOf(world, call).botUserId] ?? [];
      return messages.map((message) => ({ ...message, at: isoOf(message.at) }));
    },
  });
}

function answer(call: Call, updates: BotUpdates): unknown {
  const { token, method } = call.params;
  if (token !== call.world.credentials.botToken) throw new Refusal(401, 'Unauthorized');
  if (!isMethod(method)) throw new Refusal(404, 'Method not found');
  if (method === 'getMe') {
    readBody(call, bodies.getMe);
    const id = call.world.credentials.botId;
    return {
      id,
      account_name: 'bot.tungnha',
      account_type: 'BASIC',
      can_join_groups: call.world.switches.botGroups,
    };
  }
  if (method === 'getUpdates') return getUpdates(call, updates);
  if (method === 'setWebhook' || method === 'deleteWebhook' || method === 'getWebhookInfo')
    return webhook(call, method);
  return send(call, method);
}

async function getUpdates(call: Call, updates: BotUpdates): Promise<unknown> {
  const { timeout = '30' } = readBody(call, bodies.getUpdates);
  if (call.world.ledger.botWebhook) throw new Refusal(badRequest, 'A webhook is set');
  const update = await updates.next(Number(timeout) * 1_000);
  if (!update) throw new Refusal(408, 'Request timeout');
  return update;
}

function webhook(call: Call, method: 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo'): unknown {
  const { ledger } = call.world;
  if (method === 'setWebhook') {
    const { url, secret_token: secretToken } = readBody(call, bodies.setWebhook);
    ledger.botWebhook = { url, secretToken };
  } else readBody(call, bodies[method]);
  if (method === 'deleteWebhook') ledger.botWebhook = null;
  call.world.changed();
  return { url: ledger.botWebhook?.url ?? '', updated_at: call.now };
}

type Sent = { chat_id: string; text?: string; photo?: string; caption?: string | undefined };

function send(
  call: Call,
  method: 'sendMessage' | 'sendPhoto' | 'sendSticker' | 'sendVoice' | 'sendChatAction',
): unknown {
  const schema: z.ZodType<Sent> = bodies[method];
  const body = readBody(call, schema);
  const { world, now } = call;
  // A bot may write only to people who wrote to it first.
  if (!world.ledger.botMessages[body.chat_id]) throw new Refusal(404, 'Chat not found');
  if (method === 'sendChatAction') return {};
  const messageId = newMessageId();
  const text = body.text ?? [body.caption, body.photo].filter(Boolean).join('\n');
  keep(world, body.chat_id, { messageId, from: 'bot', text, at: now });
  return { message_id: messageId, date: now };
}

function isMethod(name: string | undefined): name is Method {
  return name !== undefined && name in bodies;
}

function readBody<T>(call: Call, schema: z.ZodType<T>): T {
  if (call.raw.length === 0) return readFields(schema, {}, badRequest);
  try {
    return readFields(schema, JSON.parse(call.raw.toString('utf8')), badRequest);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(badRequest, 'Bad Request: not JSON');
    throw error;
  }
}

function keep(
  world: World,
  chatId: string,
  message: { messageId: string; from: 'user' | 'bot'; text: string; at: number },
): void {
  (world.ledger.botMessages[chatId] ??= []).push(message);
  world.changed();
}
