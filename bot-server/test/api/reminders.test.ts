import { randomUUID } from 'node:crypto';

import type { CalendarEntry, ReminderSetting, SentReminder } from '@tung-nha/shared/reminder';
import { beforeEach, describe, expect, test } from 'vitest';

import { planReminders } from '../../src/reminders/plan-reminders.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, giveMember, givePeople, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
let people: People;

const REPORT = {
  cadence: 'quarterly',
  due: { day: 20, month: 'lastOfQuarter' },
  remind: { days: [10, 17, 19], at: '08:00' },
  chain: ['team', 'vhxh', 'ward'],
  figures: ['Số hộ dân đã được hướng dẫn'],
  also: [],
};

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  people = await givePeople(pool, START);
  await plan({ report: REPORT });
  await settle();
});

const local = (text: string) => new Date(`${text}+07:00`);

/** The ward's settings with some of them changed. */
async function plan(changes: object): Promise<void> {
  await pool.query(
    `update ward set settings = settings || $2, updated_at = clock_timestamp() where id = $1`,
    [AN_BIEN, changes],
  );
}

async function settle(): Promise<void> {
  while (await planReminders(parts));
}

async function goTo(text: string): Promise<void> {
  clock.set(local(text));
  await settle();
}

interface Queued {
  kind: string;
  round: string;
  to: string;
  text: string;
  promise: string;
  quiet: string;
}

/** Reminders in the outbox, in order: which, to whom and what they say. */
async function outbox(kinds: string[] = []): Promise<Queued[]> {
  const { rows } = await pool.query<Omit<Queued, 'text'> & { body: Buffer }>(
    `select s.kind, s.round, coalesce(p.name, o.group_id) as to, o.body, o.promise, o.quiet
     from outbox o join reminder_sent s on o.about = 'reminder:' || s.id left join person p on p.id = o.person_id
     where o.state <> 'cancelled' and ($1::text[] = '{}' or s.kind = any($1)) order by s.due_at, s.kind, s.subject`,
    [kinds],
  );
  return rows.map(({ body, ...row }) => ({ ...row, text: parts.sealer.open(body, BODY_CONTEXT) }));
}

async function giveGroup(codes: string[], kind: 'gmf' | 'postPack' = 'gmf'): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into community_group (ward_id, id, kind, zalo_group_id, name, full_name, neighbourhood_codes, active,
       created_at, updated_at) values ($1, $2, $3, $4, 'Nhóm', 'Nhóm', $5, true, $6, $6)`,
    [AN_BIEN, id, kind, kind === 'gmf' ? `zalo-${codes.join()}` : null, codes, START],
  );
  return `zalo-${codes.join()}`;
}

/** The clock jumps farther than a session lasts. */
const lan = () => signIn(app, people.officer);
const reading = async (path: string) =>
  (
    await call(app, `GET /api/officer/${path}${path.includes('?') ? '&' : '?'}ward=${AN_BIEN}`, {
      headers: await lan(),
    })
  ).body;
const doing = async (address: string, body: object) =>
  call(app, address, { headers: await lan(), body: { ward: AN_BIEN, ...body } });

describe('the quarterly report', () => {
  test('over the end of a year each of its four reminders goes once to the leader and the office', async () => {
    for (const day of ['2026-12-10', '2026-12-17', '2026-12-19', '2026-12-21', '2027-01-04']) {
      await goTo(`${day}T07:59:59`);
      await goTo(`${day}T08:00:00`);
      await goTo(`${day}T08:00:30`);
    }
    const sent = await outbox(['wardReport']);
    expect(sent.map(({ round, to }) => `${round} ${to}`)).toEqual([
      ...['10 Chị Lan', '10 Chị Hoa', '17 Chị Lan', '17 Chị Hoa'],
      ...['19 Chị Lan', '19 Chị Hoa', 'overdue Chị Lan', 'overdue Chị Hoa'],
    ]);
    expect(new Set(sent.map(({ promise, quiet }) => `${promise} ${quiet}`))).toEqual(
      new Set(['atMostOnce 21:00-07:00']),
    );
    expect(sent[0]?.text).toContain('Hạn gửi báo cáo quý IV/2026: hết ngày 20/12.');
    expect(sent[0]?.text).toContain('https://zalo.me/s/');
    expect(sent[7]?.text).toContain('quá hạn');
  });

  test('what an officer marks as done is not reminded of again, and what waits is called off', async () => {
    await goTo('2026-12-10T08:00:00');
    expect(await outbox(['wardReport'])).toHaveLength(2);
    const team = { kind: 'wardReport', matter: '2026-Q4', subject: 'team:TDP-01' };
    expect((await doing('POST /api/officer/reminders/done', team)).status).toBe(200);
    expect((await outbox(['wardReport'])).map(({ to }) => to)).toEqual(['Chị Lan']);
    await goTo('2026-12-17T08:00:00');
    expect((await outbox(['wardReport'])).map(({ to }) => to)).toEqual(['Chị Lan', 'Chị Lan']);
    expect(
      (await doing('POST /api/officer/reminders/done', { kind: 'wardReport', matter: '2026-Q4' })).status,
    ).toBe(200);
    await goTo('2026-12-21T08:00:00');
    expect(await outbox(['wardReport'])).toEqual([]);
    const unknown = await doing('POST /api/officer/reminders/done', {
      kind: 'wardReport',
      matter: '2026-Q9',
    });
    expect(unknown.status).toBe(404);
  });

  test('a server that was down tells once, late, and notes what nobody needs any more', async () => {
    await goTo('2026-12-19T15:00:00');
    expect((await outbox(['wardReport'])).map(({ round }) => round)).toEqual(['19', '19']);
    const listed = (await reading('reminders/sent')) as SentReminder[];
    const missed = listed.filter(({ kind, state }) => kind === 'wardReport' && state === 'missed');
    expect(missed.map(({ round }) => round).sort()).toEqual(['10', '17']);
    await goTo('2027-03-02T09:00:00');
    expect(await outbox(['wardReport'])).toHaveLength(2);
  });

  test('a clock that jumps an hour back and forth repeats nothing', async () => {
    await goTo('2026-12-10T08:10:00');
    for (const time of ['07:10', '08:10', '07:30', '08:30']) await goTo(`2026-12-10T${time}:00`);
    expect(await outbox(['wardReport'])).toHaveLength(2);
  });

  test('eight servers at once: each reminder once', async () => {
    clock.set(local('2026-12-10T08:00:00'));
    await Promise.all(Array.from({ length: 8 }, settle));
    expect(await outbox(['wardReport'])).toHaveLength(2);
  });
});

describe('to the right place', () => {
  test('to the team’s group without names, else to its leader with them; never to a group the OA is not in', async () => {
    await plan({ work: { minDays: 2, minHours: 4 } });
    await giveGroup(['TDP-01'], 'postPack');
    await goTo('2026-11-27T08:00:00');
    const [toLeader] = await outbox(['workingDays']);
    expect(toLeader).toMatchObject({ to: 'Chị Hoa' });
    expect(toLeader?.text).toContain('còn 2 tổ viên chưa ghi đủ');
    expect(toLeader?.text).toContain('Gồm: Anh Minh, Chị Hoa.');
    const own = await giveGroup(['TDP-01']);
    await giveGroup(['TDP-01', 'TDP-02']);
    await goTo('2026-12-04T08:00:00');
    const [, toGroup] = await outbox(['workingDays']);
    expect(toGroup?.to).toBe(own);
    expect(toGroup?.text).not.toContain('Minh');
    const listed = (await reading('reminders/sent')) as SentReminder[];
    expect(listed.some(({ text }) => text.includes('Minh'))).toBe(false);
  });

  test('the deputy when only they wrote to the OA lately; nobody: parked with a reason and a text to paste', async () => {
    await plan({ target: { turnsPerTeamQuarter: 50 } });
    const deputy = await giveMember(pool, START, { name: 'Cô Phó', role: 'deputy' });
    await pool.query('update person set last_interaction_at = $2 where id = $1', [
      people.leader.personId,
      local('2026-11-01T08:00:00'),
    ]);
    await goTo('2026-11-30T08:00:00');
    await pool.query('update person set last_interaction_at = $2 where id = $1', [
      deputy.personId,
      local('2026-11-30T08:00:00'),
    ]);
    await goTo('2026-12-01T08:00:00');
    expect((await outbox(['turnsPace'])).map(({ to }) => to)).toEqual(['Cô Phó']);
    await pool.query(`update member set role = 'member' where role in ('leader', 'deputy')`);
    await goTo('2026-12-15T08:00:00');
    const listed = (await reading('reminders/sent')) as SentReminder[];
    expect(listed.find(({ kind, state }) => kind === 'turnsPace' && state === 'parked')).toMatchObject({
      place: 'nobody',
      subject: 'team:TDP-01',
      reason: expect.stringContaining('chưa có tổ trưởng') as string,
      text: expect.stringContaining('50 lượt') as string,
    });
  });

  test('what became of the message stands beside the reminder', async () => {
    await goTo('2026-12-10T08:00:00');
    await pool.query(`update outbox set state = 'doubtful', reason = 'Chưa rõ.' where kind = 'reminder'`);
    const listed = (await reading('reminders/sent')) as SentReminder[];
    expect(
      listed.filter(({ kind }) => kind === 'wardReport').map(({ state, reason }) => [state, reason]),
    ).toEqual([
      ['doubtful', 'Chưa rõ.'],
      ['doubtful', 'Chưa rõ.'],
    ]);
  });
});

describe('what is missing', () => {
  test('days of duty, households and turns stop the reminders about them', async () => {
    await plan({
      work: { minDays: 2, minHours: 4 },
      target: { turnsPerTeamQuarter: 2, householdsPerMember: 1 },
    });
    for (const day of ['2026-11-24', '2026-11-25'])
      await pool.query(
        `insert into member_activity (ward_id, member_id, kind, day, hours, households, noted_at)
         select ward_id, id, 'duty', $2, 4, 1, $3 from member where ward_id = $1 and role <> 'officer'`,
        [AN_BIEN, day, START],
      );
    await pool.query(
      `insert into support_turn (ward_id, id, member_ward_id, member_id, topic, mode, managed_alone, new_household, quarter, at)
       select $1, gen_random_uuid(), $1, $2, 'vneid', 'home', true, false, '2026-Q4', $3 from generate_series(1, 2)`,
      [AN_BIEN, people.member.memberId, START],
    );
    await goTo('2026-11-27T09:00:00');
    await goTo('2026-12-01T09:00:00');
    await goTo('2026-12-08T09:00:00');
    expect(await outbox(['workingDays', 'turnsPace', 'households'])).toEqual([]);
    await goTo('2026-12-11T09:00:00');
    expect((await outbox(['workingDays'])).map(({ to }) => to)).toEqual(['Chị Hoa']);
  });

  test('training: whoever an officer marks is not missing any more', async () => {
    await plan({
      training: {
        topics: ['Dịch vụ công'],
        forms: [],
        trainers: [],
        during: ['2026-Q4'],
        doneBy: '2026-12-31',
      },
    });
    await goTo('2026-12-05T08:00:00');
    expect((await outbox(['training'])).map(({ to }) => to)).toEqual(['Chị Lan', 'Chị Hoa']);
    const memberIds = [people.member.memberId, people.leader.memberId];
    const foreign = { memberIds: [people.otherMember.memberId], doneOn: '2026-12-04' };
    expect((await doing('POST /api/officer/training', foreign)).status).toBe(404);
    expect((await doing('POST /api/officer/training', { memberIds, doneOn: '2026-12-06' })).status).toBe(422);
    expect((await doing('POST /api/officer/training', { memberIds, doneOn: '2026-12-04' })).status).toBe(200);
    expect(await reading('training')).toEqual([
      {
        memberId: people.member.memberId,
        name: 'Anh Minh',
        neighbourhoodCode: 'TDP-01',
        doneOn: '2026-12-04',
      },
      {
        memberId: people.leader.memberId,
        name: 'Chị Hoa',
        neighbourhoodCode: 'TDP-01',
        doneOn: '2026-12-04',
      },
    ]);
    await goTo('2026-12-17T08:00:00');
    expect(await outbox(['training'])).toHaveLength(2);
  });
});

describe('the calendar and the switches', () => {
  test('90 days by the plan; a kind that is off stays there, is not sent, and own words open the message', async () => {
    const calendar = (await reading('calendar?days=90')) as CalendarEntry[];
    expect(calendar.filter(({ kind }) => kind === 'wardReport').map(({ at }) => at)).toEqual(
      ['10', '17', '19', '21'].map((day) => `2026-12-${day}T01:00:00.000Z`),
    );
    expect(
      (await call(app, `GET /api/officer/calendar?ward=${AN_BIEN}&days=400`, { headers: await lan() }))
        .status,
    ).toBe(422);
    const off = await doing('PUT /api/officer/reminders', { kind: 'wardReport', on: false });
    expect((off.body as ReminderSetting[]).find(({ kind }) => kind === 'wardReport')).toMatchObject({
      on: false,
      next: '2026-12-10T01:00:00.000Z',
      goesTo: expect.arrayContaining(['office']) as string[],
    });
    await goTo('2026-12-10T08:00:00');
    expect(await outbox(['wardReport'])).toEqual([]);
    await doing('PUT /api/officer/reminders', {
      kind: 'wardReport',
      on: true,
      wording: '  Tổ mình ơi,  tới kỳ báo cáo rồi. ',
    });
    await goTo('2026-12-17T08:00:00');
    const [first] = await outbox(['wardReport']);
    expect(first?.text.split('\n')[1]).toBe('Tổ mình ơi, tới kỳ báo cáo rồi.');
    const { rows } = await pool.query(
      `select action, detail from officer_action where ward_id = $1 order by id`,
      [AN_BIEN],
    );
    expect(rows).toEqual([
      { action: 'reminder.change', detail: { on: false, ownWords: false } },
      { action: 'reminder.change', detail: { on: true, ownWords: true } },
    ]);
  });

  test('the hour and the day a ward chose: the calendar and the list follow, what was sent is not sent again', async () => {
    const moved = await doing('PUT /api/officer/reminders', {
      ...{ kind: 'wardReport', on: true, at: '14:30', day: 3 },
    });
    expect((moved.body as ReminderSetting[]).find(({ kind }) => kind === 'wardReport')).toMatchObject({
      ...{ at: '14:30', day: 3, usualAt: '08:00', next: '2026-12-07T07:30:00.000Z' },
      move: { by: 'daysEarlier', from: 0, to: 14, usual: 0 },
    });
    const calendar = (await reading('calendar?days=90')) as CalendarEntry[];
    expect(calendar.filter(({ kind }) => kind === 'wardReport').map(({ at }) => at)).toEqual(
      ['07', '14', '16', '21'].map((day) => `2026-12-${day}T07:30:00.000Z`),
    );
    await goTo('2026-12-07T14:29:59');
    expect(await outbox(['wardReport'])).toEqual([]);
    await goTo('2026-12-07T14:30:00');
    expect(await outbox(['wardReport'])).toHaveLength(2);
    await doing('PUT /api/officer/reminders', { kind: 'wardReport', on: true });
    await goTo('2026-12-10T08:00:00');
    expect(await outbox(['wardReport'])).toHaveLength(2);
    await goTo('2026-12-17T08:00:00');
    expect((await outbox(['wardReport'])).map(({ round }) => round)).toEqual(['10', '10', '17', '17']);
    const { rows } = await pool.query(`select detail from officer_action order by id`);
    expect(rows[0]).toEqual({ detail: { on: true, ownWords: false, at: '14:30', daysEarlier: 3 } });
  });

  test('a task of the plan stands in the calendar until it is marked as done, each by itself', async () => {
    const usual = { lead: 'Văn hoá', partners: [], due: '2026-12', yearly: false };
    await plan({
      tasks: [
        { no: '1', name: 'Mở lớp kỹ năng số', ...usual },
        { no: '2', name: 'Rà soát tổ viên', ...usual },
      ],
    });
    const tasks = async () =>
      ((await reading('calendar?days=90')) as CalendarEntry[]).filter(({ kind }) => kind === 'planTasks');
    const [entry] = await tasks();
    expect(entry?.tasks?.map(({ no }) => no)).toEqual(['1', '2']);
    const mark = (no: string) =>
      doing('POST /api/officer/reminders/done', { kind: 'planTasks', matter: `${entry?.matter}/${no}` });
    expect((await mark('1')).status).toBe(200);
    expect((await tasks())[0]?.tasks).toEqual([{ no: '2', name: 'Rà soát tổ viên' }]);
    await mark('2');
    expect(await tasks()).toEqual([]);
  });

  test.each([
    [{ kind: 'roster', on: true, wording: 'ệ'.repeat(301) }, 'wording_too_long', 'wording'],
    [{ kind: 'roster', on: true, wording: '  ' }, 'text_missing', 'wording'],
    [{ kind: 'nothing', on: true }, 'invalid', 'kind'],
    [{ kind: 'roster', on: true, at: '06:59' }, 'hour_at_rest', 'at'],
    [{ kind: 'roster', on: true, at: '21:00' }, 'hour_at_rest', 'at'],
    [{ kind: 'roster', on: true, at: '25:00' }, 'invalid', 'at'],
    [{ kind: 'roster', on: true, day: 29 }, 'day_not_offered', 'day'],
    [{ kind: 'workingDays', on: true, day: 7 }, 'day_not_offered', 'day'],
    [{ kind: 'wardReport', on: true, day: -1 }, 'day_not_offered', 'day'],
    [{ kind: 'wardReport', on: true, day: 1.5 }, 'invalid', 'day'],
  ])('%j is refused', async (body, code, field) => {
    const answer = await doing('PUT /api/officer/reminders', body);
    expect(answer).toMatchObject({ status: 422, body: { code, field } });
  });
});
