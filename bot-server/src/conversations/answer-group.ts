import { z } from 'zod';

import { fold } from '@tung-nha/shared/vietnamese-text';

import { maybeOne, type Statement } from '../database.ts';
import type { Work } from '../work.ts';
import type { InboundEvent } from '../zalo/inbound-event.ts';
import { queueMessages } from '../zalo/outbox.ts';
import { readHelpWish } from './help-words.ts';
import { scamSaid } from './scam-words.ts';
import { groupPrivatelyText, groupText } from './talk-texts.ts';

type GroupText = Extract<InboundEvent, { kind: 'groupText' }>;

const OURS: Statement = {
  name: 'group.quotedIsOurs',
  sql: 'select 1 as ours from outbox where message_id = $1 limit 1',
};

/**
 * In a group only who speaks to the assistant is answered (“trợ lý …”, or quoting the OA), with one short line: the way
 * to a private talk. Nothing of what was written there is repeated or kept (design §5).
 */
export async function answerGroupText(work: Work, event: GroupText): Promise<void> {
  if (!(await isAddressed(work, event))) return;
  const asks = readHelpWish(event.text.replace(/^\s*\S+\s+\S+[\s,:]*/u, '')) !== undefined;
  const link = work.link('help');
  const text = asks || scamSaid(event.text) !== undefined ? groupPrivatelyText(link) : groupText(link);
  await queueMessages(work, [
    {
      to: { groupId: event.groupId },
      text,
      kind: 'reply',
      urgency: 'reply',
      dedupeKey: `reply:${event.eventId}`,
    },
  ]);
}

async function isAddressed({ tx }: Work, { text, quotedMessageId }: GroupText): Promise<boolean> {
  if (/^(?:@ ?)?tro ly\b/.test(fold(text))) return true;
  if (quotedMessageId === undefined) return false;
  return (await maybeOne(tx, z.object({ ours: z.number() }), OURS, [quotedMessageId])) !== undefined;
}
