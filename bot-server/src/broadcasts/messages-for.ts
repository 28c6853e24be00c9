import { chatMessage, groupMessage } from '@tung-nha/shared/broadcast/message-text';
import { templateText } from '@tung-nha/shared/broadcast/template-text';
import type { BroadcastWords } from '@tung-nha/shared/broadcast/broadcast-words';

import type { Config } from '../config.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { MessageAttachment, OutgoingMessage } from '../zalo/outbox.ts';
import type { Broadcast } from './broadcast.ts';
import { wordsOf } from './broadcast-words-of.ts';
import { quietHoursFor } from './quiet-hours.ts';
import { dedupeKeyOf, type Turn } from './recipient-store.ts';

/** A recipient who is written to now, and how. */
export interface SendingTurn {
  turn: Turn;
  way: 'chat' | 'template';
  charged: boolean;
}

/** The messages to these recipients: at most once each, behind every other kind, and in quiet hours scam alerts alone. */
export function messagesFor(
  work: Pick<Work, 'link'>,
  config: Pick<Config, 'PUBLIC_URL'>,
  { ward, broadcast, sending }: { ward: Ward; broadcast: Broadcast; sending: SendingTurn[] },
): OutgoingMessage[] {
  const words = wordsOf(work, ward, broadcast);
  const picture = pictureOf(config, broadcast);
  const isAlert = broadcast.kind === 'scamAlert';
  const quiet = quietHoursFor(broadcast, ward);
  return sending.map(({ turn, way }): OutgoingMessage => {
    const isGroup = turn.groupId !== null;
    const attachment = way === 'template' ? templateOf(words, ward) : picture;
    return {
      to: turn.groupId === null ? { personId: turn.recipientId } : { groupId: turn.groupId },
      text: isGroup ? groupMessage(words) : chatMessage(words, turn.basis === 'news'),
      kind: 'broadcast',
      wardId: ward.id,
      urgency: isGroup && isAlert ? 'urgent' : 'news',
      ...(quiet === null ? {} : { waitsForMorning: true, quiet }),
      promise: 'atMostOnce',
      dedupeKey: dedupeKeyOf(broadcast.id, turn.recipientId),
      about: `broadcast:${broadcast.id}`,
      ...(broadcast.validUntil === null ? {} : { expiresAt: broadcast.validUntil }),
      ...(attachment === undefined ? {} : { attachment }),
    };
  });
}

/** Zalo fetches pictures from https addresses only (server-api §2.2); elsewhere the Mini App alone shows it. */
function pictureOf(
  { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>,
  { id, hasPicture }: Broadcast,
): MessageAttachment | undefined {
  if (!hasPicture || !PUBLIC_URL.startsWith('https://')) return undefined;
  return { picture: `${PUBLIC_URL.replace(/\/$/, '')}/api/announcements/${id}/picture` };
}

function templateOf(words: BroadcastWords, { settings }: Ward): MessageAttachment | undefined {
  const { template } = settings.broadcasts;
  if (template === undefined) return undefined;
  const { title, content } = templateText(words, template);
  return { template: template.id, data: { [template.title]: title, [template.content]: content } };
}
