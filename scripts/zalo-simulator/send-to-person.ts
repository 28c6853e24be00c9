import { dayOf } from './clock.ts';
import type { ChatMessage } from './chats.ts';
import { newMessageId } from './ids.ts';
import type { Person } from './people.ts';
import type { OutMessage } from './read-message.ts';
import { Refusal } from './refusal.ts';
import { sendOaToUserEvent, withAttachments } from './webhook-events.ts';
import { chargeOf, type Charge } from './window.ts';
import type { World } from './world.ts';

/** Sends a consultation message through window and quota; the answer's `data` (server-api §2.2, §2.4). */
export function sendToPerson(world: World, person: Person, message: OutMessage): Record<string, unknown> {
  const now = world.clock.now();
  const charge = payFor(world, person, now);
  const messageId = deliverToPerson(world, person, message);
  const quota = quotaOf(world, charge);
  return { message_id: messageId, user_id: person.userId, sent_time: String(now), ...(quota && { quota }) };
}

/** Puts a message of the OA into the person's chat and sends its echo and its receipt; returns the message id. */
function deliverToPerson(world: World, person: Person, message: OutMessage): string {
  const messageId = newMessageId();
  const { text, attachments, quoteOf, kind } = message;
  const at = world.clock.now();
  const kept: ChatMessage = { messageId, from: 'oa', text, attachments, at, ...(quoteOf && { quoteOf }) };
  world.chats.add(person.userId, kept);
  world.feed.send({ userId: person.userId, message: kept }, 'message');
  const body = { msg_id: messageId, ...(text && { text }), ...withAttachments(attachments) };
  sendOaToUserEvent(world, `oa_send_${kind}`, person, body);
  sendOaToUserEvent(world, 'user_received_message', person, { msg_id: messageId });
  if (world.switches.autoSeen) markSeen(world, person);
  world.changed();
  return messageId;
}

/** The person opens the chat: what was not seen becomes seen, and the OA is told once; no interaction (§4.4). */
export function markSeen(world: World, person: Person): void {
  const unseen = world.chats.of(person.userId).filter(({ from, seen }) => from === 'oa' && !seen);
  if (unseen.length === 0) return;
  for (const message of unseen) message.seen = true;
  const ids = unseen.map(({ messageId }) => messageId);
  sendOaToUserEvent(world, 'user_seen_message', person, { msg_ids: ids });
  world.changed();
}

function payFor(world: World, person: Person, now: number): Charge {
  const month = dayOf(now).slice(0, 7);
  const used = world.ledger.packageMessages[month] ?? 0;
  const charge = chargeOf(person.lastInteraction, now, world.switches.oaPackage, used);
  if (charge === -232) throw new Refusal(-232, 'The user never interacted with the OA');
  if (charge === -230) throw new Refusal(-230, 'The user has not interacted with the OA in the last 7 days');
  if (charge === 'sub_quota') world.ledger.packageMessages[month] = used + 1;
  if (charge === 'charged' && !world.switches.chargeBeyondPackage) throw new Refusal(-211, 'Out of quota');
  return charge;
}

function quotaOf(world: World, charge: Charge): Record<string, string> | undefined {
  if (charge === 'charged') return undefined;
  const counts = world.switches.quotaRemain ? { remain: '8', total: '8' } : {};
  return { quota_type: charge, ...counts, owner_type: 'OA', owner_id: world.credentials.oaId };
}
