import type { DoneReminder, SentReminder } from '@tung-nha/shared/reminder';
import { beforeEach, describe, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, giveMember, type People } from '../support/people.ts';
import { local, reminderPlan } from '../support/reminders.ts';

const testing = await testApp();
const { pool, clock } = testing.parts;
const { begin, plan, settle, goTo, outbox, giveGroup, reading, doing } = reminderPlan(testing);
let people: People;

beforeEach(async () => {
  people = await begin();
});

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

  test('taken back, only what is ahead comes again; what was sent or called off stays as it is', async () => {
    const done = { kind: 'wardReport', matter: '2026-Q4' };
    const sentTo = async () => (await outbox(['wardReport'])).map(({ round, to }) => `${round} ${to}`);
    await goTo('2026-12-10T08:00:00');
    await pool.query(`update outbox set state = 'sent' where person_id = $1 and kind = 'reminder'`, [
      people.leader.personId,
    ]);
    await doing('POST /api/officer/reminders/done', done);
    expect(await sentTo()).toEqual(['10 Chị Hoa']);
    await goTo('2026-12-17T09:00:00');
    expect(await reading('reminders/done')).toEqual([
      {
        ...{ ...done, title: 'Báo cáo của tổ và phường, xã', doneAt: '2026-12-10T01:00:00.000Z' },
        ...{ about: 'Hạn gửi báo cáo quý IV/2026: hết ngày 20/12.', next: '2026-12-19T01:00:00.000Z' },
      },
    ]);
    expect((await doing('POST /api/officer/reminders/reopen', done)).status).toBe(200);
    expect(await reading('reminders/done')).toEqual([]);
    await settle();
    expect(await sentTo()).toEqual(['10 Chị Hoa']);
    await goTo('2026-12-19T08:00:00');
    expect(await sentTo()).toEqual(['10 Chị Hoa', '19 Chị Lan', '19 Chị Hoa']);
    expect((await doing('POST /api/officer/reminders/reopen', done)).status).toBe(404);
    const { rows } = await pool.query(`select action, detail from officer_action order by id`);
    expect(rows.at(-1)).toEqual({ action: 'reminder.reopen', detail: { matter: '2026-Q4', team: null } });
  });

  test('one team’s mark stays when the ward’s is taken back', async () => {
    const team = { kind: 'wardReport', matter: '2026-Q4', subject: 'team:TDP-01' };
    await doing('POST /api/officer/reminders/done', team);
    await doing('POST /api/officer/reminders/done', { kind: 'wardReport', matter: '2026-Q4' });
    const listed = (await reading('reminders/done')) as DoneReminder[];
    expect(listed.map(({ subject, team: name }) => [subject, name])).toEqual([
      [undefined, undefined],
      ['team:TDP-01', 'Tổ dân phố 1'],
    ]);
    await doing('POST /api/officer/reminders/reopen', { kind: 'wardReport', matter: '2026-Q4' });
    await goTo('2026-12-10T08:00:00');
    expect((await outbox(['wardReport'])).map(({ to }) => to)).toEqual(['Chị Lan']);
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
