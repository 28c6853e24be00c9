import { beforeEach, expect, test } from 'vitest';

import type { BroadcastView } from '@tung-nha/shared/broadcast';

import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { broadcastDesk, draft, PICTURE, problem } from '../support/broadcast-desk.ts';
import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
let people: People;
let lan: { authorization: string };
let police: { authorization: string };
const { write, doing, looking, setting } = broadcastDesk(app, parts, () => lan);

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  people = await givePeople(pool, START);
  lan = await signIn(app, people.officer);
  police = await signIn(app, people.police);
});

test('where the ward wants two people, another officer lets it go; a change asks again', async () => {
  await setting({ secondPerson: true });
  const { id } = await write();
  expect((await doing(id, 'send')).body).toMatchObject({ state: 'awaitingApproval' });
  expect(problem(await doing(id, 'approve'))).toMatchObject({ status: 409, code: 'second_person' });
  await call(app, `PUT /api/officer/broadcasts/${id}`, {
    headers: lan,
    body: draft({ title: 'Lịch mới' }),
  });
  expect((await looking(id)).body).toMatchObject({ state: 'draft', title: 'Lịch mới' });
  await doing(id, 'send');
  expect((await doing(id, 'approve', { headers: police })).body).toMatchObject({
    state: 'sending',
    approver: { name: 'Anh Dũng' },
  });
  const { rows } = await pool.query('select action from officer_action order by id');
  expect(rows.map(({ action }) => action as string)).toEqual(
    ['write', 'send', 'change', 'send', 'approve'].map((deed) => `broadcast.${deed}`),
  );
  await expect(pool.query('delete from officer_action')).rejects.toThrow('append-only');
});

test('whoever changed words or picture wrote them: the other one lets it go, and is asked', async () => {
  await setting({ secondPerson: true });
  const { id } = await write();
  const changes = [
    { method: 'PUT', part: '', body: draft({ text: 'Chủ nhật cắt điện.' }) },
    { method: 'PUT', part: '/picture', body: { ward: AN_BIEN, picture: PICTURE } },
  ];
  for (const [at, { method, part, body }] of changes.entries()) {
    const [changer, other] = at === 0 ? [police, lan] : [lan, police];
    const asked = at === 0 ? people.officer : people.police;
    await call(app, `${method} /api/officer/broadcasts/${id}${part}`, { headers: changer, body });
    expect((await doing(id, 'send', { headers: other })).body).toMatchObject({ state: 'awaitingApproval' });
    expect(problem(await doing(id, 'approve', { headers: changer }))).toMatchObject({
      code: 'second_person',
    });
    const { rows } = await pool.query<{ person_id: string }>(
      `select person_id from outbox where kind = 'officeNotice' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ person_id: asked.personId }]);
  }
  expect((await doing(id, 'approve', { headers: police })).body).toMatchObject({ state: 'sending' });
});

test('nobody lets go, approves or writes over words they did not see', async () => {
  await setting({ secondPerson: true });
  const { id, version } = await write();
  const change = async (title: string, seen?: string) =>
    call(app, `PUT /api/officer/broadcasts/${id}`, { headers: police, body: draft({ title, seen }) });
  const changed = (await change('Lịch mới', version)).body as BroadcastView;
  expect(changed.version).not.toBe(version);
  const stale = { seen: version };
  expect(problem(await change('Lịch khác', version))).toMatchObject({
    status: 409,
    code: 'broadcast_changed',
  });
  for (const body of [stale, { ...stale, at: '2026-11-23T15:00:00+07:00' }])
    expect(problem(await doing(id, 'at' in body ? 'schedule' : 'send', { body }))).toMatchObject({
      code: 'broadcast_changed',
    });
  expect((await looking(id)).body).toMatchObject({ title: 'Lịch mới', state: 'draft' });
  const seen = { headers: police, body: { seen: changed.version } };
  expect((await doing(id, 'send', seen)).body).toMatchObject({
    state: 'awaitingApproval',
    version: changed.version,
  });
  // While it waits for the other one its picture is exchanged.
  await call(app, `PUT /api/officer/broadcasts/${id}/picture`, {
    headers: police,
    body: { ward: AN_BIEN, picture: PICTURE },
  });
  await doing(id, 'send', { headers: police });
  const approving = { body: { seen: changed.version } };
  expect(problem(await doing(id, 'approve', approving))).toMatchObject({ code: 'broadcast_changed' });
  const { version: latest } = (await looking(id)).body as BroadcastView;
  expect((await doing(id, 'approve', { body: { seen: latest } })).body).toMatchObject({ state: 'sending' });
});

test('where no other officer has joined, whoever asks for approval is told so, and nothing waits for ever', async () => {
  await setting({ secondPerson: true });
  await pool.query(`update member set status = 'left' where person_id = $1`, [people.police.personId]);
  const { id } = await write();
  for (const [deed, body] of [
    ['send', {}],
    ['schedule', { at: '2026-11-28T08:05:00+07:00' }],
  ] as const)
    expect(problem(await doing(id, deed, { body }))).toMatchObject({
      status: 409,
      code: 'second_person_missing',
      message: expect.stringContaining('Cài đặt') as unknown,
    });
  expect((await looking(id)).body).toMatchObject({
    state: 'draft',
    mayDo: expect.arrayContaining(['send']) as unknown,
  });
  await setting({ secondPerson: false });
  expect((await doing(id, 'send')).body).toMatchObject({ state: 'sending' });
});

test('another picture of the same size is another version', async () => {
  const { id } = await write();
  const other = Buffer.from(PICTURE, 'base64').fill(1, 8).toString('base64');
  const show = async (picture: string) => {
    const body = { ward: AN_BIEN, picture };
    const answer = await call(app, `PUT /api/officer/broadcasts/${id}/picture`, { headers: lan, body });
    return (answer.body as BroadcastView).version;
  };
  const seen = await show(PICTURE);
  expect(await show(PICTURE)).toBe(seen);
  expect(await show(other)).not.toBe(seen);
  expect(problem(await doing(id, 'send', { body: { seen } }))).toMatchObject({ code: 'broadcast_changed' });
});

test('the other officer is asked with all that goes out, to whom and when; the author hears the answer', async () => {
  await setting({ secondPerson: true });
  const { id } = await write({
    link: 'https://anbien.haiphong.gov.vn/lich',
    audience: { of: 'neighbourhoods', codes: ['TDP-01'] },
  });
  const newest = async () => {
    const { rows } = await pool.query<{ body: Buffer; person_id: string }>(
      `select body, person_id from outbox where kind = 'officeNotice' order by id desc limit 1`,
    );
    const [row] = rows;
    return row && { to: row.person_id, text: parts.sealer.open(row.body, BODY_CONTEXT) };
  };
  const at = { at: '2026-11-28T08:05:00+07:00' };
  await doing(id, 'schedule', { body: at });
  const asked = await newest();
  expect(asked?.to).toBe(people.police.personId);
  for (const part of ['https://anbien.haiphong.gov.vn/lich', 'Tổ dân phố 1', '8:05 ngày 28/11/2026'])
    expect(asked?.text).toContain(part);
  await doing(id, 'send-back', { headers: police });
  expect(await newest()).toEqual({
    to: people.officer.personId,
    text: expect.stringContaining('Anh Dũng chưa duyệt thông báo “Lịch cắt điện”') as unknown,
  });
  await doing(id, 'schedule', { body: at });
  await doing(id, 'approve', { headers: police });
  expect(await newest()).toEqual({
    to: people.officer.personId,
    text: 'Anh Dũng đã duyệt thông báo “Lịch cắt điện”. Sẽ gửi lúc 8:05 ngày 28/11/2026.',
  });
  // Who takes back what they asked for is told nothing.
  const again = await write();
  await doing(again.id, 'send');
  await doing(again.id, 'send-back');
  expect((await newest())?.to).toBe(people.police.personId);
});
