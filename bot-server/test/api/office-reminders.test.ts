import { beforeEach, expect, test } from 'vitest';

import { testDatabase } from '../support/database.ts';
import { openRequest, pass, textsTo } from '../support/help-requests.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, emptyWards, givePeople, givePerson, type People } from '../support/people.ts';

const parts = testParts(await testDatabase(20));
let people: People;

beforeEach(async () => {
  await emptyWards(parts.pool);
  parts.clock.set(START);
  people = await givePeople(parts.pool, START);
  await parts.pool.query(`update member set readiness = 'off' where role <> 'officer'`);
});

/** One request each of new residents, with the office at once. */
async function openWithOffice(topics: readonly ('vneid' | 'other')[]): Promise<void> {
  for (const topic of topics) {
    const { personId } = await givePerson(parts.pool, parts.clock.now(), { name: 'Bà con', wardId: AN_BIEN });
    await openRequest(parts, personId, { topic });
  }
}

const reminders = async (personId: string) =>
  (await textsTo(parts, personId)).filter((text) => text.includes('đang chờ')).length;

test('a crowd of requests due at one moment reminds the office once, and no two of them wait for each other', async () => {
  await openWithOffice(Array.from({ length: 12 }, () => 'other' as const));
  const before = await reminders(people.officer.personId);
  for (const hour of [1, 2, 3]) {
    await pass(parts, 61);
    expect(await reminders(people.officer.personId)).toBe(before + hour);
  }
  expect(parts.lines.filter(({ level }) => level === 'error')).toEqual([]);
  const { rows } = await parts.pool.query(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  expect(rows).toEqual([{ deadlocks: 0 }]);
});

test('each office is reminded that one of the requests due is for', async () => {
  await openWithOffice(['vneid', 'other']);
  const both = () => Promise.all([people.officer, people.police].map(({ personId }) => reminders(personId)));
  const before = await both();
  await pass(parts, 61);
  expect(await both()).toEqual(before.map((count) => count + 1));
});
