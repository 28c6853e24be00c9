import type { CalendarEntry, ReminderSetting } from '@tung-nha/shared/reminder';
import { beforeEach, describe, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { AN_BIEN } from '../support/people.ts';
import { reminderPlan } from '../support/reminders.ts';

const testing = await testApp();
const { app, parts } = testing;
const { pool } = parts;
const { begin, plan, goTo, outbox, lan, reading, doing } = reminderPlan(testing);

beforeEach(begin);

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
    expect(await reading('reminders/done')).toMatchObject([
      { matter: `${entry?.matter}/1`, about: 'Mở lớp kỹ năng số', next: entry?.at },
    ]);
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
