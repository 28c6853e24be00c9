import { z } from 'zod';

import type { Assistant } from '../assistant/assistant.ts';
import { wardOfZaloGroup } from '../groups/community-group-store.ts';
import { guidePlace } from '../guides/guide-place.ts';
import { maybeOne, type Statement } from '../database.ts';
import { touchInteractionOf } from '../people/person-store.ts';
import type { Work } from '../work.ts';
import type { InboundEvent } from '../zalo/inbound-event.ts';
import { queueMessages } from '../zalo/outbox.ts';
import { addressesAssistant, groupAnswer } from './group-answer.ts';

type GroupText = Extract<InboundEvent, { kind: 'groupText' }>;

const OURS: Statement = {
  name: 'group.quotedIsOurs',
  sql: 'select 1 as ours from outbox where message_id = $1 limit 1',
};

/**
 * In a group only who speaks to the assistant is answered (“trợ lý …”, or quoting the OA), with one short message: a guide and
 * its link, or the way to a private talk. Nothing of what was written there is repeated or kept (design §5); that somebody
 * wrote keeps their chat with the OA open (server-api §2.4).
 */
export async function answerGroupText(
  work: Work,
  event: GroupText,
  { shelfFor }: Pick<Assistant, 'shelfFor'>,
): Promise<void> {
  await touchInteractionOf(work.tx, event.from.oaUserId, event.at);
  if (!(await isAddressed(work, event))) return;
  const wardId = await wardOfZaloGroup(work.tx, event.groupId);
  // Anybody may be in a group, so the members' guide is not for it.
  const guides = shelfFor({ place: await guidePlace(work.tx, wardId), isMember: false, now: work.now });
  await queueMessages(work, [
    {
      to: { groupId: event.groupId },
      text: groupAnswer(event.text, guides, (route) => work.link(route)),
      kind: 'reply',
      ...(wardId !== undefined && { wardId }),
      urgency: 'reply',
      dedupeKey: `reply:${event.eventId}`,
    },
  ]);
}

async function isAddressed({ tx }: Work, { text, quotedMessageId }: GroupText): Promise<boolean> {
  if (addressesAssistant(text)) return true;
  if (quotedMessageId === undefined) return false;
  return (await maybeOne(tx, z.object({ ours: z.number() }), OURS, [quotedMessageId])) !== undefined;
}
