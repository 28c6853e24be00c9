import { createSealer } from '../../bot-server/src/sealing.ts';
import { OUTBOX_INSERT, outboxRows } from '../../bot-server/src/zalo/outbox.ts';
import type { EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { keptSecrets } from '../start/secrets.ts';
import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { rounded, type Figure } from './figures.ts';
import { aheadOfUs, arrivalsOf } from './inboxes.ts';
import { untilAllSent } from './request-fates.ts';

const MESSAGES = 4000;
const PER_MINUTE = 6000;
const LEAST_PER_SECOND = 99;
const MOST_IN_A_SECOND = 105;
const WINDOW_MS = 1000;
// A queue that appears meets a full bucket and a loop at rest; after this long it is steady.
const BEGINNING_MS = 2000;
const LONGEST_WAIT_MS = 120_000;

/** Some minutes' work for the outbox at 100 messages a second, as the simulator counts them arriving. */
export async function benchOutboxRate(postgres: EmbeddedPostgres, folder: string): Promise<Figure[]> {
  const stack = await startBenchStack(postgres, folder, { name: 'outbox', perMinute: PER_MINUTE });
  try {
    const ahead = await aheadOfUs(stack.simulatorUrl);
    const people = await queueMessages(stack);
    await untilAllSent(stack, LONGEST_WAIT_MS);
    const arrivals = await arrivalsOf(stack.simulatorUrl, people, ahead);
    return rateFigures(arrivals.map(({ at }) => at).sort((a, b) => a - b));
  } finally {
    await stack.stop();
  }
}

/** Queues the messages with one insert, to the members of the sample wards in turn; gives their Zalo ids. */
async function queueMessages({ pool, dataDir }: BenchStack): Promise<string[]> {
  const { rows: people } = await pool.query<{ id: string; userId: string; now: Date }>(
    'select id, oa_user_id as "userId", created_at as now from person where oa_user_id is not null',
  );
  const messages = Array.from({ length: MESSAGES }, (_, n) => ({
    to: { personId: people[n % people.length]?.id ?? '' },
    text: `Thông báo đo thử ${n + 1}`,
    kind: 'reply' as const,
    urgency: 'help' as const,
  }));
  const sealer = createSealer(keptSecrets(dataDir).dataEncryptionKey);
  const past = people[0]?.now;
  if (past === undefined) throw new Error('the sample wards have no members');
  await pool.query(OUTBOX_INSERT, [...outboxRows(messages, past, sealer)]);
  return people.map(({ userId }) => userId);
}

function rateFigures(times: number[]): Figure[] {
  const steady = times.filter((at) => at >= (times[0] ?? 0) + BEGINNING_MS);
  const perSecond = ((steady.length - 1) * 1000) / ((steady.at(-1) ?? 0) - (steady[0] ?? 0));
  const most = mostWithin(times, WINDOW_MS);
  return [
    {
      name: `outbox: ${rounded(MESSAGES)} messages at a limit of 100/s`,
      measured: `${rounded(perSecond)}/s, ${MESSAGES - times.length} not sent`,
      bar: `≥ ${LEAST_PER_SECOND}/s`,
      met: perSecond >= LEAST_PER_SECOND && times.length === MESSAGES,
    },
    {
      name: 'outbox: most in any second',
      measured: String(most),
      bar: `≤ ${MOST_IN_A_SECOND}`,
      met: most <= MOST_IN_A_SECOND,
    },
  ];
}

/** The most of the sorted times in any window of that length. */
function mostWithin(times: number[], windowMs: number): number {
  let first = 0;
  let most = 0;
  for (const [last, at] of times.entries()) {
    while (at - (times[first] ?? 0) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
