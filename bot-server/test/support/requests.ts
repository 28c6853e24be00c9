import { randomUUID } from 'node:crypto';

import type { Pool } from '../../src/database.ts';
import { AN_BIEN, type TestMember } from './people.ts';

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
  const nextAction = NEXT_ACTION[status];
  await pool.query(
    `insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, topic, mode, wave,
       neighbourhood_code, escalation, helper_ward_id, helper_id, accepted_at, next_action, next_action_at, closed_at, created_at)
     values ($1, $2, $3, gen_random_uuid(), $4, 'miniApp', $5, $6, 'home', 1, 'TDP-01', $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      wardId,
      id,
      `R${String(serial).padStart(4, '0')}`,
      residentId,
      status,
      topic,
      status === 'escalated' ? 'office' : null,
      helper?.wardId ?? null,
      helper?.memberId ?? null,
      helper ? now : null,
      nextAction,
      nextAction === null ? null : new Date(now.getTime() + 5 * MINUTE_MS),
      status === 'done' ? now : null,
      now,
    ],
  );
  const asked = helper ?? offeredTo;
  if (asked) {
    await pool.query(
      `insert into offer (ward_id, request_id, member_id, member_ward_id, wave, step, position, reasons, state, offered_at,
         lapses_at) values ($1, $2, $3, $4, 1, 'wave', 1, $5, $6, $7, $8)`,
      [
        wardId,
        id,
        asked.memberId,
        asked.wardId,
        REASONS,
        helper ? 'accepted' : 'open',
        now,
        new Date(now.getTime() + 5 * MINUTE_MS),
      ],
    );
  }
  if (helper && status === 'accepted') {
    await pool.query('update member set accepted_open = accepted_open + 1 where id = $1', [helper.memberId]);
  }
  return id;
}
