import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { z } from 'zod';

import { isConsentNeeded } from './consent-needed.ts';
import { many, type Pool, type Statement } from './database.ts';
import type { LimitName } from './limits.ts';
import type { Parts } from './parts.ts';

/** What this process counts about itself. Labels come from fixed lists only: no ids, no texts (reliability G1). */
export interface Metrics {
  observeRequest(call: { method: string; route: string; status: number; seconds: number }): void;
  limitRefused: (name: LimitName) => void;
  /** How the files of the guides came in at the start. */
  guideFiles(counts: Readonly<Record<'served' | 'leftOut' | 'toMend', number>>): void;
  /** Prometheus text, with the queues of the whole deployment as the database shows them now. */
  text(now: Date): Promise<string>;
  readonly contentType: string;
}

const QUEUES: Statement = {
  name: 'metrics.queues',
  // One branch per state, so that each is answered from its own small index.
  sql: `select 'inbox' as queue, 'waiting' as state, count(*) as count from inbox where state = 'waiting'
        union all select 'inbox', 'parked', count(*) from inbox where state = 'parked'
        union all select 'outbox', 'waiting', count(*) from outbox where state = 'waiting'
        union all select 'outbox', 'sending', count(*) from outbox where state = 'sending'
        union all select 'outbox', state, count(*) from outbox where state in ('parked', 'doubtful') group by state
        union all select 'requests', status, count(*) from help_request where next_action is not null group by status
        union all select 'overdue', 'minute', count(*) from help_request
          where next_action_at < $1::timestamptz - interval '1 minute'`,
};
const queueRow = z.object({ queue: z.string(), state: z.string(), count: z.number() });

/** Counts since the start of the process, by name. */
export type Counts = () => Readonly<Record<string, number>>;

type Watched = Pick<Parts, 'pool' | 'config'>;

const LATENCY_BUCKETS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

/**
 * Metrics with a registry of their own, so that two servers in one process (a test) do not meet. `zaloCounts` gives
 * the counts of the traffic with Zalo since the start, `modelCounts` those of the assistant's language model.
 */
export function createMetrics(parts: Watched, zaloCounts: Counts, modelCounts: Counts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: LATENCY_BUCKETS,
    registers,
  });
  const refused = new Counter({
    name: 'rate_limit_refusals_total',
    help: 'Calls answered too_many, by limit.',
    labelNames: ['limit'],
    registers,
  });
  const takeZalo = takenFrom(zaloCounts, registers, ZALO);
  const takeModel = takenFrom(modelCounts, registers, MODEL);
  const guideFiles = guideGauge(registers);
  const lookAtDatabase = databaseGauges(parts.pool, registers);
  const lookAtConsent = consentGauge(parts, registers);

  return {
    observeRequest: ({ method, route, status, seconds }) =>
      duration.observe({ method, route, status }, seconds),
    limitRefused: (name) => refused.inc({ limit: name }),
    guideFiles,
    text: async (now) => {
      takeZalo();
      takeModel();
      await lookAtDatabase(now);
      await lookAtConsent();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

const ZALO = {
  name: 'zalo_events_total',
  help: 'What happened in the traffic with Zalo, by kind.',
  label: 'event',
};
const MODEL = {
  name: 'assistant_model_calls_total',
  help: 'Questions of the assistant to its language model, by outcome.',
  label: 'outcome',
};

/** A counter of what is counted elsewhere; the returned function brings it up to date. */
function takenFrom(
  counts: Counts,
  registers: Registry[],
  { label, ...named }: { name: string; help: string; label: string },
): () => void {
  const counter = new Counter({ ...named, labelNames: [label], registers });
  return () => {
    counter.reset();
    for (const [name, count] of Object.entries(counts())) counter.inc({ [label]: name }, count);
  };
}

function guideGauge(registers: Registry[]): Metrics['guideFiles'] {
  const guides = new Gauge({
    name: 'guide_files',
    help: 'Guides read at the start: served, left out because of a fault, served although the linter complains.',
    labelNames: ['state'],
    registers,
  });
  return (counts) => {
    for (const [state, count] of Object.entries(counts)) guides.set({ state }, count);
  };
}

/** What the database shows; the returned function looks, and never fails: a scrape must work while it is away. */
function databaseGauges(pool: Pool, registers: Registry[]): (now: Date) => Promise<void> {
  const queues = new Gauge({
    name: 'queue_rows',
    help: 'Rows that still want something, by queue and state, over all processes.',
    labelNames: ['queue', 'state'],
    registers,
  });
  const connections = new Gauge({
    name: 'database_connections',
    help: 'Connections of this process to the database.',
    labelNames: ['state'],
    registers,
  });
  const up = new Gauge({ name: 'database_up', help: '1 when the database answered.', registers });
  return async (now) => {
    queues.reset();
    const rows = await many(pool, queueRow, QUEUES, [now]).catch(() => undefined);
    up.set(rows === undefined ? 0 : 1);
    for (const { queue, state, count } of rows ?? []) queues.set({ queue, state }, count);
    connections.set({ state: 'idle' }, pool.idleCount);
    connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    connections.set({ state: 'wanted' }, pool.waitingCount);
  };
}

/** The alarm that outlives the process which met the refusal; while the database is away, what was seen last stands. */
function consentGauge({ pool, config }: Watched, registers: Registry[]): () => Promise<void> {
  const needed = new Gauge({
    name: 'zalo_consent_needed',
    help: '1 while nothing can be sent until an administrator of the OA gives consent (again) at /zalo/oa/connect.',
    registers,
  });
  return async () => {
    const isNeeded = await isConsentNeeded(pool, config.ZALO_OA_ID).catch(() => undefined);
    if (isNeeded !== undefined) needed.set(Number(isNeeded));
  };
}
