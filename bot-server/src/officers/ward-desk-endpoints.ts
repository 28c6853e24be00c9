import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { orRefuse } from '../problems.ts';
import { atWork } from '../work.ts';
import { readOfficerLog } from './read-officer-log.ts';
import { changeWardSettings, readWardSettings } from './ward-settings.ts';

/** The ward's settings and its log of officers. */
export function registerWardDeskEndpoints(edge: Edge): void {
  const { parts } = edge;
  registerEndpoint(edge, API.readWardSettings, async ({ person, query }) =>
    orRefuse(
      await atWork(parts, (work) => readWardSettings(work, { personId: person.id, wardId: query.ward })),
    ),
  );
  registerEndpoint(edge, API.changeWardSettings, async ({ person, body: { ward, ...settings } }) =>
    orRefuse(
      await atWork(parts, (work) =>
        changeWardSettings(work, { personId: person.id, wardId: ward }, settings),
      ),
    ),
  );
  registerEndpoint(edge, API.readOfficerLog, async ({ person, query: { ward, before } }) =>
    orRefuse(
      await atWork(parts, (work) => readOfficerLog(work, { personId: person.id, wardId: ward, before })),
    ),
  );
}
