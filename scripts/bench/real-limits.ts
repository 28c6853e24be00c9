import { z } from 'zod';

import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { waitUntil } from '../processes/wait-until.ts';
import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { getJson } from '../testing/json-calls.ts';
import { rounded, type Figure } from './figures.ts';
import { aheadOfUs, arrivalsOf, helperIds, offersByRequest } from './inboxes.ts';
import { fatesOf, unoffered, untilAllSent } from './request-fates.ts';
import { askForHelp, signInResidents } from './residents.ts';

const ORDINARY = 60;
const URGENT = 5;
// Three offers each at 100 a minute take about two minutes.
const LONGEST_WAIT_MS = 240_000;
const RATE_REFUSED = -32;

const calls = z.object({ failed: z.array(z.object({ error: z.number().nullable() })) });

interface Burst {
  /** When the urgent requests were tapped, in milliseconds of `performance.now()`. */
  urgentAt: number;
  /** When the offers of each request arrived, by its id. */
  offers: Map<string, number[]>;
  urgent: Set<string>;
  ordinary: Set<string>;
}

/** A burst at the limits of the smallest package: the urgent requests come last and their offers go first. */
export async function benchRealLimits(postgres: EmbeddedPostgres, folder: string): Promise<Figure[]> {
  const stack = await startBenchStack(postgres, folder, { name: 'limits' });
  try {
    const burst = await askInABurst(stack);
    const { failed } = calls.parse(await getJson(`${stack.simulatorUrl}/_sim/calls`));
    const refused = failed.filter(({ error }) => error === RATE_REFUSED).length;
    return [urgentFigure(burst), await lossFigure(stack, burst, refused)];
  } finally {
    await stack.stop();
  }
}

async function askInABurst(stack: BenchStack): Promise<Burst> {
  const residents = await signInResidents(stack, ORDINARY + URGENT);
  const ahead = await aheadOfUs(stack.simulatorUrl);
  const ask = (topic: 'vneid' | 'scam', from: number, to?: number) =>
    Promise.all(residents.slice(from, to).map((resident) => askForHelp(stack, resident, topic)));
  const ordinary = new Set(await ask('vneid', 0, ORDINARY));
  await waitUntil(async () => (await unoffered(stack)) === 0, LONGEST_WAIT_MS);
  const urgentAt = performance.now();
  const urgent = new Set(await ask('scam', ORDINARY));
  await untilAllSent(stack, LONGEST_WAIT_MS);
  const arrivals = await arrivalsOf(stack.simulatorUrl, await helperIds(stack.simulatorUrl), ahead);
  return { urgentAt, offers: offersByRequest(arrivals), urgent, ordinary };
}

function arrivedOf(offers: Map<string, number[]>, ids: Set<string>): number[] {
  return [...ids].flatMap((id) => offers.get(id) ?? []).sort((a, b) => a - b);
}

function urgentFigure({ urgentAt, offers, urgent, ordinary }: Burst): Figure {
  const arrived = arrivedOf(offers, urgent);
  const [first = Infinity, last = Infinity] = [arrived[0], arrived.at(-1)];
  const others = arrivedOf(offers, ordinary);
  const between = others.filter((at) => at > first && at < last).length;
  const after = others.filter((at) => at > last).length;
  const seconds = (at: number) => rounded((at - urgentAt) / 1000);
  return {
    name: `100 a minute: ${URGENT} urgent after ${ORDINARY} ordinary requests`,
    measured: `urgent offers ${seconds(first)} to ${seconds(last)} s after the tap, ${between} ordinary between, ${after} after`,
    bar: '0 between',
    met: between === 0 && arrived.length > 0,
  };
}

async function lossFigure(
  stack: BenchStack,
  { offers, urgent, ordinary }: Burst,
  refused: number,
): Promise<Figure> {
  const waiting = new Set((await fatesOf(stack)).flatMap(({ id, waits }) => (waits ? [id] : [])));
  const ids = [...ordinary, ...urgent];
  const reached = ids.filter((id) => offers.has(id)).length;
  const held = ids.filter((id) => !offers.has(id) && waiting.has(id)).length;
  const lost = ORDINARY + URGENT - reached - held;
  const count = arrivedOf(offers, new Set(ids)).length;
  return {
    name: '100 a minute: nothing lost',
    measured: `${ORDINARY + URGENT} taps: ${reached} in inboxes, ${held} waiting, ${lost} lost; ${count} offers, ${refused} refused by Zalo’s limit`,
    bar: '0 lost',
    met: lost === 0,
  };
}
