import { BROADCAST_KINDS } from '@tung-nha/shared/announcement';
import { z } from 'zod';

import { many, maybeOne, type Queryable, type Statement } from '../database.ts';

const row = z.object({
  id: z.uuid(),
  ward: z.string(),
  kind: z.enum(BROADCAST_KINDS),
  title: z.string(),
  text: z.string(),
  link: z.string().nullable(),
  hasPicture: z.boolean(),
  publishedAt: z.date(),
  validUntil: z.date().nullable(),
  wardKind: z.string(),
  wardName: z.string(),
});
export type Announcement = z.infer<typeof row>;

// A scam alert stands until it is withdrawn; anything else a month at most, whether an end was given or not.
const HOLDS = `b.started_at is not null and b.state <> 'withdrawn'
  and (b.valid_until is null or b.valid_until > $1) and (b.kind = 'scamAlert' or b.started_at > $1 - interval '30 days')`;
const SELECT = `select b.id, b.ward_id as ward, b.kind, b.title, b.text, b.link, b.picture is not null as "hasPicture",
    b.started_at as "publishedAt", b.valid_until as "validUntil", w.kind as "wardKind", w.name as "wardName"
  from broadcast b join ward w on w.id = b.ward_id`;

const LIST: Statement = {
  name: 'announcement.list',
  sql: `${SELECT} where b.ward_id = $2 and 'miniApp' = any(b.outputs) and ${HOLDS}
    order by b.kind = 'scamAlert' desc, b.started_at desc, b.id limit 50`,
};
// Also what is not put up for everybody: its messages carry the link, and Zalo fetches its picture here.
const ONE: Statement = { name: 'announcement.one', sql: `${SELECT} where b.id = $2 and ${HOLDS}` };

/** What is shown to the ward's residents now: scam alerts first, then the newest. */
export function listAnnouncements(on: Queryable, wardId: string, now: Date): Promise<Announcement[]> {
  return many(on, row, LIST, [now, wardId]);
}

/** One of them, of any ward: links in messages name no ward. */
export function loadAnnouncement(on: Queryable, id: string, now: Date): Promise<Announcement | undefined> {
  return maybeOne(on, row, ONE, [now, id]);
}
