import type { OaGroups } from '../../src/oa-groups.ts';
import { refreshDueGroups } from '../../src/groups/refresh-group.ts';
import { testApp, type TestApp } from './build-app.ts';
import { call, type Answer } from './call.ts';
import { AN_BIEN, givePeople, signIn, type People } from './people.ts';
import { connectedZalo, simulatedZalo, type SimulatedZalo } from './zalo-for-tests.ts';

export interface GroupsOnZalo {
  server: TestApp;
  simulated: SimulatedZalo;
  people: People;
  /** Asks as an officer of An Biên, whose ward goes into the query or the body. */
  ask: (methodAndPath: string, body?: object) => Promise<Answer>;
  /** Reads from Zalo what is due, after so many minutes. */
  lookAgain: (minutes?: number) => Promise<void>;
}

/**
 * A server whose groups are the simulator's. The officer is an administrator of the OA and has written to it, as Anh Minh has; Chị
 * Hoa wrote ten days ago.
 */
export async function groupsOnZalo(): Promise<GroupsOnZalo> {
  const simulated = await simulatedZalo();
  const server = await testApp(simulated.settings, { oaGroups: later(() => oaGroups) });
  const { app, parts } = server;
  const database = { pool: parts.pool, connectionString: parts.config.DATABASE_URL };
  const { oaGroups } = (await connectedZalo(database, simulated)).zalo;
  const { now } = await simulated.control<{ now: string }>('GET', '/clock');
  parts.clock.advance(Date.parse(now) - parts.clock.now().getTime());
  const people = await givePeople(parts.pool, parts.clock.now());
  const bring = async (personId: string, who: { oaAdmin?: boolean; wrote: boolean }) => {
    const { wrote, ...given } = who;
    const user = await simulated.control<{ userId: string }>('POST', '/users', {
      name: 'Người Thử',
      ...given,
    });
    if (wrote) await simulated.control('POST', `/users/${user.userId}/messages`, { text: 'Xin chào' });
    await parts.pool.query(
      'update person set oa_user_id = $2, follows = false, last_interaction_at = $3 where id = $1',
      [personId, user.userId, new Date(parts.clock.now().getTime() - (wrote ? 0 : 10 * 86_400_000))],
    );
  };
  await bring(people.officer.personId, { oaAdmin: true, wrote: true });
  await bring(people.member.personId, { wrote: true });
  await bring(people.leader.personId, { wrote: false });
  await bring(people.police.personId, { wrote: false });
  return {
    server,
    simulated,
    people,
    ask: async (methodAndPath, body) => {
      // The clock is moved by more than a session lasts.
      const headers = await signIn(app, people.officer);
      if (!methodAndPath.startsWith('GET'))
        return call(app, methodAndPath, { headers, body: { ward: AN_BIEN, ...body } });
      const mark = methodAndPath.includes('?') ? '&' : '?';
      return call(app, `${methodAndPath}${mark}ward=${AN_BIEN}`, { headers });
    },
    lookAgain: async (minutes = 0) => {
      parts.clock.advance(minutes * 60_000);
      while ((await refreshDueGroups(parts, oaGroups)) > 0);
    },
  };
}

/** Groups that are connected after the server is built. */
function later(groups: () => OaGroups): OaGroups {
  return {
    assets: () => groups().assets(),
    list: () => groups().list(),
    create: (wish) => groups().create(wish),
    read: (id) => groups().read(id),
    members: (id) => groups().members(id),
    rename: (id, to) => groups().rename(id, to),
    invite: (id, ids) => groups().invite(id, ids),
  };
}
