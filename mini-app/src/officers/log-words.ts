import type { OfficerLogLine } from '@tung-nha/shared/officer';
import type { ReminderKindId } from '@tung-nha/shared/reminder';

import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { DESK_PATHS } from './desk.ts';
import { GROUP_TEXTS } from './group-texts.ts';
import { dayText } from './moment-text.ts';
import { ACTION_WORDS } from './log-action-words.ts';
import { matterInWords } from './matter-words.ts';
import { chosenDayInWords } from './reminder-days.ts';
import { KIND_WORDS } from './reminder-texts.ts';
import { settingName } from './setting-fields.ts';
import { LOG_TEXTS, QUEUE_TEXTS } from './texts.ts';

type Detail = OfficerLogLine['detail'];

/** What was done; an action that has no words yet is still told apart from the others. */
export function whatWasDone({ action }: Pick<OfficerLogLine, 'action'>): string {
  return ACTION_WORDS[action] ?? LOG_TEXTS.other(action);
}

/** To what it was done: its name, and where it can be looked at. Guides are named by `guideTitles`, which come with the app. */
export function whatItIsAbout(
  { subject, about }: OfficerLogLine,
  guideTitles: ReadonlyMap<string, string>,
): { name: string; to?: string } | undefined {
  const [noun = '', id = ''] = subject.split(':', 2);
  if (noun === 'reminder')
    return { name: isReminder(id) ? KIND_WORDS[id] : id, to: DESK_PATHS.reminderKinds };
  if (noun === 'guide') return { name: guideTitles.get(id) ?? LOG_TEXTS.aGuide, to: DESK_PATHS.guides };
  const page = PAGES[noun];
  if (page === undefined) return undefined;
  return about === undefined ? { name: LOG_TEXTS.gone } : { name: about, to: page(id) };
}

const PAGES: Record<string, (id: string) => string> = {
  request: DESK_PATHS.request,
  broadcast: DESK_PATHS.broadcast,
  group: DESK_PATHS.group,
  member: DESK_PATHS.member,
};

const isReminder = (id: string): id is ReminderKindId => id in KIND_WORDS;

/** What else is known of it, a sentence each. */
export function howItWasDone({ action, detail, given }: OfficerLogLine): string[] {
  if (action === 'settings.change')
    return Object.entries(detail).map(([name, change]) => `${settingName(name)}: ${inWords(String(change))}`);
  const sentences = Object.entries(detail).map(([name, value]) => DETAILS[name]?.(value, detail));
  return [given && LOG_TEXTS.given(given), ...sentences].filter(
    (sentence) => sentence !== undefined && sentence !== '',
  ) as string[];
}

const DETAILS: Record<string, ((value: Detail[string], detail: Detail) => string | undefined) | undefined> = {
  reason: (reason) => wordFrom(QUEUE_TEXTS.reasons, reason),
  kind: (kind) => wordFrom(GROUP_TEXTS.kinds, kind) ?? wordFrom(BROADCAST_TEXTS.kinds, kind),
  on: (on) => (on === true ? LOG_TEXTS.on : LOG_TEXTS.off),
  ownWords: (own) => (own === true ? LOG_TEXTS.ownWords : undefined),
  matter: (matter) => matterInWords(String(matter)),
  people: (count) => LOG_TEXTS.people(Number(count)),
  members: (count) => LOG_TEXTS.people(Number(count)),
  rows: (count) => LOG_TEXTS.rows(Number(count)),
  doneOn: (day) => dayText(String(day)),
  at: (hour) => LOG_TEXTS.hour(String(hour)),
  weekday: (day) => chosenDayInWords('weekday', Number(day)),
  dayOfMonth: (day) => chosenDayInWords('dayOfMonth', Number(day)),
  daysEarlier: (day) => chosenDayInWords('daysEarlier', Number(day)),
};

function wordFrom(words: Record<string, string>, key: Detail[string]): string | undefined {
  return typeof key === 'string' ? words[key] : undefined;
}

function inWords(change: string): string {
  return change.replaceAll(/\btrue\b/g, LOG_TEXTS.yes).replaceAll(/\bfalse\b/g, LOG_TEXTS.no);
}
