import { z } from 'zod';

import { maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

const picture = z.object({ bytes: z.instanceof(Buffer), type: z.enum(['image/jpeg', 'image/png']) });
export type Picture = z.infer<typeof picture>;

const SET: Statement = {
  name: 'broadcast.setPicture',
  sql: `update broadcast set picture = $3, picture_type = $4, author_id = $5, state = 'draft', approver_id = null,
          scheduled_at = null, updated_at = $6
        where ward_id = $1 and id = $2`,
};

/** Gives a broadcast its picture, or takes it away; it is a draft again, of whoever did that. */
export async function setPicture(
  tx: Transaction,
  { wardId, id, authorId, now }: { wardId: string; id: string; authorId: string; now: Date },
  given: Picture | null,
): Promise<void> {
  await run(tx, SET, [wardId, id, given?.bytes ?? null, given?.type ?? null, authorId, now]);
}

const LOAD: Statement = {
  name: 'broadcast.picture',
  sql: `select picture as bytes, picture_type as type from broadcast
        where ward_id = $1 and id = $2 and picture is not null`,
};

export function loadPicture(on: Queryable, wardId: string, id: string): Promise<Picture | undefined> {
  return maybeOne(on, picture, LOAD, [wardId, id]);
}
