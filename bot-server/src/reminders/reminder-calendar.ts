import { isWithinDaily, nextTimeOfDay } from '@tung-nha/shared/quarter';
import type { ReminderKindId } from '@tung-nha/shared/reminder';
import type { WardSettings } from '@tung-nha/shared/ward-file';

import { atTime, daysBetween, type CalendarDay } from './calendar-day.ts';
import type { ReminderKind, Round } from './reminder.ts';
import { KINDS } from './reminder-kinds.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A round with the moment it is due. */
export interface DueRound {
  kind: ReminderKind;
  round: Round;
  /** After the ward's quiet hours, should it be planned within them. */
  at: Date;
  /** The last moment at which it is still of use. */
  until: Date;
  /** The day it was planned for. */
  day: CalendarDay;
}

/** When a ward wants a kind of reminder; null: as usual. */
export interface ChosenTime {
  kind: ReminderKindId;
  /** Local time of day 'HH:MM'. */
  at: string | null;
  /** By what the kind moves. */
  day: number | null;
}

/**
 * What is due for a ward after `from` and up to `to`, earliest first: only the plan, settings and chosen times decide, so that
 * the same span always gives the same rounds, and spans laid end to end give each round once. Nothing when `to` is not later.
 */
export function whatIsDue(
  settings: WardSettings,
  from: Date,
  to: Date,
  chosen: readonly ChosenTime[] = [],
): DueRound[] {
  const days = to > from ? daysBetween(new Date(from.getTime() - DAY_MS), to) : [];
  return days
    .flatMap((day) =>
      Object.values(KINDS).flatMap((kind) =>
        roundsOn(kind, day, settings, chosen).map((round) => dueRound(kind, round, day, settings)),
      ),
    )
    .filter(({ at }) => at > from && at <= to)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

function roundsOn(
  kind: ReminderKind,
  day: CalendarDay,
  settings: WardSettings,
  chosen: readonly ChosenTime[],
): Round[] {
  const own = chosen.find((each) => each.kind === kind.id);
  const rounds = kind.roundsOn(day, settings, own?.day ?? undefined);
  const at = own?.at ?? undefined;
  return at === undefined ? rounds : rounds.map((round) => ({ ...round, at }));
}

function dueRound(kind: ReminderKind, round: Round, day: CalendarDay, settings: WardSettings): DueRound {
  const planned = atTime(day.text, round.at);
  const [quietFrom, quietTo] = settings.dispatch.quiet;
  const at = isWithinDaily(planned, quietFrom, quietTo) ? nextTimeOfDay(planned, quietTo) : planned;
  const until = new Date(atTime(round.lastDay, '23:59').getTime() + 59_999);
  return { kind, round, at, until: until < at ? at : until, day };
}
