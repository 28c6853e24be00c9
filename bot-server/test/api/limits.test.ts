import { expect, test } from 'vitest';

import { createPool } from '../../src/database.ts';
import { createLimits, LIMITS, type LimitName } from '../../src/limits.ts';
import { Problem } from '../../src/problems.ts';
import { testDatabase } from '../support/database.ts';
import { testParts } from '../support/parts-for-tests.ts';

const parts = testParts(await testDatabase());
const { pool, clock } = parts;
const names = Object.keys(LIMITS) as LimitName[];

const outcome = (promise: Promise<void>) =>
  promise.then(
    () => 'allowed',
    (error: unknown) => (error instanceof Problem ? error.code : 'broken'),
  );

test.each(names)(
  '%s: exactly its count in one window, over two processes and any interleaving',
  async (name) => {
    const { count, windowSeconds } = LIMITS[name];
    const [one, other] = [createLimits(parts), createLimits(parts)];
    const key = `together-${name}`;
    const calls = Array.from({ length: count + 20 }, (_, i) =>
      outcome((i % 2 === 0 ? one : other).take(name, key)),
    );
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter((each) => each === 'allowed')).toHaveLength(count);
    expect(outcomes.filter((each) => each === 'too_many')).toHaveLength(20);
    expect(await outcome(one.check(name, key))).toBe('too_many');
    expect(await outcome(one.take(name, 'somebody else'))).toBe('allowed');
    clock.advance(windowSeconds * 1000);
    expect(await outcome(one.take(name, key))).toBe('allowed');
  },
);

test.each(names)('%s does what its row says while the table cannot be reached', async (name) => {
  const away = createPool('postgresql://nobody@127.0.0.1:9/none', 1, 'test');
  const limits = createLimits({ ...parts, pool: away });
  const expected = LIMITS[name].whenStoreAway === 'allow' ? 'allowed' : 'unavailable';
  expect(await outcome(limits.take(name, 'key'))).toBe(expected);
  await away.end();
});

test('keys are not readable in the table', async () => {
  await createLimits(parts).take('notFound', '203.0.113.77');
  const stored = await pool.query<{ row: string }>('select rate_count::text as row from rate_count');
  expect(stored.rows.map(({ row }) => row).join()).not.toContain('203.0.113');
});
