import { BROADCAST_KINDS } from '@tung-nha/shared/announcement';
import {
  audience,
  BROADCAST_OUTPUTS,
  BROADCAST_STATES,
  type Audience,
  type BroadcastKind,
  type BroadcastOutput,
  type BroadcastState,
} from '@tung-nha/shared/broadcast';
import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { Broadcast, WrittenDown } from './broadcast.ts';

const row = z.object({
  wardId: z.string(),
  id: z.uuid(),
  kind: z.enum(BROADCAST_KINDS),
  state: z.enum(BROADCAST_STATES),
  title: z.string(),
  text: z.string(),
  link: z.string().nullable(),
  hasPicture: z.boolean(),
  validUntil: z.date().nullable(),
  audience,
  outputs: z.array(z.enum(BROADCAST_OUTPUTS)),
  authorId: z.uuid(),
  authorName: z.string(),
  approverId: z.uuid().nullable(),
  approverName: z.string().nullable(),
  scheduledAt: z.date().nullable(),
  startedAt: z.date().nullable(),
  plannedAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  createdAt: z.date(),
  updatedAt: z.date(),
});

const COLUMNS = `b.ward_id as "wardId", b.id, b.kind, b.state, b.title, b.text, b.link,
  b.picture is not null as "hasPicture", b.valid_until as "validUntil", b.audience, b.outputs,
  b.author_id as "authorId", author.name as "authorName", b.approver_id as "approverId", approver.name as "approverName",
  b.scheduled_at as "scheduledAt", b.started_at as "startedAt", b.planned_at as "plannedAt", b.ended_at as "endedAt",
  b.created_at as "createdAt", b.updated_at as "updatedAt"`;
// Only where somebody reads it: the loops look many times a second, and a digest reads the whole picture.
const READ = `${COLUMNS}, encode(sha256(b.picture), 'hex') as "pictureDigest"`;
const writtenDown = row.extend({ pictureDigest: z.string().nullable() });
const TABLES = `broadcast b join member author on author.ward_id = b.ward_id and author.id = b.author_id
  left join member approver on approver.ward_id = b.ward_id and approver.id = b.approver_id`;

/** What an officer wrote, checked. */
export interface WrittenBroadcast {
  kind: BroadcastKind;
  title: string;
  text: string;
  link: string | null;
  validUntil: Date | null;
  audience: Audience;
  outputs: BroadcastOutput[];
}

const INSERT: Statement = {
  name: 'broadcast.insert',
  sql: `insert into broadcast (ward_id, id, kind, state, title, text, link, valid_until, audience, outputs, author_id,
          created_at, updated_at)
        values ($1, $2, $3, 'draft', $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
};

export async function insertBroadcast(
  tx: Transaction,
  { wardId, id, authorId, now }: { wardId: string; id: string; authorId: string; now: Date },
  { kind, title, text, link, validUntil, audience: to, outputs }: WrittenBroadcast,
): Promise<void> {
  await run(tx, INSERT, [wardId, id, kind, title, text, link, validUntil, to, outputs, authorId, now]);
}

const UPDATE: Statement = {
  name: 'broadcast.update',
  // A changed text is a new draft: whoever approved it approved another one. Its author is who changed it: nobody approves their
  // own words.
  sql: `update broadcast set kind = $3, title = $4, text = $5, link = $6, valid_until = $7, audience = $8, outputs = $9,
          author_id = $10, state = 'draft', approver_id = null, scheduled_at = null, updated_at = $11
        where ward_id = $1 and id = $2`,
};

export async function updateBroadcast(
  tx: Transaction,
  { wardId, id, authorId, now }: { wardId: string; id: string; authorId: string; now: Date },
  { kind, title, text, link, validUntil, audience: to, outputs }: WrittenBroadcast,
): Promise<void> {
  await run(tx, UPDATE, [wardId, id, kind, title, text, link, validUntil, to, outputs, authorId, now]);
}

const LOAD: Statement = {
  name: 'broadcast.load',
  sql: `select ${READ} from ${TABLES} where b.ward_id = $1 and b.id = $2`,
};
const LOCK: Statement = {
  name: 'broadcast.lock',
  sql: `select ${READ} from ${TABLES} where b.ward_id = $1 and b.id = $2 for update of b`,
};

export function loadBroadcast(on: Queryable, wardId: string, id: string): Promise<WrittenDown | undefined> {
  return maybeOne(on, writtenDown, LOAD, [wardId, id]);
}

/** The same, and nobody else changes it until the transaction ends. */
export function lockBroadcast(tx: Transaction, wardId: string, id: string): Promise<WrittenDown | undefined> {
  return maybeOne(tx, writtenDown, LOCK, [wardId, id]);
}

const LIST: Statement = {
  name: 'broadcast.list',
  sql: `select ${READ} from ${TABLES} where b.ward_id = $1 order by b.created_at desc, b.id limit 100`,
};

/** The ward's broadcasts, newest first, at most 100. */
export function listBroadcasts(on: Queryable, wardId: string): Promise<WrittenDown[]> {
  return many(on, writtenDown, LIST, [wardId]);
}

/** What a move changes besides the state; what is left out stays. */
export interface MoveFacts {
  approverId?: string | null;
  scheduledAt?: Date | null;
}

const MOVE: Statement = {
  name: 'broadcast.move',
  sql: `update broadcast set state = $3::text, updated_at = $4,
          approver_id = case when $5 then $6::uuid else approver_id end,
          scheduled_at = case when $7 then $8::timestamptz else scheduled_at end,
          started_at = case when $3::text = 'sending' then coalesce(started_at, $4) else started_at end,
          ended_at = case when $3::text in ('done', 'stopped', 'withdrawn') then coalesce(ended_at, $4) end
        where ward_id = $1 and id = $2`,
};

/** Writes the new state; whether the move is allowed is the caller's to know. */
export async function moveBroadcast(
  tx: Transaction,
  { wardId, id }: { wardId: string; id: string },
  { to, now, facts = {} }: { to: BroadcastState; now: Date; facts?: MoveFacts },
): Promise<void> {
  const { approverId, scheduledAt } = facts;
  await run(tx, MOVE, [
    wardId,
    id,
    to,
    now,
    approverId !== undefined,
    approverId ?? null,
    scheduledAt !== undefined,
    scheduledAt ?? null,
  ]);
}

const DUE: Statement = {
  name: 'broadcast.due',
  sql: `select ward_id as "wardId", id, scheduled_at as "scheduledAt" from broadcast
        where state = 'scheduled' and scheduled_at <= $1 order by scheduled_at, id limit 1 for update skip locked`,
};
const UNPLANNED: Statement = {
  name: 'broadcast.unplanned',
  sql: `select ${COLUMNS}, b.planned_through as "plannedThrough", b.planning_portion as portion from ${TABLES}
        where b.state = 'sending' and b.planned_at is null
          and (b.planning_rests_until is null or b.planning_rests_until <= clock_timestamp())
        order by b.kind desc, b.started_at, b.id limit 1 for update of b skip locked`,
};
const UNDER_WAY: Statement = {
  name: 'broadcast.underWay',
  // Alerts first: the word sorts after 'announcement'.
  sql: `select ${COLUMNS} from ${TABLES} where b.state = 'sending' and b.planned_at is not null
        order by b.kind desc, b.started_at, b.id`,
};

const due = z.object({ wardId: z.string(), id: z.uuid(), scheduledAt: z.date() });

/** One broadcast whose time has come, locked; those another process has at hand are left out. */
export function lockDue(tx: Transaction, now: Date): Promise<z.infer<typeof due> | undefined> {
  return maybeOne(tx, due, DUE, [now]);
}

const unplanned = row.extend({ plannedThrough: z.guid(), portion: z.number() });
/** A broadcast whose recipients are not all written down: through which id they are, and how many come next. */
export type UnplannedBroadcast = z.infer<typeof unplanned>;

/** One broadcast that was let go and whose recipients are to be written down now, locked. */
export function lockUnplanned(tx: Transaction): Promise<UnplannedBroadcast | undefined> {
  return maybeOne(tx, unplanned, UNPLANNED);
}

/** All that are being sent, alerts first, then the oldest. */
export function broadcastsUnderWay(on: Queryable): Promise<Broadcast[]> {
  return many(on, row, UNDER_WAY);
}
