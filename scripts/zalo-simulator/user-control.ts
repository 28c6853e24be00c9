import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { ChatMessage } from './chats.ts';
import { isoOf } from './clock.ts';
import { controlRoute, personOf, readControl, type ControlCall } from './control-route.ts';
import { newNumericId } from './ids.ts';
import { makePerson, type Person } from './people.ts';
import { ControlRefusal } from './refusal.ts';
import { markSeen } from './send-to-person.ts';
import { follow, sayToOa } from './user-actions.ts';
import type { World } from './world.ts';

const newPersonSchema = z.strictObject({
  name: z.string().min(1),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  // As people write it or as Zalo gives it; kept as Zalo gives it (server-api §8.2).
  phone: z
    .string()
    .transform((text) => text.replace(/[\s.-]/g, '').replace(/^(?:\+84|0)/, '84'))
    .pipe(z.string().regex(/^84\d{8,10}$/))
    .optional(),
  ward: z.string().optional(),
  role: z.enum(['resident', 'member', 'leader', 'deputy', 'officer']).optional(),
  oaAdmin: z.boolean().optional(),
});

const image = z.string().regex(/^https?:\/\//);
const place = z.strictObject({ latitude: z.number(), longitude: z.number() });
const saidSchema = z.union([
  z.strictObject({ location: place, text: z.string().optional() }),
  z.strictObject({ image, text: z.string().optional() }),
  z.strictObject({ text: z.string().min(1), quoteOf: z.string().optional() }),
]);

/** People, their tokens and their chats with the OA: the control paths of design §6. */
export function registerUserControl(app: FastifyInstance, world: World): void {
  const route = (method: 'GET' | 'POST', path: string, handle: (call: ControlCall) => unknown): void => {
    controlRoute(app, { method, path, handle });
  };
  route('GET', '/users', () => listPeople(world));
  route('POST', '/users', (call) => addPerson(world, call));
  route('GET', '/users/:id/access-token', (call) => tokenOf(world, call));
  route('GET', '/users/:id/user-info', (call) => userInfoOf(personOf(world, call)));
  route('POST', '/users/:id/follow', (call) => {
    follow(world, personOf(world, call), true);
  });
  route('POST', '/users/:id/unfollow', (call) => {
    follow(world, personOf(world, call), false);
  });
  route('POST', '/users/:id/messages', (call) => {
    const { messageId } = sayToOa(world, personOf(world, call), readControl(saidSchema, call.body));
    return { messageId };
  });
  route('GET', '/users/:id/inbox', (call) => inboxOf(world, call));
  route('GET', '/users/:id/chat', (call) => world.chats.of(personOf(world, call).userId));
  route('POST', '/users/:id/seen', (call) => {
    markSeen(world, personOf(world, call));
  });
  route('POST', '/users/:id/codes', (call) => newCode(world, call));
}

function listPeople(world: World): unknown {
  return world.people
    .all()
    .map(({ userId, name, ward, role }) => ({ userId, name, ...(ward && { ward }), role }));
}

function addPerson(world: World, call: ControlCall): unknown {
  const { latitude, longitude, ...given } = readControl(newPersonSchema, call.body);
  if ((latitude === undefined) !== (longitude === undefined))
    throw new ControlRefusal(400, 'latitude and longitude go together');
  const position = latitude !== undefined && longitude !== undefined ? { latitude, longitude } : null;
  const person = makePerson({
    userId: newNumericId(),
    name: given.name,
    phone: given.phone,
    role: given.role ?? 'resident',
    ward: given.ward ?? null,
    oaAdmin: given.oaAdmin ?? false,
    place: position,
  });
  world.people.add(person);
  world.feed.send({ userId: person.userId }, 'person');
  world.changed();
  const { userId, userIdByApp } = person;
  return { userId, userIdByApp, accessToken: openMiniApp(world, userId) };
}

function tokenOf(world: World, call: ControlCall): unknown {
  return { accessToken: openMiniApp(world, personOf(world, call).userId) };
}

// What getUserInfo gives without asking for anything: the OA's id of those who follow it (server-api §8.4).
function userInfoOf({ userId, userIdByApp, follows }: Person): unknown {
  return { id: userIdByApp, followedOA: follows, ...(follows && { idByOA: userId }) };
}

// Only an open Mini App asks for a token, so asking is the sign that the person opened it.
function openMiniApp(world: World, userId: string): string {
  const person = world.people.find(userId);
  if (person) person.miniAppOpenedAt = world.clock.now();
  world.changed();
  return world.userTokens.tokenOf(userId, world.clock.now());
}

function inboxOf(world: World, call: ControlCall): unknown {
  const messages = world.chats.of(personOf(world, call).userId);
  return messages.filter(({ from }) => from === 'oa').map(inInbox);
}

function inInbox({ messageId, text, attachments, at, quoteOf }: ChatMessage): unknown {
  return { messageId, text, attachments, at: isoOf(at), ...(quoteOf !== undefined && { quoteOf }) };
}

function newCode(world: World, call: ControlCall): unknown {
  const person = personOf(world, call);
  const { kind } = readControl(z.strictObject({ kind: z.enum(['phone', 'location']) }), call.body);
  if (kind === 'location' && !person.place)
    throw new ControlRefusal(409, 'this person has no place: give latitude and longitude when adding them');
  const code = world.userTokens.newCode(person.userId, kind, world.clock.now());
  world.changed();
  return { code };
}
