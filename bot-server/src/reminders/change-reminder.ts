import { isWithinDaily } from '@tung-nha/shared/quarter';
import {
  WORDING_LENGTH,
  type ReminderChange,
  type ReminderKindId,
  type ReminderSetting,
} from '@tung-nha/shared/reminder';
import { nfc } from '@tung-nha/shared/vietnamese-text';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { atTime } from './calendar-day.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { settingsView } from './read-reminder-settings.ts';
import { KINDS } from './reminder-kinds.ts';
import { saveSetting } from './reminder-store.ts';

/**
 * Switches a kind on or off, words it, or chooses its hour and day; effective from the next one on, and one that was sent does not
 * come again. Refuses an hour of the ward's rest and a day that the kind does not offer, at the field.
 */
export async function changeReminder(
  work: Work,
  asking: Asking,
  change: ReminderChange,
): Promise<Outcome<ReminderSetting[]>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { officer, ward } = plan.value;
  const { kind, on, at, day } = change;
  const wording = ownWords(change);
  if (!wording.ok) return wording;
  if (at !== null && isAtRest(ward, at)) return refused('hour_at_rest', 'at');
  if (day !== null && !isOffered(kind, day)) return refused('day_not_offered', 'day');
  await saveSetting(work.tx, ward.id, { kind, on, wording: wording.value, at, day });
  await noteOfficerAction(work, {
    ...{ ...officer, action: 'reminder.change', subject: `reminder:${kind}` },
    detail: { on, ownWords: wording.value !== null, ...timeInLog(kind, at, day) },
  });
  return done(await settingsView(work, ward));
}

function ownWords({ wording }: ReminderChange): Outcome<string | null> {
  if (wording === null) return done(null);
  const words = nfc(wording).replace(/\s+/g, ' ').trim();
  if (words === '') return refused('text_missing', 'wording');
  return words.length > WORDING_LENGTH ? refused('wording_too_long', 'wording') : done(words);
}

function isAtRest({ settings }: Ward, at: string): boolean {
  const [from, to] = settings.dispatch.quiet;
  return isWithinDaily(atTime('2026-01-01', at), from, to);
}

function isOffered(kind: ReminderKindId, day: number): boolean {
  const { from, to } = KINDS[kind].moves;
  return day >= from && day <= to;
}

/** {at: '09:00', weekday: 2} or {daysEarlier: 3}, as far as it was chosen: the log says which day it was. */
function timeInLog(
  kind: ReminderKindId,
  at: string | null,
  day: number | null,
): Record<string, number | string> {
  return { ...(at === null ? {} : { at }), ...(day === null ? {} : { [KINDS[kind].moves.by]: day }) };
}
