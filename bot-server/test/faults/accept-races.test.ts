import { expect, test } from 'vitest';

import { acceptHelpRequest } from '../../src/help-requests/accept-help-request.ts';
import { createPool } from '../../src/database.ts';
import { testDatabase } from '../support/database.ts';
import { askedMembers, openRequest, rowOf, work } from '../support/help-requests.ts';
import { impossibleStates } from '../support/impossible-states.ts';
import { figure, LONG } from '../support/paced.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, giveMember, givePerson, giveWards } from '../support/people.ts';

const RACERS = 8;
const RACES = LONG ? 1000 : 100;

test(`B4: ${RACES} races of ${RACERS} members for one request have one winner each`, async () => {
  const database = await testDatabase(RACERS + 2);
  const parts = testParts(database);
  // A second process has its own connections.
  const others = { ...parts, pool: createPool(database.connectionString, RACERS, 'second-process') };
  await giveWards(parts.pool, START);
  await parts.pool.query(
    `update ward set settings = jsonb_set(settings, '{dispatch}', '{"waveSize": ${RACERS}, "cap": 20}') where id = $1`,
    [AN_BIEN],
  );
  const resident = await givePerson(parts.pool, START, { name: 'Bà Tư', wardId: AN_BIEN });
  const racers = [];
  for (let i = 0; i < RACERS; i += 1)
    racers.push(await giveMember(parts.pool, START, { name: `Tổ viên ${i}` }));
  let won = 0;
  let taken = 0;
  for (let race = 0; race < RACES; race += 1) {
    const { id } = await openRequest(parts, resident.personId);
    expect(await askedMembers(parts, id)).toHaveLength(RACERS);
    const outcomes = await Promise.all(
      racers.map(({ personId }, i) =>
        work(i % 2 === 0 ? parts : others, (w) => acceptHelpRequest(w, { personId, requestId: id })),
      ),
    );
    const winners = racers.filter((_, i) => outcomes[i]?.ok);
    expect(winners).toHaveLength(1);
    expect((await rowOf(parts, id))['helper_id']).toBe(winners[0]?.memberId);
    won += winners.length;
    taken += outcomes.filter((outcome) => !outcome.ok && outcome.because === 'already_taken').length;
    // Loads would reach the cap; what counts here is the race.
    await parts.pool.query(`update member set accepted_open = 0`);
    await parts.pool.query(`delete from offer; delete from contact_read; delete from help_request_event`);
    await parts.pool.query('delete from help_request');
  }
  await others.pool.end();
  figure(`B4 races ${RACES}, members ${RACERS}: winners ${won}, already_taken ${taken}`);
  expect({ won, taken }).toEqual({ won: RACES, taken: RACES * (RACERS - 1) });
  expect(await impossibleStates(parts.pool)).toEqual({});
});
