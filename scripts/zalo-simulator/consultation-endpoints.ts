import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { oaRoute } from './oa-route.ts';
import type { Person } from './people.ts';
import { readJson } from './read-fields.ts';
import { readMessage, refuseKind } from './read-message.ts';
import { Refusal } from './refusal.ts';
import { sendToPerson } from './send-to-person.ts';
import type { World } from './world.ts';
import type { Call } from './zalo-route.ts';

const body = z.strictObject({
  recipient: z.union([z.strictObject({ user_id: z.string() }), z.strictObject({ message_id: z.string() })]),
  message: z.unknown(),
});

/** The 1:1 chat channel, `POST /v3.0/oa/message/cs` (server-api §2.2). */
export function registerConsultation(app: FastifyInstance, world: World): void {
  oaRoute(app, world, 'messages', { method: 'POST', path: '/v3.0/oa/message/cs', handle: send });
}

function send(call: Call): Record<string, unknown> {
  const { world } = call;
  const { recipient, message } = readJson(call, body);
  const wanted = readMessage(world, message);
  const person =
    'user_id' in recipient ? recipientOf(world, recipient.user_id) : authorOf(world, recipient.message_id);
  if (wanted.quoteOf !== undefined && world.chats.find(wanted.quoteOf)?.userId !== person.userId)
    throw new Refusal(-201, 'quote_message_id is invalid');
  refuseKind(wanted);
  return sendToPerson(world, person, wanted);
}

/** The person of an OA user id: -201 when this OA has no such user, or the code the person refuses with. */
export function recipientOf(world: World, userId: string): Person {
  const person = world.people.find(userId);
  if (!person) throw new Refusal(-201, 'user_id is invalid');
  if (person.refusesWith !== null)
    throw new Refusal(person.refusesWith, 'The user cannot receive this message');
  return person;
}

function authorOf(world: World, messageId: string): Person {
  const found = world.chats.find(messageId);
  if (found?.message.from !== 'user') throw new Refusal(-201, 'message_id is invalid');
  return recipientOf(world, found.userId);
}
