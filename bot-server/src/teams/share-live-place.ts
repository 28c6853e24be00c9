import type { Place } from '@tung-nha/shared/help-request';
import { roundedPlace } from '@tung-nha/shared/place';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../work.ts';
import { saveLivePlace } from './member-store.ts';

/** How long a place shared in chat counts instead of the home place (design §4). */
const LIVE_PLACE_MINUTES = 15;

/**
 * Takes the place a member sent as where they are for the next 15 minutes, rounded to about 100 m like every place
 * that routing knows (L-07). Gives the moment it ends; refuses `not_found` for somebody who is no volunteer.
 */
export async function shareLivePlace(
  work: Work,
  person: Pick<Person, 'id'>,
  place: Place,
): Promise<Outcome<Date>> {
  const until = new Date(work.now.getTime() + LIVE_PLACE_MINUTES * 60_000);
  const members = await saveLivePlace(work.tx, person.id, roundedPlace(place), until);
  return members > 0 ? done(until) : refused('not_found');
}
