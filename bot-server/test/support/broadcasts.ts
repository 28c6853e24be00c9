import { randomUUID } from 'node:crypto';

import type { Audience, BroadcastOutput, BroadcastState } from '@tung-nha/shared/broadcast';

import type { Pool } from '../../src/database.ts';
import type { TestMember } from './people.ts';

export interface BroadcastWish {
  author: TestMember;
  state?: BroadcastState;
  kind?: 'announcement' | 'scamAlert';
  audience?: Audience;
  outputs?: BroadcastOutput[];
}

/** A broadcast of the author's ward in any state, without recipients; gives its id. */
export async function giveBroadcast(
  pool: Pool,
  now: Date,
  { author, state = 'draft', kind = 'announcement', audience = { of: 'members' }, outputs }: BroadcastWish,
): Promise<string> {
  const id = randomUUID();
  const begun = ['sending', 'paused', 'done', 'stopped'].includes(state);
  await pool.query(
    `insert into broadcast (ward_id, id, kind, state, title, text, audience, outputs, author_id, started_at, planned_at,
       created_at, updated_at)
     values ($1, $2, $3, $4, 'Lịch cắt điện', 'Thứ bảy này cắt điện từ 8 giờ.', $5, $6, $7, $8, $8, $9, $9)`,
    [
      author.wardId,
      id,
      kind,
      state,
      audience,
      outputs ?? ['chat', 'template', 'group', 'miniApp'],
      author.memberId,
      begun ? now : null,
      now,
    ],
  );
  return id;
}
