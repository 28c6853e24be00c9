import { waitUntil } from '../processes/wait-until.ts';
import type { BenchStack } from './bench-stack.ts';

/** Where a request stands by our own books. */
interface Fate {
  id: string;
  /** Offers queued, under way or parked with a reason; or the request still has its next wave before it. */
  waits: boolean;
}

const FATES = `
  select id, coalesce(next_action = 'offer', false) or coalesce(o.waits, false) as waits
  from help_request r
  left join (
    select about, bool_or(state in ('waiting', 'sending') or (state in ('parked', 'doubtful') and reason is not null)) as waits
    from outbox group by about) o on o.about = 'request:' || r.id`;

const UNOFFERED = `select count(*) from help_request where status = 'open'`;
const UNSENT = `select count(*) from outbox where state in ('waiting', 'sending')`;

/** Every request of the database and whether something of it still waits. */
export async function fatesOf({ pool }: BenchStack): Promise<Fate[]> {
  return (await pool.query<Fate>(FATES)).rows;
}

async function count({ pool }: BenchStack, sql: string): Promise<number> {
  return (await pool.query<{ count: number }>(sql)).rows[0]?.count ?? 0;
}

/** Requests nobody was offered yet. */
export function unoffered(stack: BenchStack): Promise<number> {
  return count(stack, UNOFFERED);
}

/** Messages not sent yet. */
function unsent(stack: BenchStack): Promise<number> {
  return count(stack, UNSENT);
}

/** Waits until everything was offered and sent; false when that took longer. */
export function untilAllSent(stack: BenchStack, timeoutMs: number): Promise<boolean> {
  return waitUntil(async () => (await unoffered(stack)) === 0 && (await unsent(stack)) === 0, timeoutMs, 200);
}
