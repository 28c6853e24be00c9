import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { orRefuse } from '../problems.ts';
import { atWork } from '../work.ts';
import { changeReminder } from './change-reminder.ts';
import { markReminderDone } from './mark-done.ts';
import { markTrained, readTraining } from './mark-trained.ts';
import { readCalendar, readSentReminders } from './read-calendar.ts';
import { readDoneReminders } from './read-done-reminders.ts';
import { reopenReminder } from './reopen-reminder.ts';
import { readReminderSettings } from './read-reminder-settings.ts';

const askingOf = (person: { id: string }, { ward }: { ward: string }) => ({
  personId: person.id,
  wardId: ward,
});

/** The calendar of the plan, its reminders and the training of members, for officers of the ward. */
export function registerReminderEndpoints(edge: Edge): void {
  const { parts } = edge;
  registerEndpoint(edge, API.readCalendar, async ({ person, query }) =>
    orRefuse(await atWork(parts, (work) => readCalendar(work, askingOf(person, query), query.days))),
  );
  registerEndpoint(edge, API.listReminders, async ({ person, query }) =>
    orRefuse(await atWork(parts, (work) => readReminderSettings(work, askingOf(person, query)))),
  );
  registerEndpoint(edge, API.changeReminder, ({ person, body: { ward, ...change } }) =>
    atWork(parts, async (work) => orRefuse(await changeReminder(work, askingOf(person, { ward }), change))),
  );
  registerEndpoint(edge, API.listSentReminders, async ({ person, query }) =>
    orRefuse(await atWork(parts, (work) => readSentReminders(work, askingOf(person, query)))),
  );
  registerEndpoint(edge, API.markReminderDone, ({ person, body: { ward, ...what } }) =>
    atWork(parts, async (work) => orRefuse(await markReminderDone(work, askingOf(person, { ward }), what))),
  );
  registerEndpoint(edge, API.listDoneReminders, async ({ person, query }) =>
    orRefuse(await atWork(parts, (work) => readDoneReminders(work, askingOf(person, query)))),
  );
  registerEndpoint(edge, API.reopenReminder, ({ person, body: { ward, ...what } }) =>
    atWork(parts, async (work) => orRefuse(await reopenReminder(work, askingOf(person, { ward }), what))),
  );
  registerEndpoint(edge, API.listTraining, async ({ person, query }) =>
    orRefuse(await atWork(parts, (work) => readTraining(work, askingOf(person, query)))),
  );
  registerEndpoint(edge, API.markTrained, ({ person, body: { ward, ...what } }) =>
    atWork(parts, async (work) => orRefuse(await markTrained(work, askingOf(person, { ward }), what))),
  );
}
