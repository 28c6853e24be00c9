import { randomUUID } from 'node:crypto';

import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { AN_BIEN, givePeople, givePerson, signIn } from '../support/people.ts';
import { helpRequestBody } from '../support/requests.ts';

const { app, parts } = await testApp();
const { pool, clock } = parts;
await givePeople(pool, clock.now());

const REFUSED_BY_DATABASE = 'hàng này không lưu được';

async function resident() {
  const headers = await signIn(app, await givePerson(pool, clock.now(), { name: 'Bà Tư', wardId: AN_BIEN }));
  return (more: object = {}) =>
    call(app, 'POST /api/help-requests', { headers, body: helpRequestBody(more) });
}

const residents = (count: number) => Promise.all(Array.from({ length: count }, resident));
const idsOf = (answers: { body: unknown }[]) => answers.map(({ body }) => (body as { id: string }).id);

async function stored(ids: string[]) {
  const { rows } = await pool.query<{ note: string; offers: number }>(
    `select r.note, (select count(*) from offer o where o.request_id = r.id) as offers,
       (select count(*) from outbox where about = 'request:' || r.id) as messages,
       (select count(*) from help_request_event e where e.request_id = r.id) as events,
       (select count(*) from consent_entry c where c.person_id = r.resident_id) as consents
     from help_request r where r.id = any($1) order by r.note`,
    [ids],
  );
  return rows;
}

test('thirty at once: each is stored with its own words, offers, messages, log and consents', async () => {
  const people = await residents(30);
  const notes = people.map((_, index) => `việc ${String(index).padStart(2, '0')}`);
  const group = (index: number) => (index % 3 === 0 ? { priorityGroup: 'nguoi-cao-tuoi' } : {});
  const answers = await Promise.all(people.map((ask, index) => ask({ note: notes[index], ...group(index) })));
  expect(answers.map(({ status }) => status)).toEqual(people.map(() => 201));
  const rows = await stored(idsOf(answers));
  expect(rows.map(({ note }) => note)).toEqual(notes);
  const [{ offers } = { offers: 0 }] = rows;
  expect(offers).toBeGreaterThan(0);
  expect(rows).toEqual(
    notes.map((note, index) => ({
      ...{ note, offers, messages: offers, events: 2 },
      consents: index % 3 === 0 ? 2 : 1,
    })),
  );
});

test('among others each wrong one is refused by its own field, and a double tap opens one', async () => {
  const [tapping, ...others] = await residents(12);
  if (!tapping) throw new Error('nobody');
  const tap = { clientRequestId: randomUUID() };
  const asking = [
    { ward: 'atlantis' },
    { neighbourhoodCode: 'TDP-99' },
    { mode: 'supportPoint', supportPointCode: 'none' },
    { landmark: 'Cạnh nhà văn hóa, ngõ 12' },
    { topic: 'scam' },
  ];
  const answers = await Promise.all([
    tapping(tap),
    ...others.map((ask, index) => ask(asking[index] ?? {})),
    tapping(tap),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([
    201,
    404,
    422,
    422,
    201,
    201,
    ...Array<number>(7).fill(201),
  ]);
  expect(answers.slice(1, 4).map(({ body }) => body)).toMatchObject([
    { code: 'ward_not_found' },
    { code: 'invalid', field: 'neighbourhoodCode' },
    { code: 'invalid', field: 'supportPointCode' },
  ]);
  expect(answers[0].body).toEqual(answers.at(-1)?.body);
});

test('one that the database refuses takes no other with it', async () => {
  await pool.query(`create function refuse_a_row() returns trigger language plpgsql as
    $$ begin if new.note = '${REFUSED_BY_DATABASE}' then raise check_violation; end if; return new; end $$`);
  await pool.query(
    `create trigger refuse_a_row before insert on help_request for each row execute function refuse_a_row()`,
  );
  const people = await residents(10);
  const answers = await Promise.all(
    people.map((ask, index) => ask(index === 4 ? { note: REFUSED_BY_DATABASE } : {})),
  );
  expect(answers.map(({ status }) => status)).toEqual(people.map((_, index) => (index === 4 ? 500 : 201)));
});
