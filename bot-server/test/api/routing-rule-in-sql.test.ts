import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { TOPICS, type Topic } from '@tung-nha/shared/help-request';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { afterQuietHours, localTimeWhenHeld, waveMinutes } from '../../src/routing/routing-rule.ts';
import { mayOfferNow, WAVE_MINUTES } from '../../src/routing/routing-rule-sql.ts';
import { testDatabase } from '../support/database.ts';

const { pool } = await testDatabase(1);

const RULES = `select ${mayOfferNow('$4')} as now, ${WAVE_MINUTES} as minutes
  from (select $1::jsonb as settings) w, (select $2::int as priority, $3::boolean as urgent) r`;

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const minutes = fc.integer({ min: 1, max: 60 });
const settings = fc.record(
  { quiet: fc.tuple(timeOfDay, timeOfDay), waveMinutes: minutes, priorityWaveMinutes: minutes },
  { requiredKeys: [] },
);

test('the statement that opens a request holds back and counts minutes as the rule does', async () => {
  const request = fc.record({
    topic: fc.constantFrom<Topic>(...(Object.keys(TOPICS) as Topic[])),
    urgent: fc.boolean(),
    priority: fc.constantFrom(0, 3),
  });
  const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(settings, request, moment, async (given, asked, now) => {
      const { rows } = await pool.query<{ now: boolean; minutes: number }>(RULES, [
        { dispatch: given },
        ...[asked.priority, asked.urgent, localTimeWhenHeld(asked.topic, now)],
      ]);
      const dispatch = dispatchSettings.parse(given);
      const held = afterQuietHours(now, asked, dispatch) > now;
      expect(rows[0]).toEqual({ now: !held, minutes: waveMinutes(asked, dispatch) });
    }),
    { numRuns: 500 },
  );
});
