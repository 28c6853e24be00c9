import { z } from 'zod';

import { MESSAGE_STATES } from './message-state.ts';

export const REMINDER_KINDS = [
  'workingDays',
  'households',
  'turnsPace',
  'training',
  'roster',
  'wardReport',
  'otherReport',
  'campaign',
  'nationalDay',
  'planTasks',
  'classes',
] as const;
export type ReminderKindId = (typeof REMINDER_KINDS)[number];

const kind = z.enum(REMINDER_KINDS);
const PLACES = ['team', 'leader', 'office'] as const;
/** The team's Zalo group (its leader when it has none), its leader in chat, or the office of culture and society. */
export type ReminderGoal = (typeof PLACES)[number];

/** One line of the calendar. */
export const calendarEntry = z.object({
  kind,
  title: z.string(),
  opening: z.string(),
  /** What it is about, such as '2026-Q4', and which reminder of it this is. */
  matter: z.string(),
  round: z.string(),
  at: z.string(),
  /** Until then it would still be sent late. */
  until: z.string(),
  goesTo: z.array(z.enum(PLACES)),
  on: z.boolean(),
  /** Tasks of the plan it is about that nobody has marked as done, each a matter of its own: 'matter/no'. */
  tasks: z.array(z.object({ no: z.string(), name: z.string() })).optional(),
});
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const WORDING_LENGTH = 300;

/** What of a kind's days a ward may move: a day of the week (0 = Monday), a day of the month, or days before the plan's own. */
const MOVED_BY = ['weekday', 'dayOfMonth', 'daysEarlier'] as const;
export const reminderMove = z.object({
  by: z.enum(MOVED_BY),
  /** The first and last number a ward may choose. */
  from: z.number(),
  to: z.number(),
  /** What holds unless the ward chooses; none where it is not one number. */
  usual: z.number().optional(),
});
export type ReminderMove = z.infer<typeof reminderMove>;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const reminderSetting = z.object({
  kind,
  title: z.string(),
  on: z.boolean(),
  /** The ward's own first sentence. */
  wording: z.string().optional(),
  /** The hour 'HH:MM' and the day the ward chose, and what it may choose from. */
  at: z.string().optional(),
  day: z.number().optional(),
  move: reminderMove,
  usualAt: z.string(),
  /** The next one as it would begin without it; none when the plan asks for no such thing within a year. */
  usual: z.string().optional(),
  next: z.string().optional(),
  goesTo: z.array(z.enum(PLACES)).optional(),
});
export type ReminderSetting = z.infer<typeof reminderSetting>;

export const reminderChange = z.strictObject({
  kind,
  on: z.boolean(),
  /** Null: the usual words. Longer than is taken, for a sentence of its own. */
  wording: z
    .string()
    .max(WORDING_LENGTH * 10)
    .nullable()
    .default(null),
  /** Local time of day and the kind's own day (`ReminderMove`); null: as usual. */
  at: timeOfDay.nullable().default(null),
  day: z.number().int().nullable().default(null),
});
export type ReminderChange = z.infer<typeof reminderChange>;

/** One whose time passed while nothing ran was missed. */
export const REMINDER_STATES = [...MESSAGE_STATES, 'missed'] as const;

/** A reminder that was sent, or was not and why; its text can be pasted by hand. */
export const sentReminder = z.object({
  id: z.uuid(),
  kind,
  matter: z.string(),
  round: z.string(),
  subject: z.string(),
  place: z.enum(['group', 'leader', 'office', 'nobody']),
  state: z.enum(REMINDER_STATES),
  reason: z.string().optional(),
  text: z.string(),
  dueAt: z.string(),
  sentAt: z.string().optional(),
});
export type SentReminder = z.infer<typeof sentReminder>;

export const reminderDone = z.strictObject({
  kind,
  matter: z.string().min(1).max(120),
  /** Of one team ('team:TDP-01'); left out: for the whole ward. */
  subject: z
    .string()
    .regex(/^team:[A-Za-z0-9-]{1,40}$/)
    .optional(),
});
export type ReminderDone = z.infer<typeof reminderDone>;

/** What an officer marked as done. */
export const doneReminder = z.object({
  kind,
  title: z.string(),
  matter: z.string(),
  /** One team and its name; left out: the whole ward. */
  subject: z.string().optional(),
  team: z.string().optional(),
  /** What it was about, in the reminder's own words. */
  about: z.string(),
  doneAt: z.string(),
  /** What would come first, were it taken back; none when nothing is ahead. */
  next: z.string().optional(),
});
export type DoneReminder = z.infer<typeof doneReminder>;

export const memberTraining = z.object({
  memberId: z.uuid(),
  name: z.string(),
  neighbourhoodCode: z.string().optional(),
  /** The last time, as a local day. */
  doneOn: z.string().optional(),
});
export type MemberTraining = z.infer<typeof memberTraining>;

export const trainingDone = z.strictObject({
  memberIds: z.array(z.uuid()).min(1).max(1000),
  doneOn: z.iso.date(),
});
export type TrainingDone = z.infer<typeof trainingDone>;
