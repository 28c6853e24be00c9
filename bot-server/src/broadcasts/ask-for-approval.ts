import { z } from 'zod';

import { many, type Statement } from '../database.ts';
import type { Work } from '../work.ts';
import { queueMessages } from '../zalo/outbox.ts';
import { approvalText } from './approval-text.ts';
import type { BroadcastAtDesk } from './broadcast-access.ts';

const OTHERS: Statement = {
  name: 'broadcast.otherOfficers',
  sql: `select distinct person_id as "personId" from member
        where ward_id = $1 and role = 'officer' and status = 'active' and person_id is not null
          and person_id is distinct from (select person_id from member where ward_id = $1 and id = $2)`,
};

/** Asks every officer of the ward but the author in chat; any of them may answer there or in the app. False when there is nobody. */
export async function askForApproval(
  work: Work,
  { ward, broadcast }: BroadcastAtDesk,
  scheduledAt: Date | null,
): Promise<boolean> {
  const others = await many(work.tx, z.object({ personId: z.string() }), OTHERS, [
    ward.id,
    broadcast.authorId,
  ]);
  const text = approvalText(broadcast, ward, scheduledAt);
  await queueMessages(
    work,
    others.map(({ personId }) => ({
      to: { personId },
      wardId: ward.id,
      kind: 'officeNotice' as const,
      urgency: 'reply' as const,
      about: `approval:${broadcast.id}`,
      text,
    })),
  );
  return others.length > 0;
}
