import { z } from 'zod';

import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { environment } from '../settings.ts';
import { benchSeconds } from './bench-settings.ts';
import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { getJson } from '../testing/json-calls.ts';
import { giveReaders, planningFigures, planningTime } from './broadcast-planning.ts';
import { percentile, rounded, type Figure } from './figures.ts';
import { aheadOfUs, arrivalsOf, helperIds, offersByRequest } from './inboxes.ts';
import { askForHelp, signInResidents, tapSteadily, type Resident } from './residents.ts';

const calls = z.object({ counts: z.record(z.string(), z.number()) });
const RECIPIENTS = 460_000;
const PER_SECOND = 10;
const MESSAGES_PER_MINUTE = 6000;
const ASKS_EACH = 15;
const URGENT = 5;
const MOST_SLOWER = 1.2;
const LONGEST_URGENT_MS = 1000;
const LONGEST_WAIT_MS = 120_000;
// Of the 100 a second.
const LEAST_SENT_PER_SECOND = 99;
const SENDING_MS = 20_000;

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
    await giveReaders(stack.pool, count);
    const seconds = benchSeconds();
    const residents = await signInResidents(
      stack,
      Math.ceil((2 * PER_SECOND * seconds) / ASKS_EACH) + URGENT,
    );
    const quiet = await firstOffers(stack, residents, seconds);
    const planned = planningTime(stack.pool);
    const busy = await firstOffers(stack, residents, seconds);
    const planning = await planned;
    const isPlanning = ({ at }: FirstOffer) => at <= planning.ended;
    const urgent = await urgentOffers(stack, residents.slice(-URGENT));
    const sent = await sendingRate(stack);
    return [
      ...planningFigures(planning, count),
      slowerFigure(quiet, busy),
      partFigure('of it while recipients were written down', quiet, busy.filter(isPlanning)),
      partFigure(
        'of it while the broadcast was sent',
        quiet,
        busy.filter((each) => !isPlanning(each)),
      ),
      await urgentFigure(stack, urgent),
      await rateFigure(stack, sent),
    ];
  } finally {
    await stack.stop();
  }
}

/** Calls that ask Zalo to write to somebody, a second, while nothing but the broadcast is sent. */
async function sendingRate({ simulatorUrl }: BenchStack): Promise<number> {
  const look = async () => {
    const { counts } = calls.parse(await getJson(`${simulatorUrl}/_sim/calls`));
    const sent = Object.entries(counts).find(([path]) => path.endsWith('/message/cs'))?.[1] ?? 0;
    return { sent, at: performance.now() };
  };
  const first = await look();
  await new Promise((resolve) => setTimeout(resolve, SENDING_MS));
  const last = await look();
  return ((last.sent - first.sent) * 1000) / (last.at - first.at);
}

/** When somebody tapped, and how many milliseconds later the first offer lay in an inbox. */
interface FirstOffer {
  at: number;
  took: number;
}

async function firstOffers(stack: BenchStack, residents: Resident[], seconds: number): Promise<FirstOffer[]> {
  const ahead = await aheadOfUs(stack.simulatorUrl);
  const taps = await tapSteadily(stack, residents.slice(0, -URGENT), { perSecond: PER_SECOND, seconds });
  const offers = await offersOf(
    stack,
    taps.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ahead,
  );
  return taps.flatMap(({ at, id }) => {
    const first = offers.get(id ?? '')?.[0];
    return first === undefined ? [] : [{ at, took: first - at }];
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

function slowerFigure(quiet: FirstOffer[], busy: FirstOffer[]): Figure {
  const [before, during] = [p95(quiet), p95(busy)];
  return {
    name: `help requests meanwhile, ${PER_SECOND}/s, tap to first offer, p95`,
    measured: `${rounded(before)} ms quiet, ${rounded(during)} ms: × ${rounded(during / before)}`,
    bar: `≤ × ${MOST_SLOWER}`,
    met: quiet.length > 0 && busy.length > 0 && during <= before * MOST_SLOWER,
  };
}

/** The same for a part of it, to tell what slows them: few taps fall into the planning, so that this only informs. */
function partFigure(name: string, quiet: FirstOffer[], part: FirstOffer[]): Figure {
  const times = part.map(({ took }) => took);
  const measured =
    `× ${rounded(p95(part) / p95(quiet))} (${part.length} taps: p50 ${rounded(percentile(times, 0.5))}, ` +
    `p95 ${rounded(p95(part))}, longest ${rounded(percentile(times, 1))} ms)`;
  return { name, measured, bar: '', met: undefined };
}

const p95 = (offers: FirstOffer[]): number =>
  percentile(
    offers.map(({ took }) => took),
    0.95,
  );

/** Words for a figure of a broadcast that had ended before it was taken. */
async function unlessSending({ pool }: BenchStack): Promise<string> {
  const { rows } = await pool.query<{ left: boolean }>(
    `select exists (select from broadcast_recipient where state in ('planned', 'queued')) as left`,
  );
  return rows[0]?.left === true ? '' : ' (it had ended: too few recipients)';
}

async function urgentFigure(stack: BenchStack, urgent: number[]): Promise<Figure> {
  const longest = Math.max(...urgent);
  return {
    name: `${URGENT} urgent requests overtake the broadcast`,
    measured: `first offers after at most ${rounded(longest)} ms${await unlessSending(stack)}`,
    bar: `≤ ${LONGEST_URGENT_MS} ms`,
    met: longest <= LONGEST_URGENT_MS,
  };
}

async function rateFigure(stack: BenchStack, perSecond: number): Promise<Figure> {
  return {
    name: 'the broadcast alone at a limit of 100/s',
    measured: `${rounded(perSecond)}/s${await unlessSending(stack)}`,
    bar: `≥ ${LEAST_SENT_PER_SECOND}/s`,
    met: perSecond >= LEAST_SENT_PER_SECOND,
  };
}
