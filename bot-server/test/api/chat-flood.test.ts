import { expect, test } from 'vitest';

import { chatOf } from '../support/chat.ts';
import { testDatabase } from '../support/database.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { givePeople } from '../support/people.ts';

const database = await testDatabase();
const { pool } = database;
const { say } = chatOf(testParts(database));
const { resident } = await givePeople(pool, START);

async function queued(): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::int as n from outbox where person_id = $1 and state = 'waiting'`,
    [resident.personId],
  );
  return rows[0]?.n ?? 0;
}

test('whoever writes without end is told each thing again only once they got what waits', async () => {
  const texts = ['😀', 'abc xyz', '😀 😀'];
  for (let i = 0; i < 60; i += 1) await say(resident, texts[i % texts.length] ?? '');
  expect(await queued()).toBeLessThanOrEqual(24);
  // What is new is said all the same, and what was asked for is done.
  expect((await say(resident, 'giúp tôi cài vneid')).at(-1)).toContain('đang ở đâu');
  await pool.query(`update outbox set state = 'delivered'`);
  expect(await say(resident, 'trạng thái')).not.toEqual([]);
});
