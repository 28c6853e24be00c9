import { z } from 'zod';

import { storableText } from '../strict-text.ts';
import { groupIdOf } from './event-id.ts';
import type { GroupChange, InboundEvent, MediaKind } from './inbound-event.ts';

/** What the inbox knew of the event already. */
interface Known {
  eventId: string;
  eventName: string;
  at: Date;
}

type Payload = Record<string, unknown>;

const id = z.union([z.string().min(1), z.number()]).transform(String);
const person = z.object({ id });
const fromUser = z.object({ sender: person, user_id_by_app: id.optional() });
const message = z.object({
  msg_id: id,
  text: z.string().transform(storableText).optional(),
  quote_msg_id: id.optional(),
});
const said = fromUser.extend({ message });
const coordinates = z.object({
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
});
const location = z.object({
  message: z.object({ attachments: z.array(z.object({ payload: z.object({ coordinates }) })).min(1) }),
});
const ofPerson = z.object({
  follower: person.optional(),
  user_id: id.optional(),
  user_id_by_app: id.optional(),
});
const usersOf = z.object({ users: z.array(person).catch([]) });
const revoked = z.object({ userId: id });
// The receipt of a ZBS template has the name of the chat's: it is told by tracking_id or delivery_time (§6.3).
const receipt = z.object({
  message: z.object({
    msg_id: id.optional(),
    msg_ids: z.array(id).optional(),
    tracking_id: z.undefined().optional(),
    delivery_time: z.undefined().optional(),
  }),
});

const MEDIA: Record<string, MediaKind> = {
  image: 'image',
  gif: 'gif',
  sticker: 'sticker',
  audio: 'audio',
  video: 'video',
  file: 'file',
  link: 'link',
  business_card: 'businessCard',
};

const PERSON_EVENTS: Record<string, 'followed' | 'unfollowed' | 'opened' | 'withdrewConsent'> = {
  follow: 'followed',
  unfollow: 'unfollowed',
  user_click_chatnow: 'opened',
  user_withdraw: 'withdrewConsent',
};

const GROUP_EVENTS: Record<string, GroupChange> = {
  create_group: 'created',
  user_join_group: 'joined',
  user_request_join_group: 'askedToJoin',
  accept_request_join_group: 'requestAccepted',
  react_request_join_group: 'requestAccepted',
  react_request_join_group_accept: 'requestAccepted',
  reject_request_join_group: 'requestRefused',
  react_request_join_group_reject: 'requestRefused',
  add_group_admin: 'adminsAdded',
  remove_group_admin: 'adminsRemoved',
  update_group_info: 'infoChanged',
  user_out_group: 'left',
  user_leave_group: 'left',
  delete_group: 'dissolved',
  disperse_group: 'dissolved',
};

/**
 * A Zalo payload (server-api §3.4, §4.3–4.5, §6.3, §8.6) in our words. Names we do not know, echoes of our own
 * messages and bodies without the fields their name promises are 'unrecognised': kept and left alone.
 */
export function readInboundEvent(known: Known, payload: Payload): InboundEvent {
  const { eventId, eventName, at } = known;
  const what = read(eventName, payload) ?? { kind: 'unrecognised' as const, eventName };
  return { eventId, at, ...what };
}

type Said = InboundEvent extends infer Event
  ? Event extends InboundEvent
    ? Omit<Event, 'eventId' | 'at'>
    : never
  : never;

function read(eventName: string, payload: Payload): Said | undefined {
  const change = GROUP_EVENTS[eventName];
  if (change !== undefined) return readGroupChange(change, payload);
  const happened = PERSON_EVENTS[eventName];
  if (happened !== undefined) return readPersonEvent(happened, payload);
  if (eventName === 'user_send_group_text') return readGroupText(payload);
  const sent = /^user_send_([a-z_]+)$/.exec(eventName)?.[1];
  if (sent !== undefined) return readMessage(sent, payload);
  if (eventName === 'user.revoke.consent') {
    const parsed = revoked.safeParse(payload);
    return parsed.success ? { kind: 'appConsentRevoked', appUserId: parsed.data.userId } : undefined;
  }
  return readReceipt(eventName, payload);
}

function readMessage(sent: string, payload: Payload): Said | undefined {
  const parsed = said.safeParse(payload);
  if (!parsed.success) return undefined;
  const from = senderOf(parsed.data);
  const { msg_id: messageId, text } = parsed.data.message;
  if (sent === 'text') return { kind: 'text', from, text: text ?? '', messageId };
  if (sent === 'location') {
    const place = placeOf(payload);
    const named = text === undefined || text === '' ? {} : { placeName: text };
    return place && { kind: 'place', from, place, ...named, messageId };
  }
  const media = MEDIA[sent];
  return media && { kind: 'media', from, media, messageId };
}

function placeOf(payload: Payload): z.infer<typeof coordinates> | undefined {
  const parsed = location.safeParse(payload);
  return parsed.success ? parsed.data.message.attachments[0]?.payload.coordinates : undefined;
}

function readPersonEvent(
  kind: 'followed' | 'unfollowed' | 'opened' | 'withdrewConsent',
  payload: Payload,
): Said | undefined {
  const parsed = ofPerson.safeParse(payload);
  const oaUserId = parsed.data?.follower?.id ?? parsed.data?.user_id;
  if (!parsed.success || oaUserId === undefined) return undefined;
  return { kind, from: senderOf({ sender: { id: oaUserId }, user_id_by_app: parsed.data.user_id_by_app }) };
}

function readGroupText(payload: Payload): Said | undefined {
  const parsed = said.safeParse(payload);
  const groupId = groupIdOf(payload);
  if (!parsed.success || groupId === undefined) return undefined;
  const { msg_id: messageId, text = '', quote_msg_id: quoted } = parsed.data.message;
  const from = senderOf(parsed.data);
  const quote = quoted === undefined ? {} : { quotedMessageId: quoted };
  return { kind: 'groupText', groupId, from, text, messageId, ...quote };
}

function readGroupChange(change: GroupChange, payload: Payload): Said | undefined {
  const groupId = groupIdOf(payload);
  const oaUserIds = usersOf.parse(payload).users.map(({ id: oaUserId }) => oaUserId);
  return groupId === undefined ? undefined : { kind: 'groupChanged', groupId, change, oaUserIds };
}

function readReceipt(eventName: string, payload: Payload): Said | undefined {
  if (eventName !== 'user_received_message' && eventName !== 'user_seen_message') return undefined;
  const parsed = receipt.safeParse(payload);
  if (!parsed.success) return undefined;
  const { msg_id: one, msg_ids: several } = parsed.data.message;
  const messageIds = several ?? (one === undefined ? [] : [one]);
  return { kind: 'receipt', state: eventName === 'user_seen_message' ? 'seen' : 'delivered', messageIds };
}

function senderOf(given: { sender: { id: string }; user_id_by_app?: string | undefined }): {
  oaUserId: string;
  appUserId?: string;
} {
  const { sender, user_id_by_app: appUserId } = given;
  return appUserId === undefined ? { oaUserId: sender.id } : { oaUserId: sender.id, appUserId };
}
