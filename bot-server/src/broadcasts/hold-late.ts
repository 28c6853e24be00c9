import { groupMessage } from '@tung-nha/shared/broadcast/message-text';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';
import { momentWords } from '../time-words.ts';
import type { Ward } from '../wards/ward-access.ts';
import { loadWard } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { queueMessages } from '../zalo/outbox.ts';
import type { Broadcast } from './broadcast.ts';
import { loadBroadcast, moveBroadcast } from './broadcast-store.ts';
import { versionOf } from './broadcast-version.ts';
import { wordsOf } from './broadcast-words-of.ts';
import { factLines } from './fact-lines.ts';
import { noticeAsked } from './notice-arrived.ts';

/** How long after its time a scheduled broadcast still goes by itself (decision 018). */
const LATE_MS = 60 * 60 * 1000;

/** True when its time is so long past that whoever wrote it is asked first. Pure. */
export function isTooLate(scheduledAt: Date, now: Date): boolean {
  return now.getTime() - scheduledAt.getTime() > LATE_MS;
}

const ANSWERABLE: Statement = {
  name: 'broadcast.whoAnswersForLate',
  // The author; every officer of the ward where the author no longer is one.
  sql: `select distinct person_id as "personId" from member m
        where ward_id = $1 and role = 'officer' and status = 'active'
          and (id = $2 or not exists (
            select from member author
            where author.ward_id = $1 and author.id = $2 and author.role = 'officer' and author.status = 'active'))`,
};

/**
 * Keeps back a broadcast whose time passed long ago, as the draft it was, and asks its author in chat whether it is still to go.
 * It keeps its time: that is how one knows it missed it. A yes lets it go as it was approved.
 */
export async function holdLate(work: Work, key: { wardId: string; id: string }): Promise<void> {
  const { tx, now } = work;
  const broadcast = await loadBroadcast(tx, key.wardId, key.id);
  const ward = await loadWard(tx, key.wardId);
  if (broadcast === undefined || ward === undefined) return;
  await moveBroadcast(tx, key, { to: 'draft', now });
  const text = lateText(work, broadcast, ward);
  const asked = await many(tx, z.object({ personId: z.uuid() }), ANSWERABLE, [ward.id, broadcast.authorId]);
  await queueMessages(
    work,
    asked.map(({ personId }) => ({
      ...{ to: { personId }, wardId: ward.id, text },
      ...{ kind: 'officeNotice', urgency: 'reply', about: aboutLate(broadcast.id) },
      ...{ waitsForMorning: true, quiet: ward.settings.dispatch.quiet },
    })),
  );
}

const aboutLate = (id: string) => `late:${id}`;

function lateText(work: Work, broadcast: Broadcast, ward: Ward): string {
  const { scheduledAt, validUntil } = broadcast;
  const time = scheduledAt === null ? '' : ` lúc ${momentWords(scheduledAt)}`;
  const missed = `Thông báo dưới đây hẹn gửi${time} nhưng chưa gửi cho ai, vì lúc đó hệ thống gặp trục trặc.`;
  const isOver = validUntil !== null && validUntil <= work.now;
  return [
    isOver ? `${missed} Nay đã hết hạn nên trợ lý không gửi nữa.` : `${missed} Bây giờ còn cần gửi không?`,
    groupMessage(wordsOf(work, ward, broadcast)),
    `———\n${factLines(broadcast, ward, null).join('\n')}`,
    isOver
      ? 'Muốn đổi hạn rồi gửi, gõ: đăng nhập'
      : '1 – Gửi ngay\n2 – Bỏ\nMuốn sửa hoặc hẹn giờ khác, gõ: đăng nhập',
  ].join('\n\n');
}

const HELD: Statement = {
  name: 'broadcast.heldFor',
  // For a day: a bare “1” later than that means something else.
  sql: `select b.ward_id as "wardId", b.id, asked.at as "askedAt" from broadcast b
        join member m on m.ward_id = b.ward_id and m.role = 'officer' and m.status = 'active' and m.person_id = $1
        ${noticeAsked('late')}
        where b.state = 'draft' and b.scheduled_at is not null and (b.valid_until is null or b.valid_until > $2)
          and asked.arrived and asked.at > $2 - interval '1 day'
        order by asked.at desc limit 5`,
};
const heldRow = z.object({ wardId: z.string(), id: z.uuid(), askedAt: z.date() });

/** A broadcast that missed its time and waits for this person's word, in the version they were asked about. */
export interface Held extends z.infer<typeof heldRow> {
  version: string;
}

/** What missed its time and waits for this officer's word, asked last first. */
export async function heldFor(on: Queryable, personId: string, now: Date): Promise<Held[]> {
  const rows = await many(on, heldRow, HELD, [personId, now]);
  const held = rows.map(async (row) => {
    const broadcast = await loadBroadcast(on, row.wardId, row.id);
    return broadcast === undefined ? [] : [{ ...row, version: versionOf(broadcast) }];
  });
  return (await Promise.all(held)).flat();
}
