import { randomUUID } from 'node:crypto';

import { API, type ApiName } from '@tung-nha/shared/api';
import type { BroadcastState } from '@tung-nha/shared/broadcast';
import { afterAll, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call, type Answer } from '../support/call.ts';
import { AN_BIEN, giveMember, givePeople, givePerson, PHU_VAN, signIn } from '../support/people.ts';
import { giveBroadcast } from '../support/broadcasts.ts';
import { giveHelpRequest } from '../support/requests.ts';
import {
  rightsMatrix,
  ROLES,
  SLUG,
  TARGETS,
  type RoleName,
  type Row,
  type Target,
} from '../support/rights-matrix.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());

const neighbour = await givePerson(pool, clock.now(), { name: 'Chú Bảy', wardId: AN_BIEN });
const who = {
  resident: neighbour,
  owner: people.resident,
  member: people.member,
  leader: people.leader,
  vhxh: people.officer,
  police: people.police,
};

const MATRIX = rightsMatrix(people, () => clock.now());

async function requestFor(target: Target, status: Row['status'] = 'offered'): Promise<string> {
  if (target === 'missing') return randomUUID();
  const here = target === 'own ward';
  const asked = here ? people.member : people.otherMember;
  return giveHelpRequest(pool, clock.now(), {
    residentId: (here ? people.resident : people.otherResident).personId,
    wardId: here ? AN_BIEN : PHU_VAN,
    status,
    ...(status === 'offered' ? { offeredTo: asked } : { helper: asked }),
  });
}

async function memberFor(target: Target, status: Row['memberIs']): Promise<string> {
  if (target === 'missing') return randomUUID();
  const wish = { name: 'Tổ viên', wardId: target === 'own ward' ? AN_BIEN : PHU_VAN };
  const { memberId } = await giveMember(pool, clock.now(), wish);
  if (status === 'invited')
    await pool.query(`update member set status = 'invited', person_id = null where id = $1`, [memberId]);
  return memberId;
}

async function broadcastFor(target: Target, state: BroadcastState): Promise<string> {
  if (target === 'missing') return randomUUID();
  const author = target === 'own ward' ? people.officer : people.otherOfficer;
  return giveBroadcast(pool, clock.now(), { author, state });
}

async function groupFor(target: Target): Promise<string> {
  const id = randomUUID();
  if (target === 'missing') return id;
  await pool.query(
    `insert into community_group (ward_id, id, kind, name, full_name, active, created_at, updated_at)
     values ($1, $2, 'postPack', 'Tổ CNSCĐ', 'Tổ CNSCĐ', true, $3, $3)`,
    [wardOf[target], id, clock.now()],
  );
  return id;
}

const wardOf = { 'own ward': AN_BIEN, 'other ward': PHU_VAN, missing: 'nowhere' };

function targetFor({ broadcast, group, status }: Row, target: Target): Promise<string> {
  if (group) return groupFor(target);
  return broadcast ? broadcastFor(target, broadcast) : requestFor(target, status);
}

async function ask(name: ApiName, role: RoleName, target: Target): Promise<Answer> {
  const { method, path } = API[name];
  const row = MATRIX[name];
  // What was taken on in earlier cells would count against the cap.
  await pool.query('update member set accepted_open = 0');
  // So many people sign in from one address that its limit would be reached.
  await pool.query('delete from rate_count');
  // A cell that files a request or agrees to news must not open what another expects closed.
  await pool.query('delete from consent_entry');
  // Marked in both wards: who is refused the taking back is refused for who they are.
  await pool.query(
    `insert into reminder_done (ward_id, kind, matter, officer_id, at)
     select id, 'roster', '2027-Q1', gen_random_uuid(), $1 from ward on conflict do nothing`,
    [clock.now()],
  );
  const id = await targetFor(row, target);
  const person = role === 'nobody' ? undefined : who[role];
  // Somebody who deletes their data is gone for the cells that follow: a stand-in goes instead.
  const caller =
    name === 'deleteMyData' && person ? await givePerson(pool, clock.now(), { name: 'Người đi' }) : person;
  const headers = caller ? await signIn(app, caller) : {};
  const ward = wardOf[target];
  const member = path.includes(':memberId') ? await memberFor(target, row.memberIs) : '';
  const query = typeof row.query === 'function' ? row.query(ward) : (row.query ?? '');
  return call(
    app,
    `${method} ${path.replace(':memberId', member).replace(':id', id).replace(':slug', SLUG)}${query}`,
    {
      headers,
      ...(row.body && { body: row.body(ward) }),
    },
  );
}

function expectedOf(name: ApiName, role: RoleName, target: Target): number {
  const { ownWard, elsewhere = ownWard, missing = elsewhere } = MATRIX[name];
  const expected = { 'own ward': ownWard, 'other ward': elsewhere, missing }[target];
  return expected[role] ?? expected.others;
}

let cells = 0;
afterAll(() => {
  const all = Object.keys(API).length * ROLES.length * TARGETS.length;
  console.log(`F1: ${cells} of ${all} cells asserted`);
});

/** Every route the server knows, as 'GET /api/wards', read from Fastify's own tree. */
function routesOf(tree: string): string[] {
  const parents: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*?)[├└]── (\S+)(?: \((.*)\))?/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    const path = (parents[depth - 1] ?? '') + part;
    parents[depth] = path;
    return methods === '' ? [] : methods.split(', ').map((method) => `${method} ${path}`);
  });
}

test('every endpoint of the table has its row, and there is no route that nobody remembers', () => {
  expect(Object.keys(MATRIX).sort()).toEqual(Object.keys(API).sort());
  const table = Object.values(API).map(({ method, path }) => `${method} ${path}`);
  const others = [
    'GET /api/announcements/:id/picture',
    'GET /api/openapi.json',
    'GET /api/guides/:slug/audio/:step',
    'GET /healthz',
    'GET /leaflets/:slug',
    'GET /metrics',
    'GET /readyz',
    'GET /zalo/oa/callback',
    'GET /zalo/oa/connect',
    'OPTIONS *',
    'POST /webhooks/zalo/mini-app',
    'POST /webhooks/zalo/oa',
  ];
  expect(routesOf(app.printRoutes({ commonPrefix: false })).sort()).toEqual([...table, ...others].sort());
});

test.each(Object.keys(API) as ApiName[])('F1: %s answers every role and target as written', async (name) => {
  for (const role of ROLES) {
    const answers: Partial<Record<Target, Answer>> = {};
    for (const target of TARGETS) {
      const answer = await ask(name, role, target);
      expect(`${role}, ${target}: ${answer.status}`).toBe(
        `${role}, ${target}: ${expectedOf(name, role, target)}`,
      );
      answers[target] = answer;
      cells += 1;
    }
    const other = answers['other ward'];
    if (API[name].path.includes(':id') && other) {
      expect(other.text).toBe(answers.missing?.text);
      expect({ ...other.headers, date: '' }).toEqual({ ...answers.missing?.headers, date: '' });
    }
  }
});

test('lists of one ward show nothing of the other', async () => {
  // The lists show a hundred: what earlier cells left open could push out what is looked for here.
  await pool.query(`update offer set state = 'closed' where state = 'open'`);
  const theirs = await requestFor('other ward');
  const ours = await requestFor('own ward');
  for (const person of [people.officer, people.police, people.member, people.leader, people.resident]) {
    const headers = await signIn(app, person);
    for (const address of [
      '/api/help-requests?role=resident',
      '/api/help-requests?role=member',
      '/api/help-requests?role=officer',
      '/api/offers',
    ]) {
      expect((await call(app, `GET ${address}`, { headers })).text).not.toContain(theirs);
    }
  }
  const officers = await call(app, 'GET /api/help-requests?role=officer', {
    headers: await signIn(app, people.resident),
  });
  expect(officers.body).toEqual([]);
  expect((await call(app, 'GET /api/offers', { headers: await signIn(app, people.member) })).text).toContain(
    ours,
  );
});

test('F3: without a good session every endpoint is 401 before it reads or looks up anything', async () => {
  const good = (await signIn(app, people.resident)).authorization;
  const bad = [
    '',
    'Bearer',
    'Bearer ',
    good.slice(0, -1),
    `${good}x`,
    good.replace('Bearer', 'Basic'),
    `Bearer ${'A'.repeat(43)}`,
    `Bearer ${'A'.repeat(5000)}`,
    'Bearer \u00e9',
  ];
  for (const { method, path, who: needed } of Object.values(API)) {
    if (needed !== 'person') continue;
    for (const authorization of bad) {
      const reply = await call(app, `${method} ${path.replace(':id', 'no-uuid')}`, {
        headers: { authorization, 'content-type': 'application/xml' },
        ...(method === 'POST' && { body: '<broken' }),
      });
      expect([reply.status, reply.code]).toEqual([401, 'unauthenticated']);
    }
  }
});
