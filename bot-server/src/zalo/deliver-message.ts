import { isWithinDaily, nextTimeOfDay } from '@tung-nha/shared/quarter';

import { errorFields } from '../log.ts';
import type { Parts } from '../parts.ts';
import { atWork } from '../work.ts';
import { sendGroupMessage } from './group-messages.ts';
import { BODY_CONTEXT } from './outbox.ts';
import { pauseChannel, type Channel, type ClaimedMessage } from './outbox-claim.ts';
import { endMessage, noteSent, postponeMessage, retryMessage } from './outbox-finish.ts';
import { fateOf, morningAfter, whyUnreachable, type MessageFate } from './outbox-outcome.ts';
import { failureOfToken } from './send-failure.ts';
import { sendOaMessage, type Sent } from './send-oa-message.ts';
import { sendTemplate } from './send-template.ts';
import type { Zalo } from './zalo-client.ts';

/** Where a message belongs: its server, the way to Zalo, its channel and itself. */
interface Delivery {
  parts: Parts;
  zalo: Zalo;
  channel: Channel;
  message: ClaimedMessage;
}

/**
 * Brings one claimed message to an end, or back to its queue. Never throws: when even the note fails, the lease runs
 * out and the message is taken up again (or is in doubt, if it may go once only).
 */
export async function deliverMessage(delivery: Delivery): Promise<void> {
  const { parts, channel, message } = delivery;
  try {
    await deliver(delivery);
  } catch (error) {
    parts.log.error({ outboxId: message.id, channel, ...errorFields(error) }, 'message left to its lease');
  }
}

async function deliver(delivery: Delivery): Promise<void> {
  const { parts, zalo, channel, message } = delivery;
  const { pool, clock } = parts;
  const now = clock.now();
  if (message.expires_at !== null && message.expires_at < now) {
    await endMessage(pool, message, 'cancelled', 'Đã quá hạn gửi.');
    zalo.counts.add('messageExpired');
    return;
  }
  const heldUntil = endOfQuiet(message, now);
  if (heldUntil !== undefined) {
    await postponeMessage(pool, message, heldUntil);
    return;
  }
  const because = channel === 'oa' ? whyUnreachable(recipientOf(message), now) : undefined;
  if (because !== undefined) {
    await settle(delivery, { state: 'parked', unreachable: true, reason: because });
    return;
  }
  const text = await textOf(parts, zalo, message);
  if (text === undefined) {
    await endMessage(pool, message, 'cancelled', 'Không còn cần gửi nữa.');
    return;
  }
  const sent = await send(zalo, message, text);
  if (!sent.ok) {
    const morning = morningAfter(sent.failure, now);
    if (morning !== undefined) {
      await postponeMessage(pool, message, morning, sent.failure.reason);
      zalo.counts.add('messageRetried');
      return;
    }
    await settle(delivery, fateOf(message, sent.failure, Math.random()));
    return;
  }
  await noteSent(pool, message, { messageId: sent.messageId, now: clock.now() });
  zalo.counts.add('messageSent');
}

/** The sealed text, or the one composed now. */
async function textOf(parts: Parts, zalo: Zalo, message: ClaimedMessage): Promise<string | undefined> {
  return message.body === null
    ? zalo.compose(parts, namesOf(message))
    : parts.sealer.open(message.body, BODY_CONTEXT);
}

function namesOf({ kind, about, person_id: personId, ward_id: wardId }: ClaimedMessage) {
  return { kind, about: about ?? undefined, personId: personId ?? undefined, wardId: wardId ?? undefined };
}

/** When the quiet hours end that hold the message back now; undefined when none do. */
function endOfQuiet({ quiet }: ClaimedMessage, now: Date): Date | undefined {
  const [from, to] = quiet?.split('-') ?? [];
  const held = from !== undefined && to !== undefined && isWithinDaily(now, from, to);
  return held ? nextTimeOfDay(now, to) : undefined;
}

/** A template goes however long ago somebody wrote (server-api §6.1), so when that was does not matter. */
function recipientOf(message: ClaimedMessage): { oaUserId: string | null; lastInteractionAt: Date | null } {
  const isTemplate = message.attachment !== null && 'template' in message.attachment;
  return {
    oaUserId: message.oa_user_id,
    lastInteractionAt: isTemplate ? null : message.last_interaction_at,
  };
}

/** Sends with the current token; one that Zalo no longer takes is renewed once (server-api §2.8). */
async function send(zalo: Zalo, message: ClaimedMessage, text: string): Promise<Sent> {
  const once = sendingOf(zalo, message, text);
  const token = await zalo.tokens.current();
  if (!token.ok) return { ok: false, failure: failureOfToken() };
  const first = await once(token.accessToken);
  if (first.ok || first.failure.kind !== 'token') return first;
  const renewed = await zalo.tokens.renew(token.accessToken);
  return renewed.ok ? once(renewed.accessToken) : first;
}

/** How this message goes to Zalo, whichever token is current. */
function sendingOf(
  zalo: Zalo,
  message: ClaimedMessage,
  text: string,
): (accessToken: string) => Promise<Sent> {
  const { group_id: groupId, attachment } = message;
  const { oa } = zalo.hosts;
  const userId = message.oa_user_id ?? '';
  if (attachment !== null && 'template' in attachment)
    return (accessToken) => sendTemplate(oa, accessToken, { userId, ...attachment });
  const picture = attachment !== null && 'picture' in attachment ? attachment.picture : undefined;
  const mention = attachment !== null && 'mention' in attachment ? attachment.mention : undefined;
  return (accessToken) =>
    groupId === null
      ? sendOaMessage(oa, accessToken, { userId, text, picture })
      : sendGroupMessage(oa, accessToken, { groupId, text, picture, mention });
}

async function settle({ parts, zalo, channel, message }: Delivery, fate: MessageFate): Promise<void> {
  const { pool, log } = parts;
  const { state, reason } = fate;
  if (state === 'parked') {
    await park(parts, zalo, message, fate);
  } else if (state === 'doubtful') {
    await endMessage(pool, message, state, reason);
    zalo.counts.add('messageDoubtful');
  } else {
    if (fate.pauseMs !== undefined) await pauseChannel(pool, channel, { ms: fate.pauseMs, because: reason });
    await retryMessage(pool, message, fate);
    zalo.counts.add('messageRetried');
    return;
  }
  log.warn({ outboxId: message.id, channel, kind: message.kind, status: state, reason }, 'message not sent');
}

async function park(
  parts: Parts,
  zalo: Zalo,
  message: ClaimedMessage,
  fate: { unreachable: boolean; reason: string },
): Promise<void> {
  const parked = { ...namesOf(message), unreachable: fate.unreachable };
  if (zalo.heedsParked(parked)) {
    await atWork(parts, async (work) => {
      if (await endMessage(work.tx, message, 'parked', fate.reason)) await zalo.onParked(work, parked);
    });
  } else {
    await endMessage(parts.pool, message, 'parked', fate.reason);
  }
  zalo.counts.add('messageParked');
}
