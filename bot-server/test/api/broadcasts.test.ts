import { beforeEach, describe, expect, test } from 'vitest';

import { advanceBroadcasts } from '../../src/broadcasts/advance-broadcasts.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import { broadcastDesk, draft, problem } from '../support/broadcast-desk.ts';
import { testApp } from '../support/build-app.ts';
import { giveReader } from '../support/broadcasts.ts';
import { call } from '../support/call.ts';
import { START } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, giveMember, givePeople, signIn, type People } from '../support/people.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
let people: People;
let lan: { authorization: string };
let police: { authorization: string };
const { write, doing, looking, progress, setting, settle } = broadcastDesk(app, parts, () => lan);

beforeEach(async () => {
  await emptyWards(pool);
  clock.set(START);
  people = await givePeople(pool, START);
  lan = await signIn(app, people.officer);
  police = await signIn(app, people.police);
});

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(clock.now().getTime() - hours * HOUR);

async function outbox(): Promise<
  { text: string; priority: number; promise: string; quiet: string | null }[]
> {
  const { rows } = await pool.query<{
    body: Buffer;
    priority: number;
    promise: string;
    quiet: string | null;
  }>(`select body, priority, promise, quiet from outbox where kind = 'broadcast' order by id`);
  return rows.map(({ body, ...row }) => ({ ...row, text: parts.sealer.open(body, BODY_CONTEXT) }));
}

describe('before anything is sent', () => {
  test('the officer sees every output, and how many are reached and why not the others', async () => {
    await giveReader(pool, START, { name: 'Bà Ba', lastWroteAt: ago(1) });
    await giveReader(pool, START, { name: 'Bà Sáu', lastWroteAt: ago(60) });
    await giveReader(pool, START, { name: 'Ông Tám', lastWroteAt: ago(200) });
    await giveReader(pool, START, { name: 'Ông Chín', linked: false });
    const { id } = await write({ link: 'https://anbien.haiphong.gov.vn/lich' });
    const { outputs, reach, needsSecondPerson } = (await looking(id, '/preview')).body as {
      outputs: Record<string, { text: string; html: string; seconds: number } & string>;
      reach: object;
      needsSecondPerson: boolean;
    };
    // Four members and officers of the ward, four readers; Bà Tư lives here and has agreed to nothing.
    expect(reach).toEqual({
      people: 8,
      chat: { free: 5, charged: 1 },
      template: 0,
      groups: 0,
      notReached: { unlinked: 1, windowClosed: 1, overCharged: 0, noConsent: 1 },
      cost: 55,
      minutes: 1,
    });
    expect(needsSecondPerson).toBe(false);
    expect(outputs['chat']).toContain('https://anbien.haiphong.gov.vn/lich');
    expect(outputs['chat']).toContain(`r=announcement/${id}`);
    expect(outputs['loudspeaker']?.text).toContain('mười một giờ ba mươi');
    expect(outputs['loudspeaker']?.seconds).toBeGreaterThan(20);
    expect(outputs['poster']?.html).toMatch(/<svg[\s\S]*Lịch cắt điện|Lịch cắt điện[\s\S]*<svg/);
    expect(await outbox()).toEqual([]);
  });

  test.each([
    [{ title: ' ' }, 'text_missing', 'title'],
    [{ text: '' }, 'text_missing', 'text'],
    [{ text: undefined }, 'text_missing', 'text'],
    [{ title: 'ệ'.repeat(101) }, 'text_too_long', 'title'],
    [{ text: 'ệ'.repeat(1301) }, 'text_too_long', 'text'],
    [{ link: 'http://anbien.gov.vn' }, 'link_wrong', 'link'],
    [{ link: 'javascript:alert(1)' }, 'link_wrong', 'link'],
    [{ validUntil: '2026-11-23T08:59:00+07:00' }, 'time_past', 'validUntil'],
    [{ audience: { of: 'neighbourhoods', codes: ['TDP-99'] } }, 'audience_unknown', 'audience'],
    [{ audience: { of: 'neighbourhoods', codes: [] } }, 'audience_unknown', 'audience'],
    [{ outputs: [] }, 'outputs_missing', 'outputs'],
    [{ kind: 'scamAlert' }, 'police_only', 'kind'],
    [{ wardId: 'phu-van' }, 'invalid', undefined],
  ])('%j is refused as %s at %s', async (changes, code, field) => {
    const answer = await call(app, 'POST /api/officer/broadcasts', { headers: lan, body: draft(changes) });
    expect(problem(answer)).toMatchObject({ status: 422, code, ...(field && { field }) });
  });

  test('nobody in the audience, all who agreed gone, a group gone: each has its sentence when it is to go', async () => {
    const nobody = await write({ audience: { of: 'teams', codes: ['TDP-02'] } });
    expect(problem(await doing(nobody.id, 'send'))).toMatchObject({
      code: 'audience_empty',
      field: 'audience',
    });
    const { personId } = await giveReader(pool, START, { name: 'Bà Ba', lastWroteAt: ago(1) });
    const residents = await write({ audience: { of: 'residents' } });
    await pool.query(
      `insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
       values ($1, $2, 'news', 'withdrawn', '1', 'chat', $3)`,
      [AN_BIEN, personId, START],
    );
    expect(problem(await doing(residents.id, 'send'))).toMatchObject({
      code: 'consent_withdrawn',
      field: 'audience',
    });
    const group = await write({ outputs: ['group'] });
    expect(problem(await doing(group.id, 'send'))).toMatchObject({ code: 'group_gone', field: 'outputs' });
    const template = await write({ outputs: ['template', 'miniApp'] });
    expect(problem(await doing(template.id, 'send'))).toMatchObject({
      code: 'outputs_missing',
      field: 'outputs',
    });
    expect(problem(await doing(group.id, 'schedule', { body: { at: ago(1).toISOString() } }))).toMatchObject({
      code: 'time_past',
      field: 'at',
    });
  });

  test('a picture is taken by its bytes: JPG or PNG, up to 500 KB', async () => {
    const { id } = await write();
    const put = (bytes: Buffer | null) =>
      call(app, `PUT /api/officer/broadcasts/${id}/picture`, {
        headers: lan,
        body: { ward: AN_BIEN, picture: bytes?.toString('base64') ?? null },
      });
    const png = (size: number) =>
      Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(size - 8)]);
    expect(problem(await put(png(500_001)))).toMatchObject({ code: 'picture_too_large', field: 'picture' });
    expect(problem(await put(Buffer.from('<svg onload=alert(1)>')))).toMatchObject({
      code: 'picture_unsupported',
    });
    expect((await put(png(400_000))).body).toMatchObject({ hasPicture: true });
    expect((await call(app, `GET /api/announcements/${id}/picture`)).status).toBe(404);
    await doing(id, 'send');
    const shown = await call(app, `GET /api/announcements/${id}/picture`);
    expect([shown.status, shown.headers['content-type']]).toEqual([200, 'image/png']);
    expect(problem(await put(null))).toMatchObject({ status: 409, code: 'broadcast_moved' });
  });
});

describe('sending', () => {
  test('everybody gets one message, behind all others, at most once; the app shows it', async () => {
    const reader = await giveReader(pool, START, { name: 'Bà Ba', lastWroteAt: ago(1) });
    await giveReader(pool, START, { name: 'Ông Tám', lastWroteAt: ago(200) });
    const { id } = await write();
    expect((await doing(id, 'send')).body).toMatchObject({
      state: 'sending',
      mayDo: ['pause', 'stop', 'withdraw'],
    });
    expect(problem(await doing(id, 'send'))).toMatchObject({ status: 409, code: 'broadcast_moved' });
    await settle();
    const messages = await outbox();
    expect(messages).toHaveLength(5);
    expect(
      new Set(messages.map(({ priority, promise, quiet }) => `${priority} ${promise} ${quiet}`)),
    ).toEqual(new Set(['5 atMostOnce 21:00-07:00']));
    expect(messages.filter(({ text }) => text.includes('thôi nhận tin'))).toHaveLength(1);
    const { people: counts, reasons } = await progress(id);
    expect(counts).toMatchObject({ queued: 5, parked: 1, planned: 0 });
    expect(reasons).toEqual([
      { state: 'parked', count: 1, reason: expect.stringContaining('7 ngày') as unknown },
    ]);
    await pool.query(`update outbox set state = 'sent', sent_at = $1, message_id = 'm' || id`, [START]);
    await pool.query(`update outbox set state = 'seen' where person_id = $1`, [reader.personId]);
    await settle();
    expect(await progress(id)).toMatchObject({ state: 'done', people: { sent: 4, seen: 1, parked: 1 } });
    const shown = await call(app, `GET /api/announcements?ward=${AN_BIEN}`);
    expect(shown.body).toMatchObject([{ id, title: 'Lịch cắt điện', from: 'Phường An Biên' }]);
  });

  test('what costs money ends where the ward says, the rest is told', async () => {
    await setting({ chargedPerMonth: 1, messageCost: 60 });
    for (const name of ['Một', 'Hai', 'Ba']) await giveReader(pool, START, { name, lastWroteAt: ago(60) });
    const { id } = await write({ audience: { of: 'residents' } });
    expect((await looking(id, '/preview')).body).toMatchObject({
      reach: { chat: { free: 0, charged: 1 }, notReached: { overCharged: 2 }, cost: 60 },
    });
    await doing(id, 'send');
    await settle();
    expect((await progress(id)).people).toMatchObject({ queued: 1, parked: 2 });
  });

  test('a template goes where the chat no longer does', async () => {
    await setting({ template: { id: '100002', title: 'title', content: 'content' } });
    await giveReader(pool, START, { name: 'Ông Tám', lastWroteAt: ago(200) });
    const { id } = await write({ audience: { of: 'residents' } });
    await doing(id, 'send');
    await settle();
    const { rows } = await pool.query('select attachment from outbox');
    expect(rows).toEqual([
      {
        attachment: {
          template: '100002',
          data: { title: 'Lịch cắt điện', content: 'Thứ bảy 28/11 cắt điện từ 8h đến 11h30.' },
        },
      },
    ]);
  });

  test('pausing takes back what waits, resuming sends to each once, stopping leaves the rest out', async () => {
    const { id } = await write({ audience: { of: 'members' } });
    await doing(id, 'send');
    await settle();
    await pool.query(
      `update outbox set state = 'sending' where id = (select min(id) from outbox where kind = 'broadcast')`,
    );
    expect((await doing(id, 'pause')).body).toMatchObject({ state: 'paused' });
    await settle();
    expect((await progress(id)).people).toMatchObject({ planned: 1, sending: 1, queued: 0 });
    await doing(id, 'resume');
    await settle();
    expect((await progress(id)).people).toMatchObject({ planned: 0, sending: 1, queued: 1 });
    await doing(id, 'stop');
    await settle();
    expect((await progress(id)).people).toMatchObject({ sending: 1, skipped: 1 });
    expect(await outbox()).toHaveLength(1);
    expect(problem(await doing(id, 'resume'))).toMatchObject({ code: 'broadcast_moved' });
  });

  test('quiet hours hold it, and who takes consent back meanwhile gets nothing', async () => {
    const reader = await giveReader(pool, START, { name: 'Bà Ba', lastWroteAt: ago(1) });
    clock.set(new Date('2026-11-23T22:00:00+07:00'));
    const { id } = await write();
    expect((await looking(id, '/preview')).body).toMatchObject({
      reach: { waitsUntil: '2026-11-24T00:00:00.000Z' },
    });
    await doing(id, 'send');
    await settle();
    expect(await outbox()).toEqual([]);
    await call(app, 'DELETE /api/me/consents?purpose=news', { headers: await signIn(app, reader) });
    clock.set(new Date('2026-11-24T07:00:00+07:00'));
    await settle();
    expect((await progress(id)).people).toMatchObject({ queued: 4, planned: 0, skipped: 1 });
  });

  test('a scheduled one goes at its time, and not after its end', async () => {
    const validUntil = '2026-11-23T12:00:00+07:00';
    const { id } = await write({ validUntil });
    const at = '2026-11-23T11:00:00+07:00';
    expect((await doing(id, 'schedule', { body: { at } })).body).toMatchObject({ state: 'scheduled' });
    await settle();
    expect(await outbox()).toEqual([]);
    clock.set(new Date(at));
    await settle();
    expect(await outbox()).toHaveLength(4);
    clock.set(new Date(validUntil));
    expect((await call(app, `GET /api/announcements?ward=${AN_BIEN}`)).body).toEqual([]);
    expect((await call(app, `GET /api/announcements/${id}`)).status).toBe(404);
  });

  test('a scam alert: the police alone, no second person, on top of the app until it is withdrawn', async () => {
    await setting({ secondPerson: true });
    const ordinary = await write({}, police);
    await doing(ordinary.id, 'send', { headers: police });
    await doing(ordinary.id, 'approve');
    clock.advance(1000);
    const alert = await write({ kind: 'scamAlert', title: 'Giả công an phường' }, police);
    expect(problem(await doing(alert.id, 'withdraw'))).toMatchObject({ code: 'police_only' });
    expect((await doing(alert.id, 'send', { headers: police })).body).toMatchObject({ state: 'sending' });
    const later = await write();
    clock.advance(40 * 24 * HOUR);
    // Sessions are short.
    lan = await signIn(app, people.officer);
    police = await signIn(app, people.police);
    await doing(later.id, 'send');
    await doing(later.id, 'approve', { headers: police });
    const titles = async () =>
      ((await call(app, `GET /api/announcements?ward=${AN_BIEN}`)).body as { title: string }[]).map(
        ({ title }) => title,
      );
    expect((await titles())[0]).toBe('Giả công an phường');
    await doing(alert.id, 'withdraw', { headers: police });
    expect(await titles()).not.toContain('Giả công an phường');
  });
});

test('groups get it too: an alert at once, even at night; the others in the morning; one that is gone is told', async () => {
  await pool.query(
    `insert into community_group (ward_id, id, kind, zalo_group_id, name, full_name, neighbourhood_codes, active, inactive_reason, created_at, updated_at)
     select $1, gen_random_uuid(), 'gmf', 'f414c8f76fa586fbdfb' || n, 'Tổ CNSCĐ ' || n, 'Tổ CNSCĐ ' || n, array['TDP-0' || n], n < 3, case when n = 3 then 'Đã tắt' end, $2, $2
     from generate_series(1, 3) n`,
    [AN_BIEN, START],
  );
  clock.set(new Date('2026-11-23T22:00:00+07:00'));
  const ordinary = await write({ audience: { of: 'neighbourhoods', codes: ['TDP-01'] }, outputs: ['group'] });
  expect((await looking(ordinary.id, '/preview')).body).toMatchObject({ reach: { groups: 1 } });
  await doing(ordinary.id, 'send');
  await settle();
  expect((await progress(ordinary.id)).groups).toMatchObject({ planned: 1 });
  const alert = await write({ kind: 'scamAlert' }, police);
  const { reach } = (await looking(alert.id, '/preview', police)).body as { reach: object };
  expect(reach).toMatchObject({ disturbs: true });
  expect(reach).not.toHaveProperty('waitsUntil');
  await doing(alert.id, 'send', { headers: police });
  await settle();
  expect((await progress(alert.id)).groups).toMatchObject({ queued: 2 });
  expect((await progress(alert.id)).people).toMatchObject({ planned: 0, queued: 4 });
  expect((await progress(ordinary.id)).groups).toMatchObject({ planned: 1 });
  expect((await outbox()).map(({ priority, quiet }) => [priority, quiet])).toEqual([
    [0, null],
    [0, null],
    ...Array.from({ length: 4 }, () => [5, null]),
  ]);
  await pool.query(`update outbox set state = 'parked', reason = 'Nhóm Zalo đã bị tắt hoặc hết hạn.'
    where id = (select min(id) from outbox where kind = 'broadcast')`);
  expect(await progress(alert.id)).toMatchObject({
    groups: { queued: 1, parked: 1 },
    reasons: [{ state: 'parked', reason: 'Nhóm Zalo đã bị tắt hoặc hết hạn.', count: 1 }],
  });
  expect((await looking(alert.id, '/export')).text).toContain('"Nhóm Zalo","Không gửi được"');
  const gone = await write({ audience: { of: 'neighbourhoods', codes: ['TDP-02'] }, outputs: ['group'] });
  await pool.query('update community_group set active = false, inactive_reason = $1', ['Đã tắt']);
  expect(problem(await doing(gone.id, 'send'))).toMatchObject({ code: 'group_gone', field: 'outputs' });
});

test('many whose window closed since it was planned hold up nobody behind them: all have their turn at once', async () => {
  for (let at = 0; at < 25; at += 1) await giveMember(pool, START, { name: `Tổ viên ${at}` });
  const { id } = await write({ audience: { of: 'members' } });
  await doing(id, 'send');
  await advanceBroadcasts(parts);
  expect((await progress(id)).people.planned).toBeGreaterThan(20);
  await pool.query('update person set last_interaction_at = $1', [ago(200)]);
  await settle();
  expect((await progress(id)).people).toMatchObject({ planned: 0, queued: 0 });
  expect((await looking(id)).body).toMatchObject({ state: 'done' });
});
