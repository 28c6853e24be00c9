import { quarterOf } from '@tung-nha/shared/quarter';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase(1);

const QUARTER = `select to_char($1::timestamptz at time zone 'Asia/Ho_Chi_Minh', 'YYYY-"Q"Q') as quarter`;

test.each(['UTC', 'Asia/Ho_Chi_Minh'])(
  'SQL and TypeScript agree on the quarter, database zone %s',
  async (zone) => {
    await pool.query(`set time zone '${zone}'`);
    const ends = [2025, 2026].flatMap((year) =>
      [0, 3, 6, 9].map((month) => Date.UTC(year, month, 1) - 7 * 3_600_000),
    );
    const aroundEnds = ends.flatMap((end) => [-1000, -1, 0, 1, 1000].map((ms) => new Date(end + ms)));
    const random = fc.sample(
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      1000,
    );
    for (const instant of [...aroundEnds, ...random]) {
      const { rows } = await pool.query<{ quarter: string }>(QUARTER, [instant]);
      expect(rows[0]?.quarter).toBe(quarterOf(instant));
    }
  },
);
