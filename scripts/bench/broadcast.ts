import { randomUUID } from 'node:crypto';

import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { environment } from '../settings.ts';
import { benchSeconds } from './bench-settings.ts';
import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { percentile, rounded, type Figure } from './figures.ts';
import { aheadOfUs, arrivalsOf, helperIds, offersByRequest } from './inboxes.ts';
import { askForHelp, signInResidents, tapSteadily, type Resident } from './residents.ts';

const WARD = 'an-bien';
const RECIPIENTS = 460_000;
const PER_SECOND = 10;
const MESSAGES_PER_MINUTE = 6000;
const ASKS_EACH = 15;
const URGENT = 5;
const LONGEST_PLANNING_MS = 5000;
const MOST_SLOWER = 1.2;
const LONGEST_URGENT_MS = 1000;
const LONGEST_WAIT_MS = 120_000;
const LOOK_MS = 10;

/** How many are written to: BENCH_RECIPIENTS, the adults of a large city's wards when left out. */
function recipients(): number {
  const given = Number(environment['BENCH_RECIPIENTS'] ?? RECIPIENTS);
  return Number.isInteger(given) && given > 0 ? given : RECIPIENTS;
}

/**
 * A broadcast to very many people through the real programs: how long its recipients take to be written down, and what help
 * requests notice of that and of its sending. Zalo's simulator does not know these people and refuses each, as quickly.
 */
export async function benchBroadcast(postgres: EmbeddedPostgres, folder: string): Promise<Figure[]> {
  const stack = await startBenchStack(postgres, folder, {
    name: 'broadcast',
    perMinute: MESSAGES_PER_MINUTE,
  });
  try {
    const count = recipients();
    await giveReaders(stack, count);
    const seconds = benchSeconds();
    const residents = await signInResidents(
      stack,
      Math.ceil((2 * PER_SECOND * seconds) / ASKS_EACH) + URGENT,
    );
    const quiet = await firstOffers(stack, residents, seconds);
    const planned = planningTime(stack);
    const busy = await firstOffers(stack, residents, seconds);
    const planning = await planned;
    const urgent = await urgentOffers(stack, residents.slice(-URGENT));
    return [planningFigure(planning, count), slowerFigure(quiet, busy), await urgentFigure(stack, urgent)];
  } finally {
    await stack.stop();
  }
}

/** People of the ward who agreed to get news and wrote a moment ago. */
async function giveReaders({ pool }: BenchStack, count: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(
      `insert into person (id, oa_user_id, ward_id, last_interaction_at, created_at)
       select md5('reader' || n)::uuid, '8' || lpad(n::text, 17, '0'), $1, p.now, p.now
       from generate_series(1, $2::int) n, (select max(created_at) as now from person) p`,
      [WARD, count],
    );
    await client.query(
      `insert into news_reader (ward_id, person_id) select $1, md5('reader' || n)::uuid from generate_series(1, $2::int) n`,
      [WARD, count],
    );
    await client.query('analyze person, news_reader');
  } finally {
    client.release();
  }
}

/** Lets a broadcast go and waits until its recipients are written down; milliseconds, the loop's own wait included. */
async function planningTime({ pool }: BenchStack): Promise<number> {
  const id = randomUUID();
  const begun = performance.now();
  await pool.query(
    `insert into broadcast (ward_id, id, kind, state, title, text, audience, outputs, author_id, started_at, created_at, updated_at)
     select ward_id, $2, 'announcement', 'sending', 'Đo thử', 'Tin đo thử.', '{"of": "residents"}', '{chat}', id, p.now, p.now, p.now
     from member, (select max(created_at) as now from person) p where ward_id = $1 and role = 'officer' limit 1`,
    [WARD, id],
  );
  const isPlanned = async () =>
    (await pool.query('select from broadcast where id = $1 and planned_at is not null', [id])).rowCount === 1;
  while (!(await isPlanned())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  return performance.now() - begun;
}

/** Milliseconds from each tap to the first offer in an inbox. */
async function firstOffers(stack: BenchStack, residents: Resident[], seconds: number): Promise<number[]> {
  const ahead = await aheadOfUs(stack.simulatorUrl);
  const taps = await tapSteadily(stack, residents.slice(0, -URGENT), { perSecond: PER_SECOND, seconds });
  const offers = await offersOf(
    stack,
    taps.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ahead,
  );
  return taps.flatMap(({ at, id }) => {
    const first = offers.get(id ?? '')?.[0];
    return first === undefined ? [] : [first - at];
  });
}

async function offersOf(stack: BenchStack, ids: string[], ahead: number): Promise<Map<string, number[]>> {
  const unsent = `select count(*) as count from outbox where kind = 'offer' and state in ('waiting', 'sending') and about = any($1)`;
  const abouts = ids.map((id) => `request:${id}`);
  await waitUntil(
    async () => (await stack.pool.query<{ count: number }>(unsent, [abouts])).rows[0]?.count === 0,
    LONGEST_WAIT_MS,
  );
  const arrivals = await arrivalsOf(stack.simulatorUrl, await helperIds(stack.simulatorUrl), ahead);
  return offersByRequest(arrivals);
}

/** Milliseconds from urgent requests, made while the broadcast is being sent, to their first offers. */
async function urgentOffers(stack: BenchStack, residents: Resident[]): Promise<number[]> {
  const ahead = await aheadOfUs(stack.simulatorUrl);
  const asked: { at: number; id: string }[] = [];
  for (const resident of residents) {
    const at = performance.now();
    asked.push({ at, id: await askForHelp(stack, resident, 'scam') });
  }
  const offers = await offersOf(
    stack,
    asked.map(({ id }) => id),
    ahead,
  );
  return asked.map(({ at, id }) => (offers.get(id)?.[0] ?? Infinity) - at);
}

function planningFigure(milliseconds: number, count: number): Figure {
  return {
    name: `broadcast: ${rounded(count)} recipients written down`,
    measured: `${rounded(milliseconds)} ms`,
    bar: `≤ ${LONGEST_PLANNING_MS} ms`,
    met: milliseconds <= LONGEST_PLANNING_MS,
  };
}

function slowerFigure(quiet: number[], busy: number[]): Figure {
  const [before, during] = [percentile(quiet, 0.95), percentile(busy, 0.95)];
  return {
    name: `help requests meanwhile, ${PER_SECOND}/s, tap to first offer, p95`,
    measured: `${rounded(before)} ms quiet, ${rounded(during)} ms: × ${rounded(during / before)}`,
    bar: `≤ × ${MOST_SLOWER}`,
    met: quiet.length > 0 && busy.length > 0 && during <= before * MOST_SLOWER,
  };
}

async function urgentFigure({ pool }: BenchStack, urgent: number[]): Promise<Figure> {
  const { rows } = await pool.query<{ left: boolean }>(
    `select exists (select from broadcast_recipient where state in ('planned', 'queued')) as left`,
  );
  const longest = Math.max(...urgent);
  return {
    name: `${URGENT} urgent requests overtake the broadcast`,
    measured: `first offers after at most ${rounded(longest)} ms${rows[0]?.left === true ? '' : ' (it had ended: too few recipients)'}`,
    bar: `≤ ${LONGEST_URGENT_MS} ms`,
    met: longest <= LONGEST_URGENT_MS,
  };
}
