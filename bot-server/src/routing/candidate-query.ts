import { HELP_REQUEST_STATUSES, offerReasons, topic } from '@tung-nha/shared/help-request';
import { quarterOf } from '@tung-nha/shared/quarter';
import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { maybeOne, type Queryable, type Statement } from '../database.ts';
import { RANKING_IN_WARD, RANKING_WITH_NEIGHBOURS } from './ranking-sql.ts';

const candidate = z.object({
  wardId: z.string(),
  memberId: z.string(),
  reasons: offerReasons,
});
/** A member to ask, with why they stand where they stand. */
export type Candidate = z.infer<typeof candidate>;

const row = z.object({
  status: z.enum(HELP_REQUEST_STATUSES),
  wave: z.number(),
  nextAction: z.string().nullable(),
  topic,
  urgent: z.boolean(),
  priority: z.number(),
  dispatch: dispatchSettings,
  hasNeighbours: z.boolean(),
  candidates: z.array(candidate),
});
/** A request as routing sees it, with whom to ask next, best first. */
export type RoutedRequest = z.infer<typeof row>;

const IN_WARD: Statement = { name: 'candidate.rankInWard', sql: RANKING_IN_WARD };
const WITH_NEIGHBOURS: Statement = { name: 'candidate.rankWithNeighbours', sql: RANKING_WITH_NEIGHBOURS };

/**
 * The request and the members of its next wave, exactly in the order of design §4: one statement reads, filters, orders
 * and cuts to the ward's wave size. Members of neighbouring wards only when the ward has nobody: then a second statement
 * looks at all of them together. Undefined for a request the ward does not have.
 */
export async function rankCandidates(
  on: Queryable,
  { wardId, id }: { wardId: string; id: string },
  now: Date,
): Promise<RoutedRequest | undefined> {
  const values = [now, quarterOf(now), wardId, id];
  const routed = await maybeOne(on, row, IN_WARD, values);
  if (!routed?.hasNeighbours || routed.candidates.length > 0) return routed;
  return maybeOne(on, row, WITH_NEIGHBOURS, values);
}
