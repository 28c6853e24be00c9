import type { Told } from '../oa-groups.ts';
import { readToldOfGroup, type AskGroups } from './group-call.ts';
import { people } from './group-shapes.ts';

/** The most rows of a page (server-api §3.2). */
const PAGE = 50;
// A GMF group has at most 1,000 members: whatever Zalo answers, reading it ends.
const MOST_PAGES = 40;

/** Reads who is in a group and who waits to be let in, 50 at a time (server-api §3.2, calls 7 and 10). */
export async function groupMembers(
  ask: AskGroups,
  base: string,
  groupId: string,
): Promise<Told<{ inside: string[]; waiting: string[] }>> {
  const inside = await allPages(ask, `${base}/listmember`, groupId);
  if (!inside.ok) return inside;
  const waiting = await allPages(ask, `${base}/listpendinginvite`, groupId);
  return waiting.ok ? { ok: true, value: { inside: inside.value, waiting: waiting.value } } : waiting;
}

async function allPages(ask: AskGroups, path: string, groupId: string): Promise<Told<string[]>> {
  const found = new Set<string>();
  for (let at = 0; at < MOST_PAGES; at += 1) {
    const fields = { group_id: groupId, offset: String(at * PAGE), count: String(PAGE) };
    const told = readToldOfGroup(await ask('GET', path, fields), people);
    if (!told.ok) return told;
    const rows = told.value.members ?? [];
    for (const { user_id: userId } of rows) if (userId !== undefined) found.add(userId);
    if (rows.length === 0 || (at + 1) * PAGE >= told.value.total) break;
  }
  return { ok: true, value: [...found] };
}
