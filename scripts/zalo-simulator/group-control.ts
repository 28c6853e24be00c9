import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { isoOf } from './clock.ts';
import { controlRoute, readControl, type ControlCall } from './control-route.ts';
import {
  askToJoin,
  assetFor,
  groupChanged,
  leaveGroup,
  memberSaysInGroup,
  openGroup,
} from './group-actions.ts';
import type { Group } from './groups.ts';
import type { Person } from './people.ts';
import { ControlRefusal } from './refusal.ts';
import type { World } from './world.ts';

const newGroup = z.strictObject({ name: z.string().min(1).max(30), userIds: z.array(z.string()).max(999) });
const said = z.strictObject({ userId: z.string(), text: z.string().min(1), quoteOf: z.string().optional() });
const oneUser = z.strictObject({ userId: z.string() });
const standing = z.strictObject({
  status: z.enum(['enabled', 'disabled']).optional(),
  oaRemoved: z.boolean().optional(),
});

/** Groups from the people's side: the control paths of design §6. */
export function registerGroupControl(app: FastifyInstance, world: World): void {
  const route = (method: 'GET' | 'POST', path: string, handle: (call: ControlCall) => unknown): void => {
    controlRoute(app, { method, path, handle });
  };
  route('GET', '/groups', () => world.groups.all().map(inList));
  route('POST', '/groups', (call) => create(world, call));
  route('GET', '/groups/:id/messages', (call) => groupNamed(world, call).messages.map(dated));
  route('POST', '/groups/:id/messages', (call) => say(world, call));
  route('POST', '/groups/:id/join', (call) => {
    askToJoin(
      world,
      groupNamed(world, call),
      personNamed(world, readControl(oneUser, call.body).userId).userId,
    );
  });
  route('POST', '/groups/:id/leave', (call) => {
    leaveGroup(world, groupNamed(world, call), [readControl(oneUser, call.body).userId]);
  });
  route('POST', '/groups/:id/standing', (call) => {
    const group = groupNamed(world, call);
    Object.assign(group, readControl(standing, call.body));
    groupChanged(world, group);
  });
}

function create(world: World, call: ControlCall): unknown {
  const { name, userIds } = readControl(newGroup, call.body);
  const people = userIds.map((id) => personNamed(world, id));
  const adminIds = people.filter(({ oaAdmin }) => oaAdmin).map(({ userId }) => userId);
  const given = { name, description: '', memberIds: people.map(({ userId }) => userId), adminIds };
  return { groupId: openGroup(world, given, assetFor(world, people.length)).groupId };
}

function say(world: World, call: ControlCall): unknown {
  const group = groupNamed(world, call);
  const { userId, text, quoteOf } = readControl(said, call.body);
  const person = personNamed(world, userId);
  if (!group.members.includes(userId)) throw new ControlRefusal(409, 'this person is not in the group');
  if (group.settings.lock_send_msg && !group.admins.includes(userId))
    throw new ControlRefusal(409, 'only admins may write in this group');
  return { messageId: memberSaysInGroup(world, group, person, { text, quoteOf }).messageId };
}

function groupNamed(world: World, call: ControlCall): Group {
  const id = call.params['id'] ?? '';
  const group = world.groups.find(id);
  if (!group) throw new ControlRefusal(404, `no group has the id ${id}`);
  return group;
}

function personNamed(world: World, userId: string): Person {
  const person = world.people.find(userId);
  if (!person) throw new ControlRefusal(404, `nobody has the id ${userId}`);
  return person;
}

function inList({ groupId, name, status, members, admins, pending }: Group): unknown {
  return { groupId, name, status, members, admins, pending };
}

function dated(message: Group['messages'][number]): unknown {
  return { ...message, at: isoOf(message.at) };
}
