import { z } from 'zod';
import { groupOf } from './group-lookup.ts';
import type { Group } from './groups.ts';
import { readJson } from './read-fields.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './zalo-route.ts';

const count = z.string().regex(/^\d+$/).transform(Number);

export const groupId = z.strictObject({ group_id: z.string() });
export const userIds = z.array(z.string()).min(1).max(99);
export const page = z.strictObject({ offset: count.default(0), count: count.default(5) });

const groupAndPeople = z.strictObject({ group_id: z.string(), member_user_ids: userIds });
const largestPage = 50;

/** One page of rows; -210 for a page over 50 (server-api §3.2). */
export function pageOf<T>(rows: T[], range: { offset: number; count: number }): T[] {
  if (range.count > largestPage) throw new Refusal(-210, 'count is over the maximum of 50');
  return rows.slice(range.offset, range.offset + range.count);
}

/** The group and the people a member call is about; -201 when somebody is unknown. */
export function askingPeople(call: Call): { group: Group; people: string[] } {
  const wanted = readJson(call, groupAndPeople);
  const group = groupOf(call.world, wanted.group_id);
  for (const id of wanted.member_user_ids)
    if (!call.world.people.find(id)) throw new Refusal(-201, `member_user_ids is invalid: ${id}`);
  return { group, people: wanted.member_user_ids };
}
