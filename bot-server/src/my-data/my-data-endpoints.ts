import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import { orRefuse } from '../problems.ts';
import { atWork } from '../work.ts';
import { forgetPerson } from './forget-person.ts';
import { agreeToNews } from './give-consent.ts';
import { myConsents } from './my-consents.ts';
import { readMyData } from './read-my-data.ts';
import { withdrawConsents } from './withdraw-consents.ts';

/** “Thông tin của tôi” (L-18): see, delete, and take back what was agreed to; all of it at once, nobody is asked. */
export function registerMyDataEndpoints(edge: Edge): void {
  const { parts } = edge;
  const done = { ok: true as const };

  registerEndpoint(edge, API.readMyData, ({ person }) =>
    atWork(parts, async (work) => orRefuse(await readMyData(work, person.id))),
  );
  registerEndpoint(edge, API.deleteMyData, async ({ person }) => {
    await atWork(parts, (work) => forgetPerson(work, person.id));
    return done;
  });
  registerEndpoint(edge, API.listMyConsents, ({ person }) => myConsents(parts.pool, person.id));
  registerEndpoint(edge, API.giveMyConsent, async ({ person, body }) => {
    const { ward, neighbourhoodCode } = body;
    const consent = { personId: person.id, wardId: ward, neighbourhoodCode, channel: 'miniApp' as const };
    await atWork(parts, async (work) => orRefuse(await agreeToNews(work, consent)));
    return done;
  });
  registerEndpoint(edge, API.withdrawMyConsents, async ({ person, query }) => {
    await atWork(parts, (work) => withdrawConsents(work, person.id, query.purpose));
    return done;
  });
}
