import { randomUUID } from 'node:crypto';

import type { Audience, BroadcastOutput, BroadcastState } from '@tung-nha/shared/broadcast';

import type { Pool } from '../../src/database.ts';
import { AN_BIEN, givePerson, type TestMember } from './people.ts';

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

interface ReaderWish {
  name?: string;
  person?: TestPersonIds;
  lastWroteAt?: Date;
  /** Known to the OA, so that messages find them. */
  linked?: boolean;
}

type TestPersonIds = Awaited<ReturnType<typeof givePerson>>;

/** A resident of An Biên who agreed to get the ward's news. */
export async function giveReader(
  pool: Pool,
  now: Date,
  { name = 'Bà Ba', person, lastWroteAt, linked = true }: ReaderWish,
): Promise<TestPersonIds> {
  const reader = person ?? (await givePerson(pool, now, { name, wardId: AN_BIEN }));
  await pool.query(
    'update person set last_interaction_at = $2, oa_user_id = case when $3 then oa_user_id end where id = $1',
    [reader.personId, lastWroteAt ?? null, linked],
  );
  await pool.query(
    `insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
     values ($1, $2, 'news', 'given', '1', 'chat', $3)`,
    [AN_BIEN, reader.personId, now],
  );
  return reader;
}

interface ManyWish {
  wardId: string;
  count: number;
  now: Date;
  /** Known to the OA, so that messages find them. */
  linked: boolean;
}

/** So many residents of a ward who wrote just now and agreed to get its news. */
export async function giveManyReaders(pool: Pool, { wardId, count, now, linked }: ManyWish): Promise<void> {
  await pool.query(
    `with people as (
       insert into person (id, oa_user_id, ward_id, last_interaction_at, created_at)
       select gen_random_uuid(), case when $3 then '8' || lpad(n::text, 17, '0') end, $1, $4, $4
       from generate_series(1, $2::int) n returning id)
     insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
     select $1, id, 'news', 'given', '1', 'chat', $4 from people`,
    [wardId, count, linked, now],
  );
}

/** Zalo takes what officers are told and asked about broadcasts and has not gone yet. */
export async function noticesArrive(pool: Pool, at: Date): Promise<void> {
  await pool.query(
    `update outbox set state = 'sent', sent_at = $1, message_id = 'm' || id
     where kind = 'officeNotice' and state = 'waiting'`,
    [at],
  );
}
