import type { Attachment, ChatMessage } from './chats.ts';
import { newMessageId } from './ids.ts';
import type { Person, Place } from './people.ts';
import { sendOaEvent, sendUserMessageEvent, withAttachments } from './webhook-events.ts';
import type { World } from './world.ts';

export type Said =
  | { text: string; quoteOf?: string | undefined }
  | { location: Place; text?: string | undefined }
  | { image: string; text?: string | undefined };

/** A person writes to the OA; counts as interaction and reaches the webhook. Returns the message as kept. */
export function sayToOa(world: World, person: Person, said: Said): ChatMessage {
  const { kind, text, attachments } = inZaloShape(said);
  const at = world.clock.now();
  const quote = 'quoteOf' in said && said.quoteOf !== undefined ? said.quoteOf : undefined;
  const messageId = newMessageId();
  const kept: ChatMessage = {
    messageId,
    from: 'user',
    text: text ?? '',
    attachments,
    at,
    ...(quote !== undefined && { quoteOf: quote }),
  };
  person.lastInteraction = at;
  world.chats.add(person.userId, kept);
  world.feed.send({ userId: person.userId, message: kept }, 'message');
  const message = {
    ...(text !== undefined && { text }),
    msg_id: messageId,
    ...(quote !== undefined && { quote_msg_id: quote }),
    ...withAttachments(attachments),
  };
  sendUserMessageEvent(world, person, { kind, message });
  world.changed();
  return kept;
}

/** Kind, text and attachments as server-api §4.3 prints them; coordinates are strings. */
export function inZaloShape(said: Said): {
  kind: 'text' | 'location' | 'image';
  text: string | undefined;
  attachments: Attachment[];
} {
  if ('location' in said) {
    const { latitude, longitude } = said.location;
    const coordinates = { latitude: String(latitude), longitude: String(longitude) };
    return {
      kind: 'location',
      text: said.text,
      attachments: [{ type: 'location', payload: { coordinates } }],
    };
  }
  if ('image' in said) {
    const payload = { thumbnail: said.image, url: said.image };
    return { kind: 'image', text: said.text ?? '', attachments: [{ type: 'image', payload }] };
  }
  return { kind: 'text', text: said.text, attachments: [] };
}

/** Follows or unfollows the OA; following counts as interaction (server-api §2.4, §4.5). */
export function follow(world: World, person: Person, follows: boolean): void {
  person.follows = follows;
  if (follows) person.lastInteraction = world.clock.now();
  sendOaEvent(world, follows ? 'follow' : 'unfollow', person.userId, {
    oa_id: world.credentials.oaId,
    follower: { id: person.userId },
    user_id_by_app: person.userIdByApp,
    source: 'oa_profile',
  });
  world.changed();
}

/** Presses "message" on the OA's page: once per person (server-api §4.4). */
export function pressChatNow(world: World, person: Person): void {
  person.lastInteraction = world.clock.now();
  if (person.pressedChatNow) return;
  person.pressedChatNow = true;
  sendOaEvent(world, 'user_click_chatnow', person.userId, {
    oa_id: world.credentials.oaId,
    user_id: person.userId,
    user_id_by_app: person.userIdByApp,
  });
  world.changed();
}

/** Reacts to a message of the OA (server-api §4.4). */
export function react(world: World, person: Person, messageId: string, icon: string): void {
  person.lastInteraction = world.clock.now();
  sendOaEvent(world, 'user_reacted_message', person.userId, {
    sender: { id: person.userId },
    recipient: { id: world.credentials.oaId },
    user_id_by_app: person.userIdByApp,
    message: { msg_id: messageId, react_icon: icon },
  });
  world.changed();
}

/** Withdraws consent at the OA: their data must be deleted (server-api §4.5). */
export function withdrawConsent(world: World, person: Person): void {
  sendOaEvent(world, 'user_withdraw', person.userId, {
    oa_id: world.credentials.oaId,
    user_id: person.userId,
    user_id_by_app: person.userIdByApp,
  });
}

/** Fills the form of a `request_user_info` message (server-api §4.5). */
export function submitInfo(world: World, person: Person, info: Record<string, unknown>): void {
  person.lastInteraction = world.clock.now();
  sendOaEvent(world, 'user_submit_info', person.userId, {
    sender: { id: person.userId },
    recipient: { id: world.credentials.oaId },
    info,
  });
  world.changed();
}
