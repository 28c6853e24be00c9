import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { benchSeconds } from './bench-settings.ts';
import { percentile, rounded, type Figure } from './figures.ts';
import { aheadOfUs, arrivalsOf, helperIds, offersByRequest } from './inboxes.ts';
import { processorSeconds, residentMegabytes } from './process-use.ts';
import { fatesOf, untilAllSent } from './request-fates.ts';
import { signInResidents, tapSteadily, type Tap } from './residents.ts';

const PER_SECOND = 50;
const WARM_UP_SECONDS = 5;
// One resident may ask 40 times a day; each asks at most 30 times here.
const ASKS_EACH = 30;
// Three offers a request: 150 messages a second must fit easily.
const MESSAGES_PER_MINUTE = 30_000;
const LONGEST_P95_MS = 1000;
const LONGEST_WAIT_MS = 30_000;
const MOST_MEGABYTES = 200;

/**
 * From the tap to the first offer in a volunteer's inbox, through the real programs; then the memory the bot server
 * holds. Nobody answers, so that members stay free to be asked; a wave outlives the measurement.
 */
export async function benchTapToOffer(postgres: EmbeddedPostgres, folder: string): Promise<Figure[]> {
  const stack = await startBenchStack(postgres, folder, { name: 'tap', perMinute: MESSAGES_PER_MINUTE });
  try {
    const seconds = benchSeconds();
    const needed = Math.ceil((PER_SECOND * (seconds + WARM_UP_SECONDS)) / ASKS_EACH);
    const residents = await signInResidents(stack, needed);
    const ahead = await aheadOfUs(stack.simulatorUrl);
    await tapSteadily(stack, residents, { perSecond: PER_SECOND, seconds: WARM_UP_SECONDS });
    const pid = stack.botServerPid(0);
    const usedBefore = await processorSeconds(pid);
    const taps = await tapSteadily(stack, residents, { perSecond: PER_SECOND, seconds });
    await untilAllSent(stack, LONGEST_WAIT_MS);
    const used = ((await processorSeconds(pid)) ?? 0) - (usedBefore ?? 0);
    const megabytes = await residentMegabytes(pid);
    const arrivals = await arrivalsOf(stack.simulatorUrl, await helperIds(stack.simulatorUrl), ahead);
    const offers = offersByRequest(arrivals);
    return [
      ...timeFigures(taps, offers, seconds),
      await lossFigure(stack, taps, offers),
      useFigure(used, taps.length),
      memoryFigure(megabytes),
    ];
  } finally {
    await stack.stop();
  }
}

function timeFigures(taps: Tap[], offers: Map<string, number[]>, seconds: number): Figure[] {
  const arrivals = taps.map(({ at, id }) => ({ at, times: offers.get(id ?? '') ?? [] }));
  const since = (pick: (times: number[]) => number | undefined) =>
    arrivals.flatMap(({ at, times }) => {
      const arrived = pick(times);
      return arrived === undefined ? [] : [arrived - at];
    });
  const first = since((times) => times[0]);
  const third = since((times) => times[2]);
  const p95 = percentile(first, 0.95);
  return [
    {
      name: `tap to offer: first inbox, ${PER_SECOND}/s for ${seconds} s, p95`,
      measured: spread(first),
      bar: `p95 ≤ ${LONGEST_P95_MS} ms`,
      met: p95 <= LONGEST_P95_MS && first.length > 0,
    },
    { name: 'tap to offer: third inbox', measured: spread(third), bar: '', met: undefined },
  ];
}

function spread(milliseconds: number[]): string {
  const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) => rounded(percentile(milliseconds, share)));
  return `p50 ${p50 ?? ''}, p95 ${p95 ?? ''}, p99 ${p99 ?? ''}, longest ${most ?? ''} ms`;
}

async function lossFigure(stack: BenchStack, taps: Tap[], offers: Map<string, number[]>): Promise<Figure> {
  const waiting = new Set((await fatesOf(stack)).flatMap(({ id, waits }) => (waits ? [id] : [])));
  const reached = taps.filter(({ id }) => offers.has(id ?? ''));
  const held = taps.filter(({ id }) => !offers.has(id ?? '') && waiting.has(id ?? ''));
  const lost = taps.length - reached.length - held.length;
  const count = taps.reduce((sum, { id }) => sum + (offers.get(id ?? '')?.length ?? 0), 0);
  return {
    name: 'tap to offer: nothing lost',
    measured: `${rounded(taps.length)} taps: ${rounded(reached.length)} in inboxes, ${held.length} waiting, ${lost} lost; ${rounded(count)} offers`,
    bar: '0 lost',
    met: lost === 0,
  };
}

/** Tells how far it is from the server's own limit, which times on a busy machine do not. */
function useFigure(seconds: number, taps: number): Figure {
  const each = (seconds * 1000) / taps;
  return {
    name: 'tap to offer: processor time of the bot server',
    measured: `${rounded(each)} ms a request, ${rounded((each * PER_SECOND) / 10)} % of one processor`,
    bar: '',
    met: undefined,
  };
}

function memoryFigure(megabytes: number | undefined): Figure {
  return {
    name: 'memory of the bot server after that',
    measured: megabytes === undefined ? 'unknown on this system' : `${rounded(megabytes)} MB`,
    bar: `≤ ${MOST_MEGABYTES} MB`,
    met: megabytes === undefined ? undefined : megabytes <= MOST_MEGABYTES,
  };
}
