import { API } from '@tung-nha/shared/api';
import type { GroupView } from '@tung-nha/shared/group';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { Outcome } from '../outcome.ts';
import { orRefuse } from '../problems.ts';
import { atWork } from '../work.ts';
import { changeGroup, closeGroup } from './change-group.ts';
import { createGroup } from './create-group.ts';
import type { Asking } from './group-access.ts';
import { inviteToGroup } from './invite-to-group.ts';
import { listAssets } from './list-assets.ts';
import { listUnregistered, registerGroup } from './register-group.ts';
import { refreshForOfficer } from './refresh-group.ts';
import { proposeGroup, readGroup, readGroupLine, readGroups } from './view-group.ts';

type Key = Asking & { id: string };

function askingOf(person: { id: string }, { ward }: { ward: string }): Asking {
  return { personId: person.id, wardId: ward };
}

/** The endpoints of the ward's Zalo groups, for its officers; another ward's row is answered like a missing one. */
export function registerGroupEndpoints(edge: Edge): void {
  registerReading(edge);
  registerMaking(edge);
  registerChanging(edge);
}

function registerReading(edge: Edge): void {
  const { parts, limits, oaGroups } = edge;
  registerEndpoint(edge, API.listGroups, async ({ person, query }) =>
    orRefuse(await atWork(parts, (work) => readGroups(work, askingOf(person, query)))),
  );
  registerEndpoint(edge, API.proposeGroup, async ({ person, query }) => {
    const codes = query.neighbourhoods.split(',').filter((code) => code !== '');
    return orRefuse(await atWork(parts, (work) => proposeGroup(work, askingOf(person, query), codes)));
  });
  registerEndpoint(edge, API.listGroupAssets, async ({ person, query }) => {
    await limits.take('askZaloOfGroups', person.id);
    return orRefuse(await listAssets(parts, oaGroups, askingOf(person, query)));
  });
  registerEndpoint(edge, API.listUnregisteredGroups, async ({ person, query }) => {
    await limits.take('askZaloOfGroups', person.id);
    return orRefuse(await listUnregistered(parts, oaGroups, askingOf(person, query)));
  });
  registerEndpoint(edge, API.readGroup, async ({ person, params, query }) =>
    orRefuse(await atWork(parts, (work) => readGroup(work, { ...askingOf(person, query), ...params }))),
  );
}

function registerMaking(edge: Edge): void {
  const { parts, limits, oaGroups } = edge;
  /** Makes or takes over a group and answers with how it looks. */
  const make = async (
    asking: Asking,
    useCase: () => Promise<Outcome<{ id: string }>>,
  ): Promise<GroupView> => {
    await limits.take('askZaloOfGroups', asking.personId);
    const { id } = orRefuse(await useCase());
    return orRefuse(await atWork(parts, (work) => readGroupLine(work, { ...asking, id })));
  };
  registerEndpoint(edge, API.createGroup, ({ person, body: { ward, ...wish } }) => {
    const asking = askingOf(person, { ward });
    return make(asking, () => createGroup(parts, oaGroups, asking, wish));
  });
  registerEndpoint(edge, API.registerGroup, ({ person, body: { ward, ...group } }) => {
    const asking = askingOf(person, { ward });
    return make(asking, () => registerGroup(parts, oaGroups, asking, group));
  });
}

function registerChanging(edge: Edge): void {
  const { parts, limits, oaGroups } = edge;
  /** Does one thing to a group and answers with how it looks now. */
  const act = async (key: Key, useCase: () => Promise<Outcome<unknown>>): Promise<GroupView> => {
    await limits.take('askZaloOfGroups', key.personId);
    orRefuse(await useCase());
    return orRefuse(await atWork(parts, (work) => readGroupLine(work, key)));
  };
  registerEndpoint(edge, API.changeGroup, ({ person, params, body }) => {
    const key = { ...askingOf(person, body), ...params };
    return act(key, () => changeGroup(parts, oaGroups, key, body));
  });
  registerEndpoint(edge, API.inviteToGroup, async ({ person, params, body }) => {
    await limits.take('askZaloOfGroups', person.id);
    const key = { ...askingOf(person, body), ...params };
    return orRefuse(await inviteToGroup(parts, oaGroups, key, body.memberIds));
  });
  registerEndpoint(edge, API.refreshGroup, ({ person, params, body }) => {
    const key = { ...askingOf(person, body), ...params };
    return act(key, () => refreshForOfficer(parts, oaGroups, key));
  });
  registerEndpoint(edge, API.closeGroup, ({ person, params, body }) => {
    const key = { ...askingOf(person, body), ...params };
    return act(key, () => atWork(parts, (work) => closeGroup(work, key)));
  });
}
