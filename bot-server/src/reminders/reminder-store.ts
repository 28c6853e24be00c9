import { REMINDER_KINDS, REMINDER_STATES, type SentReminder } from '@tung-nha/shared/reminder';
import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { Matter } from './done-store.ts';

const BEGIN: Statement = {
  name: 'reminderClock.begin',
  // Every ward on purpose, as below: one timer serves all. A new ward begins now: nothing of before it is owed.
  sql: `insert into reminder_clock (ward_id, planned_until)
    select id, $1 from ward w where not exists (select from reminder_clock c where c.ward_id = w.id)
    on conflict do nothing`,
};
const TAKE: Statement = {
  name: 'reminderClock.take',
  // Reminders are due at whole minutes: within one there is nothing new.
  sql: `select ward_id as "wardId", planned_until as "plannedUntil" from reminder_clock
    where planned_until < date_trunc('minute', $1::timestamptz)
    order by planned_until, ward_id limit 1 for update skip locked`,
};
const MOVE: Statement = {
  name: 'reminderClock.move',
  sql: 'update reminder_clock set planned_until = $2 where ward_id = $1',
};

/** Begins the calendar of wards that have none yet. */
export async function beginClocks(tx: Transaction, now: Date): Promise<void> {
  await run(tx, BEGIN, [now]);
}

/** A ward whose calendar was not gone through up to this minute, held until the transaction ends. */
export function takeWard(
  tx: Transaction,
  now: Date,
): Promise<{ wardId: string; plannedUntil: Date } | undefined> {
  return maybeOne(tx, z.object({ wardId: z.string(), plannedUntil: z.date() }), TAKE, [now]);
}

export async function moveClock(tx: Transaction, wardId: string, now: Date): Promise<void> {
  await run(tx, MOVE, [wardId, now]);
}

/** A reminder as it is planned. */
export interface PlannedReminder {
  wardId: string;
  id: string;
  kind: string;
  matter: string;
  round: string;
  subject: string;
  place: 'group' | 'leader' | 'office' | 'nobody';
  state: 'queued' | 'parked' | 'missed';
  reason: string | null;
  text: string;
  dueAt: Date;
}

const PLAN: Statement = {
  name: 'reminder.plan',
  sql: `insert into reminder_sent (ward_id, id, kind, matter, round, subject, place, state, reason, text, due_at, planned_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (ward_id, kind, matter, round, subject) do nothing`,
};

/** Writes a reminder down; false when it was there already, and then it must not be sent. */
export async function planReminder(tx: Transaction, reminder: PlannedReminder, now: Date): Promise<boolean> {
  const { wardId, id, kind, matter, round, subject, place, state, reason, text, dueAt } = reminder;
  const row = [wardId, id, kind, matter, round, subject, place, state, reason, text, dueAt, now];
  return (await run(tx, PLAN, row)) > 0;
}

const setting = z.object({
  kind: z.enum(REMINDER_KINDS),
  on: z.boolean(),
  wording: z.string().nullable(),
  at: z.string().nullable(),
  day: z.number().nullable(),
});
export type StoredSetting = z.infer<typeof setting>;

const SETTINGS: Statement = {
  name: 'reminder.settings',
  sql: 'select kind, is_on as "on", wording, at_time as at, day from reminder_setting where ward_id = $1',
};
const SET: Statement = {
  name: 'reminder.set',
  sql: `insert into reminder_setting (ward_id, kind, is_on, wording, at_time, day) values ($1, $2, $3, $4, $5, $6)
    on conflict (ward_id, kind) do update
    set is_on = excluded.is_on, wording = excluded.wording, at_time = excluded.at_time, day = excluded.day`,
};

/** What the ward switched, worded or moved; every other kind is on, in its usual words, at its usual time. */
export function settingsOf(on: Queryable, wardId: string): Promise<StoredSetting[]> {
  return many(on, setting, SETTINGS, [wardId]);
}

export async function saveSetting(
  tx: Transaction,
  wardId: string,
  { kind, on, wording, at, day }: StoredSetting,
): Promise<void> {
  await run(tx, SET, [wardId, kind, on, wording, at, day]);
}

const WAITING: Statement = {
  name: 'reminder.waiting',
  sql: `select id from reminder_sent where ward_id = $1 and kind = $2 and matter = $3 and ($4 = '' or subject = $4)
    and state = 'queued'`,
};

/** Reminders of a matter that have not gone yet. */
export async function waitingOf(
  on: Queryable,
  { wardId, kind, matter, subject }: Matter & { wardId: string },
): Promise<string[]> {
  const rows = await many(on, z.object({ id: z.string() }), WAITING, [wardId, kind, matter, subject]);
  return rows.map(({ id }) => id);
}

const sentRow = z.object({
  id: z.uuid(),
  kind: z.enum(REMINDER_KINDS),
  matter: z.string(),
  round: z.string(),
  subject: z.string(),
  place: z.enum(['group', 'leader', 'office', 'nobody']),
  state: z.enum(REMINDER_STATES),
  reason: z.string().nullable(),
  text: z.string(),
  due_at: z.date(),
  sent_at: z.date().nullable(),
});
const SENT: Statement = {
  name: 'reminder.sent',
  sql: `select id, kind, matter, round, subject, place, state, reason, text, due_at, sent_at from reminder_sent
    where ward_id = $1 order by planned_at desc, kind, round, subject limit 300`,
};

/** The latest reminders of the ward, newest first. */
export async function sentOf(on: Queryable, wardId: string): Promise<SentReminder[]> {
  const rows = await many(on, sentRow, SENT, [wardId]);
  return rows.map(({ reason, due_at, sent_at, ...row }) => ({
    ...row,
    ...(reason === null ? {} : { reason }),
    dueAt: due_at.toISOString(),
    ...(sent_at === null ? {} : { sentAt: sent_at.toISOString() }),
  }));
}
