import type { OfficerLogLine, OfficerSettings, RequestQueue, TeamMember } from '@tung-nha/shared/officer';
import { beforeEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call, type Answer } from '../support/call.ts';
import { chatOf } from '../support/chat.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
const { say, inbox, settle } = chatOf(parts);
let people: People;
let lan: { authorization: string };

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  people = await givePeople(pool, START);
  lan = await signIn(app, people.officer);
});

const get = async <T>(part: string): Promise<T> =>
  (await call(app, `GET /api/officer/${part}?ward=${AN_BIEN}`, { headers: lan })).body as T;
const send = (methodAndPart: string, body: object = {}): Promise<Answer> => {
  const [method = '', part = ''] = methodAndPart.split(' ');
  return call(app, `${method} /api/officer/${part}`, { headers: lan, body: { ward: AN_BIEN, ...body } });
};
const logged = async () => (await get<OfficerLogLine[]>('log')).map(({ action }) => action);
const problem = ({ status, body }: Answer) => ({ status, ...(body as { code: string; field?: string }) });

/** Bà Tư files a request from the Mini App, with a phone number; members are asked. Gives its id. */
async function file(): Promise<string> {
  const answer = await call(app, 'POST /api/help-requests', {
    headers: await signIn(app, people.resident),
    body: {
      clientRequestId: crypto.randomUUID(),
      ward: AN_BIEN,
      topic: 'vneid',
      neighbourhoodCode: 'TDP-01',
      phone: '0912345678',
      note: 'Bà không mở được máy',
      landmark: 'Nhà cạnh giếng',
      consent: { textVersion: '2026-11' },
    },
  });
  expect(answer.status).toBe(201);
  await settle();
  return (answer.body as { id: string }).id;
}

test('the queue tells age, state, place and who is asked, and nothing of who the resident is', async () => {
  const id = await file();
  const queue = await call(app, `GET /api/officer/requests?ward=${AN_BIEN}`, { headers: lan });
  expect(queue.body as RequestQueue).toMatchObject({
    open: 1,
    doneThisQuarter: 0,
    requests: [
      {
        id,
        topic: 'vneid',
        status: 'offered',
        neighbourhood: 'Tổ dân phố 1',
        createdAt: START.toISOString(),
        next: { action: 'lapseWave' },
        mayDo: ['assign', 'escalate', 'callOff'],
      },
    ],
  });
  expect((queue.body as RequestQueue).requests[0]?.asked.sort()).toEqual(['Anh Minh', 'Chị Hoa']);
  for (const hidden of ['Bà Tư', '912345678', 'giếng', 'không mở được máy'])
    expect(queue.text).not.toContain(hidden);
});

test('the queue tells that nothing can be sent while the OA must give its consent again', async () => {
  expect((await get<RequestQueue>('requests')).consentNeeded).toBe(false);
  await pool.query(
    `insert into oa_token (oa_id, access_sealed, refresh_sealed, expires_at, needs_consent, updated_at)
     values ('1', '', '', $1, true, $1)`,
    [START],
  );
  expect((await get<RequestQueue>('requests')).consentNeeded).toBe(true);
  await pool.query('update oa_token set needs_consent = false');
  expect((await get<RequestQueue>('requests')).consentNeeded).toBe(false);
});

test('a request given to a member is theirs: they hear of it with the contact, the others that it is taken', async () => {
  const id = await file();
  await inbox(people.leader);
  await inbox(people.member);
  expect((await send(`POST requests/${id}/assign`, { memberId: people.leader.memberId })).status).toBe(200);
  const told = (await inbox(people.leader)).join('\n');
  expect(told).toContain('Cán bộ phường nhờ bạn giúp');
  expect(told).toContain('0912345678');
  const [request] = (await get<RequestQueue>('requests')).requests;
  expect(request).toMatchObject({ status: 'accepted', helper: 'Chị Hoa', asked: [] });
  expect(problem(await send(`POST requests/${id}/assign`, { memberId: people.member.memberId })).code).toBe(
    'not_possible',
  );
  expect(await logged()).toEqual(['request.assign']);
  // Like any other helper, they may give it back.
  const code = request?.code ?? '';
  expect((await say(people.leader, `trả lại ${code}`)).join()).toContain('Đã trả lại');
});

test('nobody unfit is given a request', async () => {
  const id = await file();
  const tries: [string, string][] = [
    ['officer', people.officer.memberId],
    ['other ward', people.otherMember.memberId],
  ];
  for (const [name, memberId] of tries)
    expect([name, problem(await send(`POST requests/${id}/assign`, { memberId })).code]).toEqual([
      name,
      'member_unfit',
    ]);
  await pool.query('update member set adult = false where id = $1', [people.member.memberId]);
  const minor = await send(`POST requests/${id}/assign`, { memberId: people.member.memberId });
  expect(problem(minor)).toMatchObject({ status: 422, code: 'member_unfit', field: 'memberId' });
  await pool.query('update member set adult = true, accepted_open = 3 where id = $1', [
    people.member.memberId,
  ]);
  const full = await send(`POST requests/${id}/assign`, { memberId: people.member.memberId });
  expect(problem(full).code).toBe('member_unfit');
  expect(await logged()).toEqual([]);
});

test('the office takes a request over, from its helper too, and closes it with what was done', async () => {
  const id = await file();
  await send(`POST requests/${id}/assign`, { memberId: people.member.memberId });
  await inbox(people.member);
  expect((await send(`POST requests/${id}/escalate`)).status).toBe(200);
  expect((await inbox(people.member)).join()).toContain('Bạn không cần làm gì nữa');
  expect((await get<RequestQueue>('requests')).requests[0]).toMatchObject({
    status: 'escalated',
    escalation: 'office',
    mayDo: ['assign', 'complete', 'callOff'],
  });
  expect(problem(await send(`POST requests/${id}/escalate`)).code).toBe('not_possible');
  const load = await pool.query('select accepted_open from member where id = $1', [people.member.memberId]);
  expect(load.rows).toEqual([{ accepted_open: 0 }]);

  const done = { how: 'done', did: 'Cài lại VNeID', managedAlone: true, newHousehold: false };
  expect((await send(`POST requests/${id}/close`, done)).status).toBe(200);
  expect(await get<RequestQueue>('requests')).toMatchObject({ open: 0, doneThisQuarter: 1, requests: [] });
  expect(await logged()).toEqual(['request.complete', 'request.escalate', 'request.assign']);
});

test('a request that is called off tells its resident why and how to ask again', async () => {
  const id = await file();
  await inbox(people.resident);
  await send(`POST requests/${id}/close`, { how: 'calledOff', reason: 'duplicate' });
  const told = (await inbox(people.resident)).join();
  expect(told).toContain('trùng với một yêu cầu khác');
  expect(told).toContain('giúp tôi');
  expect(
    problem(await send(`POST requests/${id}/close`, { how: 'calledOff', reason: 'duplicate' })),
  ).toMatchObject({
    status: 409,
    code: 'not_possible',
  });
});

test('somebody is invited, joins with the code, is changed, and taken out of the team', async () => {
  const invited = await send('POST members', {
    ...{ name: 'Tổ viên mới', role: 'member', neighbourhoodCode: 'TDP-02', adult: true },
  });
  expect(invited.status).toBe(201);
  const member = invited.body as TeamMember;
  expect(member).toMatchObject({ status: 'invited', neighbourhood: { code: 'TDP-02' } });
  const renewed = (await send(`POST members/${member.id}/invite-code`)).body as TeamMember;
  expect(renewed.inviteCode).not.toBe(member.inviteCode);
  await say(people.resident, `tham gia ${member.inviteCode ?? ''}`);
  expect(await statusOf(member.id)).toBe('invited');
  await say(people.resident, `tham gia ${renewed.inviteCode ?? ''}`);
  expect(await statusOf(member.id)).toBe('active');
  expect(problem(await send(`POST members/${member.id}/invite-code`)).code).toBe('not_possible');

  const duty = [{ day: 'sat', from: '08:00', to: '24:00' }];
  const change = { adult: true, practised: true, skills: ['vneid'], duty };
  expect((await send(`PUT members/${member.id}`, change)).body).toMatchObject(change);
  const backwards = { ...change, duty: [{ day: 'sat', from: '10:00', to: '09:00' }] };
  expect(problem(await send(`PUT members/${member.id}`, backwards))).toMatchObject({
    code: 'invalid',
    field: 'duty',
  });

  await pool.query('update member set accepted_open = 1 where id = $1', [member.id]);
  expect(problem(await send(`POST members/${member.id}/end`)).code).toBe('member_busy');
  await pool.query('update member set accepted_open = 0 where id = $1', [member.id]);
  const session = await signIn(app, people.resident);
  expect((await send(`POST members/${member.id}/end`)).body).toMatchObject({ status: 'left' });
  expect((await call(app, 'GET /api/offers', { headers: session })).status).toBe(401);
  expect(await logged()).toEqual(['member.end', 'member.change', 'member.renewCode', 'member.invite']);
});

const statusOf = async (id: string) =>
  (await get<TeamMember[]>('members')).find((member) => member.id === id)?.status;

test('officers are not changed from the desk', async () => {
  const answer = await send(`POST members/${people.police.memberId}/end`);
  expect(problem(answer)).toMatchObject({ status: 404, code: 'not_found' });
});

test('a changed setting counts at once, and the log has it before and after', async () => {
  const settings = await get<OfficerSettings>('settings');
  const changed = { ...settings, dispatch: { ...settings.dispatch, waveSize: 1 } };
  expect((await send('PUT settings', changed)).body).toEqual(changed);
  await file();
  expect((await get<RequestQueue>('requests')).requests[0]?.asked).toHaveLength(1);
  const [line] = await get<OfficerLogLine[]>('log');
  expect(line).toMatchObject({
    officer: 'Chị Lan',
    action: 'settings.change',
    detail: { 'dispatch.waveSize': '3 → 1' },
  });
  await send('PUT settings', changed);
  expect(await logged()).toEqual(['settings.change']);
});

test.each([
  ['dispatch', { waveSize: 0 }, 'dispatch.waveSize'],
  ['dispatch', { quiet: ['21:00', '21:00'] }, 'dispatch.quiet'],
  ['guides', { reportsUntilAmber: 21 }, 'guides.reportsUntilAmber'],
  ['broadcasts', { syllablesPerMinute: 10 }, 'broadcasts.syllablesPerMinute'],
])('a setting that makes no sense is refused at its field: %s %o', async (part, value, field) => {
  const settings = await get<OfficerSettings>('settings');
  const body = { ...settings, [part]: { ...settings[part as 'dispatch'], ...value } };
  expect(problem(await send('PUT settings', body))).toMatchObject({ status: 422, code: 'invalid', field });
  expect(await get<OfficerSettings>('settings')).toEqual(settings);
});

test('no line of the log can be changed or removed', async () => {
  await file();
  const settings = await get<OfficerSettings>('settings');
  await send('PUT settings', { ...settings, guides: { reportsUntilAmber: 2 } });
  await expect(pool.query(`update officer_action set action = 'other'`)).rejects.toThrow('append-only');
  await expect(pool.query('delete from officer_action')).rejects.toThrow('append-only');
  expect(await logged()).toEqual(['settings.change']);
});

test('the log is read fifty lines at a time, newest first', async () => {
  await pool.query(
    `insert into officer_action (ward_id, officer_id, person_id, at, action, subject)
     select $1, $2, $3, $4, 'step.' || n, 'ward' from generate_series(1, 60) n`,
    [AN_BIEN, people.officer.memberId, people.officer.personId, START],
  );
  const first = await get<OfficerLogLine[]>('log');
  expect([first.length, first[0]?.action]).toEqual([50, 'step.60']);
  const before = first.at(-1)?.id ?? 0;
  const rest = await call(app, `GET /api/officer/log?ward=${AN_BIEN}&before=${before}`, { headers: lan });
  expect((rest.body as OfficerLogLine[]).map(({ action }) => action)).toEqual(
    Array.from({ length: 10 }, (_, index) => `step.${10 - index}`),
  );
});

test('a line of the log names what it is about, and to whom a request was given', async () => {
  const id = await file();
  const [queued] = (await get<RequestQueue>('requests')).requests;
  await send(`POST requests/${id}/assign`, { memberId: people.leader.memberId });
  await send('POST guides/cai-dat-vneid/looked-into');
  const [guide, assigned] = await get<OfficerLogLine[]>('log');
  const [leader] = (await get<TeamMember[]>('members')).filter(
    (member) => member.id === people.leader.memberId,
  );
  expect(assigned).toMatchObject({ action: 'request.assign', about: queued?.code, given: leader?.name });
  expect(guide).toMatchObject({ action: 'guide.lookInto', subject: 'guide:cai-dat-vneid' });
  expect(guide).not.toHaveProperty('about');
});
