import { expect, test } from 'vitest';

import { figure, LONG } from '../support/paced.ts';
import { walkCast } from '../support/walk-cast.ts';
import { walking } from '../support/walk-deeds.ts';
import { brokenByStatus, brokenByStep, lastQueued } from '../support/walk-rules.ts';
import { brokenByServer } from '../support/walk-server-rules.ts';
import { walkServer } from '../support/walk-server.ts';
import { walkSteps } from '../support/walk-steps.ts';

const [SEEDS, STEPS] = LONG ? [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 500] : [[4], 80];
/** The whole server is looked at after so many steps. */
const LOOK_EVERY = 10;

const server = await walkServer();
const seen = { steps: 0, texts: 0, calls: 0 };

/** One walk of new people; gives what it broke, each with the step after which it was seen. */
async function walk(seed: number): Promise<string[]> {
  const cast = await walkCast(server);
  const { people } = cast;
  const take = walking(server, cast);
  const broken: string[] = [];
  let since = await lastQueued(server);
  for (const [at, step] of walkSteps(seed, STEPS).entries()) {
    const before = await lastQueued(server);
    const taken = await take.step(step);
    await server.settle();
    const found = await brokenByStep(server, taken, before);
    if ((at + 1) % LOOK_EVERY === 0) {
      found.push(...(await brokenByServer(server, { people, since })));
      since = await lastQueued(server);
    }
    broken.push(...found.map((what) => `seed ${seed}, step ${at} ${JSON.stringify(step)}: ${what}`));
    seen.steps += 1;
    seen.texts += taken.written.length;
    seen.calls += taken.statuses.length - taken.written.length;
  }
  const untold = await brokenByStatus(server, people, (walker) => take.write(walker, 'trạng thái'));
  return [...broken, ...untold.map((what) => `seed ${seed}, at the end: ${what}`)];
}

/** How often requests came into each state in the walk that has just ended. */
async function movesOfRequests(): Promise<Map<string, number>> {
  const { rows } = await server.parts.pool.query<{ to: string; count: number }>(
    'select to_status as to, count(*) from help_request_event group by 1',
  );
  return new Map(rows.map(({ to, count }) => [to, count]));
}

test('whatever a ward’s people write and do, everybody is answered and nothing is stuck', async () => {
  const broken: string[] = [];
  const moves = new Map<string, number>();
  for (const seed of SEEDS) {
    broken.push(...(await walk(seed)));
    for (const [to, count] of await movesOfRequests()) moves.set(to, (moves.get(to) ?? 0) + count);
  }
  const told = [...moves].map(([to, count]) => `${count} ${to}`).join(', ');
  figure(
    `walks: ${seen.steps} steps of ${SEEDS.length} wards, ${seen.texts} texts and ${seen.calls} other events and calls, ${broken.length} dead ends or broken rules; requests: ${told}`,
  );
  expect(broken).toEqual([]);
  // Who is asked first is not in the seed, so a short walk may end before anybody is helped.
  for (const status of LONG ? ['open', 'accepted', 'done'] : ['open'])
    expect(moves.get(status)).toBeGreaterThan(0);
}, 3_600_000);
