import { randomUUID } from 'node:crypto';

import type { Walker } from './walk-cast.ts';

type Fields = Record<string, unknown>;

/** Kinds of message that are no text, as Zalo names them. */
const MEDIA = ['image', 'gif', 'sticker', 'audio', 'video', 'file', 'link', 'business_card'] as const;

/** A message to the OA as Zalo tells of it (server-api §4.3); a `msg_id` in the message goes over the new one. */
export function sentBy(walker: Walker, kind: string, message: Fields): Fields {
  return {
    event_name: `user_send_${kind}`,
    sender: { id: walker.userId },
    user_id_by_app: walker.userIdByApp,
    message: { msg_id: randomUUID(), ...message },
  };
}

/** A picture, sticker, voice message or file. */
export function mediaBy(walker: Walker, pick: number): Fields {
  const attachments = [{ type: 'image', payload: { url: 'https://f.example/a.jpg' } }];
  return sentBy(walker, MEDIA[pick % MEDIA.length] ?? 'image', { attachments });
}

/** A location in An Biên, now and then one that cannot be read. */
export function placeBy(walker: Walker, pick: number): Fields {
  const latitude = String(20.85 + (pick % 90) / 10_000);
  const coordinates = { latitude, longitude: pick % 7 === 0 ? 'x' : '106.683' };
  return sentBy(walker, 'location', { attachments: [{ type: 'location', payload: { coordinates } }] });
}

/** A text in a group (server-api §3.4). */
export function groupTextBy(walker: Walker, groupId: string, text: string): Fields {
  return { ...sentBy(walker, 'group_text', { text }), recipient: { id: groupId } };
}

/** What Zalo tells of the person rather than of a message: follow, unfollow and the like (server-api §4.4, §4.5). */
export function toldOf(walker: Walker, name: string): Fields {
  return {
    event_name: name,
    follower: { id: walker.userId },
    user_id: walker.userId,
    user_id_by_app: walker.userIdByApp,
  };
}
