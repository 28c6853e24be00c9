import { z } from 'zod';

import {
  calendarEntry,
  doneReminder,
  memberTraining,
  reminderChange,
  reminderDone,
  reminderSetting,
  sentReminder,
  trainingDone,
} from './reminder.ts';

const wardCode = z.string().min(1).max(40);
const ofWard = z.object({ ward: wardCode });
const done = z.object({ ok: z.literal(true) });

/** The rows of the API table for reminders and their calendar; all for officers. */
export const REMINDER_API = {
  readCalendar: {
    method: 'GET',
    path: '/api/officer/calendar',
    who: 'person',
    query: ofWard.extend({ days: z.coerce.number().int().min(1).max(366).default(90) }),
    reply: z.array(calendarEntry),
  },
  listReminders: {
    method: 'GET',
    path: '/api/officer/reminders',
    who: 'person',
    query: ofWard,
    reply: z.array(reminderSetting),
  },
  changeReminder: {
    method: 'PUT',
    path: '/api/officer/reminders',
    who: 'person',
    body: reminderChange.extend({ ward: wardCode }),
    reply: z.array(reminderSetting),
  },
  listSentReminders: {
    method: 'GET',
    path: '/api/officer/reminders/sent',
    who: 'person',
    query: ofWard,
    reply: z.array(sentReminder),
  },
  markReminderDone: {
    method: 'POST',
    path: '/api/officer/reminders/done',
    who: 'person',
    body: reminderDone.extend({ ward: wardCode }),
    reply: done,
  },
  listDoneReminders: {
    method: 'GET',
    path: '/api/officer/reminders/done',
    who: 'person',
    query: ofWard,
    reply: z.array(doneReminder),
  },
  reopenReminder: {
    method: 'POST',
    path: '/api/officer/reminders/reopen',
    who: 'person',
    body: reminderDone.extend({ ward: wardCode }),
    reply: done,
  },
  listTraining: {
    method: 'GET',
    path: '/api/officer/training',
    who: 'person',
    query: ofWard,
    reply: z.array(memberTraining),
  },
  markTrained: {
    method: 'POST',
    path: '/api/officer/training',
    who: 'person',
    body: trainingDone.extend({ ward: wardCode }),
    reply: done,
  },
} as const;
