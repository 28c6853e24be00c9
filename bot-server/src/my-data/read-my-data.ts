import type { MyData } from '@tung-nha/shared/my-data';

import { requestsOfResident } from '../help-requests/my-help-requests.ts';
import { refused, done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { myConsents } from './my-consents.ts';
import { loadAboutPerson, loadMemberships } from './my-data-store.ts';

/** Everything held about the person, readable by them (L-18). Refuses `unauthenticated` when they are gone meanwhile. */
export async function readMyData(work: Work, personId: string): Promise<Outcome<MyData>> {
  const about = await loadAboutPerson(work.tx, personId);
  if (about === undefined) return refused('unauthenticated');
  const memberships = await loadMemberships(work.tx, personId);
  return done({
    person: {
      id: personId,
      ...(about.name !== null && { name: about.name }),
      ...(about.ward_id !== null && { ward: about.ward_id }),
      createdAt: about.created_at.toISOString(),
      ...(about.last_interaction_at !== null && {
        lastInteractionAt: about.last_interaction_at.toISOString(),
      }),
    },
    memberships: memberships.map(({ home_latitude, home_longitude, neighbourhood, ...membership }) => ({
      ...membership,
      ...(neighbourhood !== null && { neighbourhood }),
      ...(home_latitude !== null &&
        home_longitude !== null && { home: { latitude: home_latitude, longitude: home_longitude } }),
    })),
    helpRequests: await requestsOfResident(work, personId),
    consents: await myConsents(work.tx, personId),
  });
}
