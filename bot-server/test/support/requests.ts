import { randomUUID } from 'node:crypto';

import type { Pool } from '../../src/database.ts';
import { AN_BIEN, type TestMember } from './people.ts';

/** What the Mini App sends to ask for help in An Biên, nowhere wrong; `more` goes over it. */
export const helpRequestBody = (more: object = {}) => ({
  clientRequestId: randomUUID(),
  ward: AN_BIEN,
  topic: 'bat-dau-tu-day',
  neighbourhoodCode: 'TDP-01',
  consent: { textVersion: '2026-11' },
  ...more,
});

const REASONS = {
  inCharge: false,
  sameNeighbourhood: true,
  distanceBand: 'near',
  metres: 120,
  livePlace: false,
  hasSkill: false,
  speaksLanguage: true,
  acceptedOpen: 0,
  turnsThisQuarter: 0,
  neighbouringWard: false,
};

const MINUTE_MS = 60_000;
let serial = 0;

export interface RequestWish {
  residentId: string;
  wardId?: string;
  status?: 'open' | 'offered' | 'accepted' | 'escalated' | 'done';
  topic?: string;
  /** Gets an open offer. */
  offeredTo?: TestMember;
  /** Has accepted it. */
  helper?: TestMember;
}

const NEXT_ACTION = {
  open: 'offer',
  offered: 'lapseWave',
  accepted: 'askResident',
  escalated: 'remindOffice',
  done: null,
} as const;

/** A stored request in the given state, as if routing had brought it there; gives its id. */
export async function giveHelpRequest(pool: Pool, now: Date, wish: RequestWish): Promise<string> {
  const {
    residentId,
    wardId = AN_BIEN,
    status = 'offered',
    topic = 'bat-dau-tu-day',
    offeredTo,
    helper,
  } = wish;
  const id = randomUUID();
  serial += 1;
  const code = `R${String(serial).padStart(4, '0')}`;
  const soon = new Date(now.getTime() + 5 * MINUTE_MS);
  await pool.query(
    `insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, topic, mode, wave,
       neighbourhood_code, next_action, next_action_at, escalation, closed_at, created_at)
     select $1, $2, $3, gen_random_uuid(), $4, 'miniApp', $5::text, $6, 'home', 1, 'TDP-01', action,
       case when action is not null then $8::timestamptz end, case when $5::text = 'escalated' then 'office' end,
       case when $5::text = 'done' then $9::timestamptz end, $9
     from (select $7::text as action) a`,
    [
      wardId,
      id,
      code,
      residentId,
      status === 'accepted' ? 'open' : status,
      topic,
      NEXT_ACTION[status],
      soon,
      now,
    ],
  );
  const asked = helper ?? offeredTo;
  if (asked) await giveOffer(pool, { wardId, id }, asked, { now, soon, state: helper ? 'accepted' : 'open' });
  if (helper) await takeUp(pool, id, helper, { now, status });
  return id;
}

async function giveOffer(
  pool: Pool,
  request: { wardId: string; id: string },
  asked: TestMember,
  { now, soon, state }: { now: Date; soon: Date; state: string },
): Promise<void> {
  await pool.query(
    `insert into offer (ward_id, request_id, member_id, member_ward_id, wave, step, position, reasons, state, offered_at,
       lapses_at) values ($1, $2, $3, $4, 1, 'wave', 1, $5, $6, $7, $8)`,
    [request.wardId, request.id, asked.memberId, asked.wardId, REASONS, state, now, soon],
  );
}

async function takeUp(
  pool: Pool,
  id: string,
  helper: TestMember,
  { now, status }: { now: Date; status: string },
): Promise<void> {
  await pool.query(
    `update help_request set status = $2, helper_ward_id = $3, helper_id = $4, accepted_at = $5, helper_active_at = $5
     where id = $1`,
    [id, status, helper.wardId, helper.memberId, now],
  );
  if (status === 'accepted') {
    await pool.query('update member set accepted_open = accepted_open + 1 where id = $1', [helper.memberId]);
  }
}
