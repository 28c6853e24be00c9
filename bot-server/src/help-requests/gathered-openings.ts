import pg from 'pg';

import { gatherWrites } from '../gathered-writes.ts';
import type { Parts } from '../parts.ts';
import {
  insertHelpRequest,
  insertHelpRequests,
  type Inserted,
  type InsertHelpRequest,
  type RequestDraft,
} from './open-help-request-store.ts';

const MOST_AT_ONCE = 16;
const LANES = 2;

/**
 * Stores requests that come at the same moment with one statement, so that in a rush each costs less (decision 008). The first
 * does not wait: what comes while a statement is under way shares the next.
 */
export function gatherOpenings({ pool, sealer, clock }: Parts): InsertHelpRequest {
  const work = () => ({ tx: pool, sealer, now: clock.now() });
  const insertTogether = async (drafts: RequestDraft[]): Promise<(Inserted | Promise<Inserted>)[]> => {
    try {
      return await insertHelpRequests(work(), drafts);
    } catch (error) {
      // What one of them did to the statement must not befall the others; alone, each meets its own end.
      if (drafts.length === 1 || !isFaultOfRows(error)) throw error;
      return drafts.map((draft) => insertHelpRequest(work(), draft));
    }
  };
  const lanes = Array.from({ length: LANES }, () => gatherWrites(MOST_AT_ONCE, insertTogether));
  let turn = 0;
  return async (draft) => {
    turn = (turn + 1) % LANES;
    const lane = lanes[turn];
    if (lane === undefined) throw new Error('no lane');
    return lane.write(draft);
  };
}

/** The classes of SQLSTATE that rows bring about: bad data, broken rules, rows waited for crosswise. */
function isFaultOfRows(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(22|23|40)/.test(error.code ?? '');
}
