import { z } from 'zod';

import { maybeOne, type Statement } from '../database.ts';
import { momentWords } from '../time-words.ts';
import type { Work } from '../work.ts';
import { queueMessages } from '../zalo/outbox.ts';
import type { BroadcastAtDesk } from './broadcast-access.ts';

const BOTH: Statement = {
  name: 'broadcast.authorAndOfficer',
  sql: `select author.person_id as "authorPersonId", officer.name as "officerName" from member author, member officer
        where author.ward_id = $1 and author.id = $2 and officer.ward_id = $1 and officer.id = $3`,
};
const both = z.object({ authorPersonId: z.uuid().nullable(), officerName: z.string() });

/** Tells who wrote a broadcast, in chat, what the second officer decided; nobody is told of what they did themselves. */
export async function tellAuthor(
  work: Work,
  { officer, broadcast }: BroadcastAtDesk,
  decided: 'approve' | 'sendBack',
): Promise<void> {
  const { wardId, officerId, personId } = officer;
  const found = await maybeOne(work.tx, both, BOTH, [wardId, broadcast.authorId, officerId]);
  if (found?.authorPersonId == null || found.authorPersonId === personId) return;
  const { title, scheduledAt } = broadcast;
  const goes =
    scheduledAt !== null && scheduledAt > work.now ? `Sẽ gửi lúc ${momentWords(scheduledAt)}.` : 'Đang gửi.';
  const text =
    decided === 'approve'
      ? `${found.officerName} đã duyệt thông báo “${title}”. ${goes}`
      : `${found.officerName} chưa duyệt thông báo “${title}”. Bạn mở ứng dụng, sửa lại rồi nhờ duyệt nhé.`;
  await queueMessages(work, [
    {
      ...{ to: { personId: found.authorPersonId }, wardId, text },
      ...{ kind: 'officeNotice', urgency: 'reply', about: `approval:${broadcast.id}` },
    },
  ]);
}
