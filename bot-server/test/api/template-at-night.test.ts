import { expect, test } from 'vitest';

import { deliverOutbox } from '../../src/zalo/deliver-outbox.ts';
import { testDatabase } from '../support/database.ts';
import { until } from '../support/paced.ts';
import { addPerson, connectedZalo, queue, simulatedZalo, textsOf } from '../support/zalo-for-tests.ts';

const simulated = await simulatedZalo();
const { parts, zalo } = await connectedZalo(await testDatabase(), simulated, { ZALO_OA_PER_MINUTE: '60000' });
const { pool, clock } = parts;

/** Moves the clock to the next time it shows this hour in Asia/Ho_Chi_Minh, and waits until the server has it. */
async function goToHour(hour: string): Promise<void> {
  const now = clock.now();
  const today = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const target = new Date(`${today}T${hour}+07:00`).getTime();
  const seconds = (target - now.getTime()) / 1000;
  const advanceSeconds = Math.ceil(seconds > 0 ? seconds : seconds + 86_400);
  await simulated.control('POST', '/clock', { advanceSeconds });
  const due = now.getTime() + advanceSeconds * 1000;
  await until('the clock has moved', () => Promise.resolve(clock.now().getTime() >= due));
}

async function deliverAll(): Promise<void> {
  while ((await deliverOutbox(parts, zalo, 'oa')) > 0);
}

const outbox = async () =>
  (
    await pool.query<{ state: string; hour: string; tries: number }>(
      `select state, to_char(run_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') as hour, tries from outbox order by id`,
    )
  ).rows;

test('a template that Zalo refuses at night (-133) goes at six, once; in the ward’s quiet hours when those are over', async () => {
  await simulated.control('POST', '/zbs-templates', {
    ...{ templateId: '200001', templateName: 'Mời dự hội', tag: 'promotion' },
    params: [{ name: 'content', maxLength: 200 }],
  });
  const bare = await addPerson(parts, simulated, { wrote: false });
  const quiet = await addPerson(parts, simulated, { wrote: false });
  const attachment = { template: '200001', data: { content: 'Ngày hội số thứ bảy' } };
  await goToHour('23:30:00');
  await queue(parts, { to: bare, attachment, promise: 'atMostOnce' });
  await queue(parts, { to: quiet, attachment, promise: 'atMostOnce' });
  await pool.query(`update outbox set quiet = '00:00-07:00' where person_id = $1`, [quiet.personId]);
  await deliverAll();
  const waiting = { state: 'waiting', hour: '06:00', tries: 0 };
  expect(await outbox()).toEqual([waiting, waiting]);
  await goToHour('05:00:00');
  await deliverAll();
  expect(await outbox()).toEqual([waiting, waiting]);
  await goToHour('06:00:05');
  await deliverAll();
  expect(await outbox()).toEqual([
    { ...waiting, state: 'sent' },
    { ...waiting, hour: '07:00' },
  ]);
  await goToHour('07:00:05');
  await deliverAll();
  expect((await outbox()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  for (const { oaUserId } of [bare, quiet]) expect(await textsOf(simulated, oaUserId)).toHaveLength(1);
});
