import type { ReminderGoal, ReminderKindId, ReminderMove } from '@tung-nha/shared/reminder';
import type { WardSettings } from '@tung-nha/shared/ward-file';

import type { CalendarDay } from './calendar-day.ts';

/** When reminders go unless the plan says otherwise: before the day's work, after the quiet hours. */
export const MORNING = '08:00';

/** Days that a reminder bound to a date of the plan may come earlier; never later. */
export const EARLIER: ReminderMove = { by: 'daysEarlier', from: 0, to: 14, usual: 0 };
/** One of the days that every month has. */
export const monthly = (usual?: number): ReminderMove => ({
  ...{ by: 'dayOfMonth', from: 1, to: 28 },
  ...(usual === undefined ? {} : { usual }),
});
/** A day of the week. */
export const weekly = (usual: number): ReminderMove => ({ by: 'weekday', from: 0, to: 6, usual });

/** One reminder of something, as its kind plans it for a local day. */
export interface Round {
  /** What is to be done, such as '2026-Q4': done once, all its rounds end. */
  matter: string;
  /** Which reminder of it this is: unique within the matter. */
  round: string;
  /** Local time of day 'HH:MM'. */
  at: string;
  /** The last local day on which it is still of use when it comes late. */
  lastDay: string;
  goesTo: readonly ReminderGoal[];
  /** The first sentence, which the ward may word itself. */
  opening: string;
  /** Numbers of the plan's tasks it is about. */
  tasks?: readonly { no: string; name: string }[];
}

/** What is counted of one team, as of the day of the round. */
export interface TeamFigures {
  /** Null: the ward team. */
  code: string | null;
  members: number;
  invited: number;
  hasLeader: boolean;
  /** Names of active members without enough working days this week, not trained, below the pace of households. */
  shortOfWork: string[];
  untrained: string[];
  shortOfHouseholds: string[];
  /** Support turns in the quarter; classes in the month. */
  turns: number;
  classes: number;
}

/** What one receiver is told to be missing. */
export interface Missing {
  line: string;
  /** Members it concerns, by name: told to their leader alone, never to a group. */
  names?: readonly string[];
}

/** All that is known when a round is put into words. */
export interface Facts {
  day: CalendarDay;
  settings: WardSettings;
  /** Of every neighbourhood, members or not, and of the ward team when it has members. */
  teams: readonly TeamFigures[];
  /** Whether a matter was marked as done for the whole ward. */
  isDone: (matter: string) => boolean;
  /** Names of neighbourhoods by code. */
  nameOf: (code: string) => string;
}

/** One kind of reminder: when, to whom, what is missing, what to do about it. */
export interface ReminderKind {
  id: ReminderKindId;
  /** For the officer's list and the first line of the message. */
  title: string;
  /** What of its days a ward may choose. */
  moves: ReminderMove;
  /** The hour unless the ward chose one; left out: in the morning. */
  usualAt?(settings: WardSettings): string;
  /**
   * The rounds that fall on a local day by the ward's plan and settings, and the day it chose. What a round is called does not
   * depend on that day: one that was sent is not sent again when the day is moved.
   */
  roundsOn(day: CalendarDay, settings: WardSettings, chosen?: number): Round[];
  /** What a team lacks; undefined when nothing, and then nothing is sent. */
  missingOfTeam?(team: TeamFigures, round: Round, facts: Facts): Missing | undefined;
  /** What the ward lacks, for its office. */
  missingOfWard?(round: Round, facts: Facts): Missing | undefined;
  /** How it is done: the chat words, and the route of the Mini App that opens with one press. */
  how(round: Round, settings: WardSettings): string;
  route: string;
}
