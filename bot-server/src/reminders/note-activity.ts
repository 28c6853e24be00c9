import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { saveActivity, weekOf, type Activity } from './activity-store.ts';
import { addDays, atTime, calendarDayOf } from './calendar-day.ts';

/** Notes what a volunteer did on a day, over what was noted before; gives the week of that day. */
export async function noteActivity(
  { tx, now }: Work,
  personId: string,
  activity: Activity,
): Promise<Outcome<{ days: number; hours: number }>> {
  if (!(await saveActivity(tx, personId, activity, now))) return refused('not_possible');
  const { weekday } = calendarDayOf(atTime(activity.day, '12:00'));
  return done(await weekOf(tx, personId, addDays(activity.day, -weekday)));
}
