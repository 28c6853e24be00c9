import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { day, dayOf, printedDayOf } from './clock.ts';
import { oaRoute } from './oa-route.ts';
import type { Person } from './people.ts';
import { readDataQuery, readJson } from './read-fields.ts';
import { Refusal } from './refusal.ts';
import { sendOaEvent } from './webhook-events.ts';
import type { World } from './world.ts';
import type { Call } from './zalo-route.ts';

const listing = z.strictObject({
  offset: z.int().min(0),
  count: z.int().positive(),
  tag_name: z.string().optional(),
  last_interaction_period: z.string().optional(),
  is_follower: z.enum(['true', 'false']).optional(),
});
const oneUser = z.strictObject({ user_id: z.string() });
const shared = z.strictObject({
  name: z.string().optional(),
  phone: z.string().optional(),
  address: z.string().optional(),
  city_id: z.union([z.string(), z.number()]).optional(),
  district_id: z.union([z.string(), z.number()]).optional(),
  user_dob: z.string().optional(),
});
const update = z.strictObject({
  user_id: z.string(),
  user_alias: z.string().optional(),
  user_external_id: z.string().optional(),
  shared_info: shared.optional(),
});
const tagged = z.strictObject({ user_id: z.string(), tag_name: z.string().min(1) });

const largestCount = 50;
const largestOffset = 9_951;

/** People as the OA knows them, and their tags (server-api §5.1, §5.2). */
export function registerOaUsers(app: FastifyInstance, world: World): void {
  const register = (method: 'GET' | 'POST', path: string, handle: (call: Call) => unknown): void => {
    oaRoute(app, world, 'users', { method, path, handle });
  };
  register('GET', '/v3.0/oa/user/getlist', list);
  register('GET', '/v3.0/oa/user/detail', (call) =>
    detailOf(knownPerson(call, readDataQuery(call, oneUser).user_id)),
  );
  register('POST', '/v3.0/oa/user/update', change);
  register('POST', '/v2.0/oa/deletefollowerinfo', forget);
  register('POST', '/v2.0/oa/tag/tagfollower', (call) => {
    tag(call, true);
  });
  register('POST', '/v2.0/oa/tag/rmfollowerfromtag', (call) => {
    tag(call, false);
  });
  register('POST', '/v2.0/oa/tag/rmtag', removeTag);
  register('GET', '/v2.0/oa/tag/gettagsofoa', () => [
    ...new Set(world.people.all().flatMap(({ tags }) => tags)),
  ]);
}

function list(call: Call): unknown {
  const wanted = readDataQuery(call, listing);
  if (wanted.count > largestCount) throw new Refusal(-210, 'count is over the maximum of 50');
  if (wanted.offset > largestOffset) throw new Refusal(-210, 'offset is over the maximum of 9951');
  const inPeriod = periodOf(wanted.last_interaction_period, call.now);
  const found = call.world.people
    .all()
    .filter((person) => person.follows || person.lastInteraction !== null)
    .filter(({ follows }) => wanted.is_follower === undefined || String(follows) === wanted.is_follower)
    .filter(({ tags }) => wanted.tag_name === undefined || tags.includes(wanted.tag_name))
    .filter(({ lastInteraction }) => inPeriod(lastInteraction));
  const users = found
    .slice(wanted.offset, wanted.offset + wanted.count)
    .map(({ userId }) => ({ user_id: userId }));
  return { total: found.length, count: wanted.count, offset: wanted.offset, users };
}

function periodOf(period: string | undefined, now: number): (at: number | null) => boolean {
  if (period === undefined) return () => true;
  const [from, until] = daysOf(period, now);
  return (at) => at !== null && dayOf(at) >= from && dayOf(at) <= until;
}

function daysOf(period: string, now: number): [string, string] {
  const ago = (days: number): string => dayOf(now - days * day);
  if (period === 'TODAY') return [ago(0), ago(0)];
  if (period === 'YESTERDAY') return [ago(1), ago(1)];
  if (period === 'L7D') return [ago(7), ago(0)];
  if (period === 'L30D') return [ago(30), ago(0)];
  const range = /^(\d{4}_\d{2}_\d{2}):(\d{4}_\d{2}_\d{2})$/.exec(period);
  if (!range?.[1] || !range[2]) throw new Refusal(-201, 'last_interaction_period is invalid');
  return [range[1].replaceAll('_', '-'), range[2].replaceAll('_', '-')];
}

function detailOf(person: Person): unknown {
  const picture = `https://simulator.zdn.vn/avatar/${person.userId}`;
  const lastSeen = person.lastInteraction;
  return {
    user_id: person.userId,
    user_id_by_app: person.userIdByApp,
    user_external_id: person.externalId,
    display_name: person.name,
    user_alias: person.alias,
    is_sensitive: false,
    user_last_interaction_date: lastSeen === null ? '' : printedDayOf(lastSeen),
    user_is_follower: person.follows,
    avatar: `${picture}.jpg`,
    avatars: { 120: `${picture}-120.jpg`, 240: `${picture}-240.jpg` },
    dynamic_param: '',
    tags_and_notes_info: { notes: [], tag_names: person.tags },
    shared_info: { address: '', city: '', district: '', phone: 0, name: '', ...person.sharedInfo },
  };
}

function change(call: Call): void {
  const wanted = readJson(call, update);
  const person = knownPerson(call, wanted.user_id);
  person.alias = wanted.user_alias ?? person.alias;
  person.externalId = wanted.user_external_id ?? person.externalId;
  Object.assign(person.sharedInfo, wanted.shared_info);
  call.world.changed();
}

function forget(call: Call): void {
  const person = knownPerson(call, readJson(call, oneUser).user_id);
  person.alias = '';
  person.externalId = '';
  person.sharedInfo = {};
  call.world.changed();
}

function tag(call: Call, added: boolean): void {
  const { user_id: userId, tag_name: name } = readJson(call, tagged);
  const person = knownPerson(call, userId);
  const others = person.tags.filter((other) => other !== name);
  person.tags = added ? [...others, name] : others;
  sendOaEvent(call.world, added ? 'add_user_to_tag' : 'remove_user_from_tag', userId, {
    oa_id: call.world.credentials.oaId,
    tag: { name, user_ids: [userId] },
  });
  call.world.changed();
}

function removeTag(call: Call): void {
  const { tag_name: name } = readJson(call, z.strictObject({ tag_name: z.string() }));
  for (const person of call.world.people.all()) person.tags = person.tags.filter((other) => other !== name);
  sendOaEvent(call.world, 'remove_tag', name, { oa_id: call.world.credentials.oaId, tag: { name } });
  call.world.changed();
}

function knownPerson(call: Call, userId: string): Person {
  const person = call.world.people.find(userId);
  // Somebody who never followed or wrote is nobody to this OA yet.
  if (!person || (!person.follows && person.lastInteraction === null))
    throw new Refusal(-201, 'user_id is invalid');
  return person;
}
