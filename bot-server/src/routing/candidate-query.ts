import { HELP_REQUEST_STATUSES, MODES, offerReasons, topic } from '@tung-nha/shared/help-request';
import { quarterOf } from '@tung-nha/shared/quarter';
import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { maybeOne, type Queryable, type Statement } from '../database.ts';
import { RANKING } from './ranking-sql.ts';
import { COMMON_LANGUAGE, TOPIC_SKILLS } from './routing-rule.ts';

const candidate = z.object({
  wardId: z.string(),
  memberId: z.string(),
  personId: z.string(),
  reasons: offerReasons,
});
/** A member to ask, with why they stand where they stand. */
export type Candidate = z.infer<typeof candidate>;

const row = z.object({
  code: z.string(),
  status: z.enum(HELP_REQUEST_STATUSES),
  wave: z.number(),
  nextAction: z.string().nullable(),
  topic,
  note: z.string().nullable(),
  mode: z.enum(MODES),
  urgent: z.boolean(),
  priority: z.number(),
  wantedAt: z.date().nullable(),
  neighbourhoodName: z.string().nullable(),
  dispatch: dispatchSettings,
  candidates: z.array(candidate),
});
/** A request as routing sees it, with whom to ask next, best first. */
export type RoutedRequest = z.infer<typeof row>;

const STATEMENT: Statement = { name: 'candidate.rank', sql: RANKING };
const SKILLS = JSON.stringify(TOPIC_SKILLS);
const DEFAULTS = JSON.stringify(dispatchSettings.parse({}));

/**
 * The request and the members of its next wave, exactly in the order of design §4: one statement reads, filters, orders
 * and cuts to the ward's wave size. Members of neighbouring wards only when the ward has nobody. Undefined for a
 * request the ward does not have.
 */
export function rankCandidates(
  on: Queryable,
  { wardId, id }: { wardId: string; id: string },
  now: Date,
): Promise<RoutedRequest | undefined> {
  const values = [wardId, id, now, quarterOf(now), SKILLS, DEFAULTS, COMMON_LANGUAGE];
  return maybeOne(on, row, STATEMENT, values);
}
