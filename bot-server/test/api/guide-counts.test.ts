import { beforeEach, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { giveGuides, guideOf } from '../support/guides.ts';
import { AN_BIEN, givePeople, givePerson, PHU_VAN, signIn } from '../support/people.ts';

const SLUG = 'cai-dat-vneid';
const GUIDES_DIR = giveGuides({
  [SLUG]: guideOf(SLUG, { triedOnPhone: null }),
  'theo-doi-ho-so': guideOf('theo-doi-ho-so', {
    triedOnPhone: { on: '2026-11-21', by: 'Tổ viên mẫu', phone: 'Máy mẫu, VNeID 2.2' },
  }),
});
const { app, parts } = await testApp({ GUIDES_DIR });
const { pool, clock } = parts;
const people = await givePeople(pool, clock.now());
const DAY_MS = 86_400_000;

interface Row {
  slug: string;
  state: string;
  reports: number | null;
  reportedSteps: number[];
  lookedIntoOn: string | null;
  reads: number | null;
  readsByNeighbourhood: { code: string; reads: number }[];
  triedOnPhone: object | null;
}

let residents: Awaited<ReturnType<typeof givePerson>>[] = [];
let sessions: { authorization: string }[] = [];
// New people for each test: what somebody has counted today is remembered by the server.
beforeEach(async () => {
  await pool.query('truncate guide_read, guide_screen_report, guide_look, rate_count');
  const names = Array.from({ length: 10 }, (_, i) => ({ name: `Bà con ${i}`, wardId: AN_BIEN }));
  residents = await Promise.all(names.map((name) => givePerson(pool, clock.now(), name)));
  sessions = await Promise.all(residents.map((person) => signIn(app, person)));
});

const GUEST = 99;
const readAs = (i: number, body: object) =>
  call(app, `POST /api/guides/${SLUG}/reads`, { headers: sessions[i] ?? {}, body });
const reportAs = (i: number, step: number, ward = AN_BIEN) =>
  call(app, `POST /api/guides/${SLUG}/screen-changed`, { headers: sessions[i] ?? {}, body: { ward, step } });

async function officerRow(slug = SLUG): Promise<Row | undefined> {
  const headers = await signIn(app, people.officer);
  const { body } = await call(app, `GET /api/officer/guides?ward=${AN_BIEN}`, { headers });
  return (body as Row[]).find((row) => row.slug === slug);
}
async function counted(table: 'guide_read' | 'guide_screen_report'): Promise<number> {
  const { rows } = await pool.query<{ sum: number | null }>(
    `select sum(count)::integer as sum from ${table}`,
  );
  return rows[0]?.sum ?? 0;
}

test('happy: a report turns the guide amber for its ward; an officer who looked into it turns it fresh', async () => {
  expect((await reportAs(0, 2)).body).toEqual({ ok: true });
  const { body } = await call(app, `GET /api/guides/${SLUG}?ward=${AN_BIEN}`);
  expect(body).toMatchObject({ state: 'screenChanged', changedSteps: [2] });
  expect(await officerRow()).toMatchObject({ state: 'screenChanged', reports: null, reportedSteps: [2] });

  const headers = await signIn(app, people.officer);
  const looked = await call(app, `POST /api/officer/guides/${SLUG}/looked-into`, {
    headers,
    body: { ward: AN_BIEN },
  });
  expect(looked.body).toEqual({ ok: true });
  expect(await officerRow()).toMatchObject({ state: 'fresh', reportedSteps: [], lookedIntoOn: '2026-11-23' });
  await reportAs(1, 2);
  expect(await officerRow()).toMatchObject({ state: 'screenChanged', reportedSteps: [2] });
});

test('a ward that wants more reports before amber gets them', async () => {
  const settings = `jsonb_set(settings, '{guides}', '{"reportsUntilAmber": 2}')`;
  await pool.query(`update ward set settings = ${settings} where id = $1`, [PHU_VAN]);
  const state = async () => ((await call(app, `GET /api/guides/${SLUG}?ward=${PHU_VAN}`)).body as Row).state;
  await reportAs(0, 1, PHU_VAN);
  expect(await state()).toBe('fresh');
  await reportAs(1, 1, PHU_VAN);
  expect(await state()).toBe('screenChanged');
  // What was looked into does not count towards the next time.
  const headers = await signIn(app, people.otherOfficer);
  const body = { ward: PHU_VAN };
  await call(app, `POST /api/officer/guides/${SLUG}/looked-into`, { headers, body });
  await reportAs(2, 1, PHU_VAN);
  expect(await state()).toBe('fresh');
});

test('one person counts once a day for each step, however often they press; without a session, one address', async () => {
  for (let i = 0; i < 4; i += 1) expect((await reportAs(0, 1)).status).toBe(200);
  await reportAs(0, 2);
  for (let i = 0; i < 3; i += 1) await reportAs(GUEST, 1);
  expect(await counted('guide_screen_report')).toBe(3);
  clock.advance(DAY_MS);
  sessions = residents[0] ? [await signIn(app, residents[0])] : [];
  await reportAs(0, 1);
  clock.advance(-DAY_MS);
  expect(await counted('guide_screen_report')).toBe(4);
});

test('reports made before the guide was checked anew no longer count', async () => {
  await reportAs(0, 1);
  await pool.query(`update guide_screen_report set last_checked = '2026-08-01'`);
  expect(await officerRow()).toMatchObject({ state: 'fresh', reportedSteps: [] });
});

test('one phone cannot make a guide look read: once a day for each person, or address without a session', async () => {
  for (let i = 0; i < 5; i += 1) expect((await readAs(0, { ward: AN_BIEN })).status).toBe(200);
  for (let i = 0; i < 5; i += 1) await readAs(GUEST, { ward: AN_BIEN });
  expect(await counted('guide_read')).toBe(2);
});

test('security: nothing below 5 is shown, also not by taking away', async () => {
  for (let i = 0; i < 4; i += 1) await readAs(i, { ward: AN_BIEN, neighbourhoodCode: 'TDP-01' });
  expect(await officerRow()).toMatchObject({ reads: null, readsByNeighbourhood: [] });
  await readAs(4, { ward: AN_BIEN, neighbourhoodCode: 'TDP-01' });
  const five = { reads: 5, readsByNeighbourhood: [{ code: 'TDP-01', reads: 5 }] };
  expect(await officerRow()).toMatchObject(five);
  for (let i = 5; i < 9; i += 1) await readAs(i, { ward: AN_BIEN, neighbourhoodCode: 'TDP-02' });
  expect(await officerRow()).toMatchObject(five);
  await readAs(9, { ward: AN_BIEN, neighbourhoodCode: 'nowhere' });
  expect(await officerRow()).toMatchObject({ ...five, reads: 10 });
});

test('security: no table of the counts can name or point to a reader', async () => {
  await readAs(0, { ward: AN_BIEN, neighbourhoodCode: 'TDP-01' });
  await reportAs(0, 1);
  const { rows } = await pool.query<{ row: string }>(
    'select guide_read::text as row from guide_read union all select guide_screen_report::text from guide_screen_report',
  );
  const person = residents[0];
  const ids = new RegExp([person?.personId, person?.appUserId, person?.oaUserId].join('|'));
  expect(rows).toHaveLength(2);
  for (const { row } of rows) expect(row).not.toMatch(ids);
});

test('officers see that nobody has tried a guide on a phone, and who did', async () => {
  expect(await officerRow()).toMatchObject({ triedOnPhone: null });
  expect(await officerRow('theo-doi-ho-so')).toMatchObject({
    triedOnPhone: { on: '2026-11-21', by: 'Tổ viên mẫu' },
  });
});

test('error: an unknown step, ward or guide is refused by name and counts nothing', async () => {
  expect((await reportAs(0, 4)).body).toMatchObject({ code: 'invalid', field: 'step' });
  expect((await reportAs(0, 0)).body).toMatchObject({ code: 'invalid', field: 'step' });
  expect((await reportAs(0, 1, 'nowhere')).body).toMatchObject({ code: 'ward_not_found', field: 'ward' });
  expect((await readAs(0, {})).body).toMatchObject({ code: 'invalid', field: 'ward' });
  const unknown = await call(app, 'POST /api/guides/cai-dat/reads', { body: { ward: AN_BIEN } });
  expect(unknown.body).toMatchObject({ code: 'guide_not_found', nearest: [SLUG, 'theo-doi-ho-so'] });
  expect((await counted('guide_read')) + (await counted('guide_screen_report'))).toBe(0);
});

test('nobody turns the whole catalogue amber', async () => {
  const statuses = [];
  for (let i = 0; i < 32; i += 1) statuses.push((await reportAs(0, 1)).status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});
