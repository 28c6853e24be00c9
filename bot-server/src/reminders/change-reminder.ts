import { WORDING_LENGTH, type ReminderChange, type ReminderSetting } from '@tung-nha/shared/reminder';
import { nfc } from '@tung-nha/shared/vietnamese-text';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { accessPlan, type Asking } from './reminder-access.ts';
import { whatIsDue } from './reminder-calendar.ts';
import { KINDS } from './reminder-kinds.ts';
import { saveSetting, settingsOf } from './reminder-store.ts';

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** Every kind with its switch, the ward's own words, and when the next one comes and how it would usually begin. */
export async function readReminderSettings(work: Work, asking: Asking): Promise<Outcome<ReminderSetting[]>> {
  const plan = await accessPlan(work, asking);
  return plan.ok ? done(await settingsView(work, plan.value.ward)) : plan;
}

/** Switches a kind on or off, or words it; effective from the next one on. */
export async function changeReminder(
  work: Work,
  asking: Asking,
  change: ReminderChange,
): Promise<Outcome<ReminderSetting[]>> {
  const plan = await accessPlan(work, asking);
  if (!plan.ok) return plan;
  const { officer, ward } = plan.value;
  const wording = change.wording === null ? null : nfc(change.wording).replace(/\s+/g, ' ').trim();
  if (wording === '') return refused('text_missing', 'wording');
  if (wording !== null && wording.length > WORDING_LENGTH) return refused('wording_too_long', 'wording');
  const { kind, on } = change;
  await saveSetting(work.tx, ward.id, { kind, on, wording });
  await noteOfficerAction(work, {
    ...{ ...officer, action: 'reminder.change', subject: `reminder:${kind}` },
    detail: { on, ownWords: wording !== null },
  });
  return done(await settingsView(work, ward));
}

async function settingsView({ tx, now }: Work, { id, settings }: Ward): Promise<ReminderSetting[]> {
  const stored = await settingsOf(tx, id);
  const coming = whatIsDue(settings, now, new Date(now.getTime() + YEAR_MS));
  return Object.values(KINDS).map(({ id: kind, title }) => {
    const own = stored.find((each) => each.kind === kind);
    const next = coming.find((each) => each.kind.id === kind);
    return {
      ...{ kind, title, on: own?.on ?? true },
      ...(own?.wording == null ? {} : { wording: own.wording }),
      ...(next === undefined
        ? {}
        : { usual: next.round.opening, next: next.at.toISOString(), goesTo: [...next.round.goesTo] }),
    };
  });
}
