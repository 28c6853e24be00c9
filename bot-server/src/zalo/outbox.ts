import { isWithinDaily, nextTimeOfDay } from '@tung-nha/shared/quarter';
import { splitMessage } from '@tung-nha/shared/vietnamese-text';
import { z } from 'zod';

import { many, run, type Statement } from '../database.ts';
import type { Sealer } from '../sealing.ts';
import type { Work } from '../work.ts';

export type MessageKind =
  | 'offer'
  | 'reply'
  | 'relay'
  | 'contact'
  | 'requestNews'
  | 'practice'
  | 'dutyQuestion'
  | 'reminder'
  | 'broadcast'
  | 'officeNotice';

/** What must go out, in our own words; nothing outside this folder knows how Zalo takes it. */
export interface OutgoingMessage {
  to: { personId: string } | { groupId: string };
  /** May be long: it is split into messages of at most 2,000 characters, sent in order (server-api §2.2). */
  text: string;
  kind: MessageKind;
  wardId?: string;
  urgency: 'urgent' | 'help' | 'reply' | 'news';
  /** Held through the quiet hours (design §4): sent when they end, whether queued within them or only come to its turn. */
  waitsForMorning?: boolean;
  /** The ward's quiet hours as local 'HH:MM'; 21:00–07:00 when left out. */
  quiet?: readonly [from: string, to: string];
  /** What a crash between sending and noting it may cost: a repeat (the default), or a message in doubt (design §5). */
  promise?: 'atLeastOnce' | 'atMostOnce';
  /** The same key twice is one message, for ever. */
  dedupeKey?: string;
  /** What it is about, such as 'request:<id>', so that `cancelMessages` can call it off. */
  about?: string;
  /** Not before; now when left out. */
  runAt?: Date;
  /** Not after: cancelled when it could not be sent by then. */
  expiresAt?: Date;
  /** A picture above the text, or the text as a ZBS template (server-api §2.2, §6.1). */
  attachment?: MessageAttachment;
}

const attachment = z.union([
  z.strictObject({ picture: z.string() }),
  z.strictObject({ template: z.string(), data: z.record(z.string(), z.string()) }),
  /** In a group: pings the one person with this id of the OA, in front of the text (server-api §3.3). */
  z.strictObject({ mention: z.string().regex(/^\d{1,20}$/) }),
]);
/** What a message is besides its text: a picture at an https address, a template that stands for the text, or a ping. */
export type MessageAttachment = z.infer<typeof attachment>;
export const messageAttachment = attachment.nullable();

const PRIORITY = { urgent: 0, help: 1, reply: 2, news: 5 } as const;
const QUIET = ['21:00', '07:00'] as const;

/** The priority of a message in the outbox; 0 goes first. */
export function priorityOf(urgency: OutgoingMessage['urgency']): number {
  return PRIORITY[urgency];
}

/** The seal's context of every text in the outbox; not the row, because an insert does not know its id yet. */
export const BODY_CONTEXT = 'outbox.body';

/** Column arrays in the order of OUTBOX_INSERT's parameters. */
export type OutboxRows = readonly unknown[][];

const COLUMNS = [
  ['channel', 'text'],
  ['ward_id', 'text'],
  ['person_id', 'uuid'],
  ['group_id', 'text'],
  ['kind', 'text'],
  ['body', 'bytea'],
  ['priority', 'smallint'],
  ['promise', 'text'],
  ['dedupe_key', 'text'],
  ['about', 'text'],
  ['run_at', 'timestamptz'],
  ['expires_at', 'timestamptz'],
  ['created_at', 'timestamptz'],
  ['attachment', 'jsonb'],
  ['quiet', 'text'],
] as const;

const NAMES = COLUMNS.map(([name]) => name).join(', ');
const ARRAYS = COLUMNS.map(([, type], i) => `$${i + 1}::${type}[]`).join(', ');
/** Inserts what `outboxRows` gave, whose arrays are the parameters. */
export const OUTBOX_INSERT = `insert into outbox (${NAMES}) select * from unnest(${ARRAYS})
  on conflict (dedupe_key) where dedupe_key is not null do nothing`;

/** The messages as column arrays, long ones as several rows in order, bodies sealed. `now` is the domain's clock. */
export function outboxRows(messages: OutgoingMessage[], now: Date, sealer: Sealer): OutboxRows {
  const rows = messages.flatMap((message) => rowsOf(message, now, sealer));
  return COLUMNS.map((_, i) => rows.map((row) => row[i]));
}

/** Queues the messages with one insert; they go out after the transaction commits. */
export async function queueMessages(work: Work, messages: OutgoingMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await run(work.tx, INSERT, [...outboxRows(messages, work.now, work.sealer)]);
}

/** The newest replies that still wait for this person, at most `most`. */
export async function waitingReplies(work: Work, personId: string, most: number): Promise<string[]> {
  const rows = await many(work.tx, z.object({ body: z.instanceof(Buffer) }), WAITING_REPLIES, [
    personId,
    most,
  ]);
  return rows.map(({ body }) => work.sealer.open(body, BODY_CONTEXT));
}

/** Calls off what still waits about something ('request:<id>'); what is being sent goes. Returns how many. */
export async function cancelMessages(work: Work, about: string): Promise<number> {
  return run(work.tx, CANCEL, [about]);
}

/**
 * Calls off what of one kind still waits about something; gives the ids of the people to whom one had already gone, so
 * that only they are told of a change.
 */
export async function cancelMessagesOfKind(
  work: Work,
  about: string,
  kind: MessageKind,
): Promise<ReadonlySet<string>> {
  const gone = await many(work.tx, z.object({ person_id: z.string() }), CANCEL_KIND, [about, kind]);
  return new Set(gone.map(({ person_id }) => person_id));
}

function rowsOf(message: OutgoingMessage, now: Date, sealer: Sealer): unknown[][] {
  const { to, dedupeKey } = message;
  const personId = 'personId' in to ? to.personId : null;
  const pieces = splitMessage(message.text).filter((piece) => piece.trim() !== '');
  return pieces.map((piece, i) => [
    personId === null ? 'group' : 'oa',
    message.wardId ?? null,
    personId,
    'groupId' in to ? to.groupId : null,
    message.kind,
    sealer.seal(piece, BODY_CONTEXT),
    priorityOf(message.urgency),
    message.promise ?? 'atLeastOnce',
    dedupeKey === undefined || i === 0 ? (dedupeKey ?? null) : `${dedupeKey}#${i + 1}`,
    message.about ?? null,
    earliest(message, now),
    message.expiresAt ?? null,
    now,
    attachmentOf(message, i),
    quietHours(message),
  ]);
}

/** The picture stands above the first piece. */
function attachmentOf({ attachment }: OutgoingMessage, piece: number): MessageAttachment | null {
  return piece === 0 && attachment !== undefined ? attachment : null;
}

/** 'HH:MM-HH:MM' in which it must not go; null when it may at any hour. */
function quietHours({ waitsForMorning, quiet = QUIET }: OutgoingMessage): string | null {
  return waitsForMorning ? quiet.join('-') : null;
}

function earliest(message: OutgoingMessage, now: Date): Date {
  const wished = message.runAt ?? now;
  const [from, to] = message.quiet ?? QUIET;
  return message.waitsForMorning && isWithinDaily(wished, from, to) ? nextTimeOfDay(wished, to) : wished;
}

const INSERT: Statement = { name: 'outbox.queue', sql: OUTBOX_INSERT };

const WAITING_REPLIES: Statement = {
  name: 'outbox.waitingReplies',
  sql: `select body from outbox
        where recipient = $1 and state = 'waiting' and priority = ${PRIORITY.reply} and kind = 'reply' and body is not null
        order by id desc limit $2`,
};

const CANCEL: Statement = {
  name: 'outbox.cancel',
  sql: `update outbox set state = 'cancelled', reason = 'Không còn cần gửi nữa.' where about = $1 and state = 'waiting'`,
};

const CANCEL_KIND: Statement = {
  name: 'outbox.cancelKind',
  sql: `with cancelled as (
      update outbox set state = 'cancelled', reason = 'Không còn cần gửi nữa.'
      where about = $1 and kind = $2 and state = 'waiting')
    select distinct person_id from outbox
    where about = $1 and kind = $2 and person_id is not null
      and state in ('sending', 'sent', 'delivered', 'seen', 'doubtful')`,
};
