import { createHash } from 'node:crypto';

import { asObject, asText } from './zalo-json.ts';

/** What the inbox must know of an event before anybody has read it. */
export interface EventIdentity {
  /** The same for every delivery of one event. */
  eventId: string;
  eventName: string;
  /** Whose events are handled in order: 'user:<id>', 'app:<id>', 'group:<id>', or '' when the order does not matter. */
  subject: string;
  /** When Zalo says it happened; undefined when it does not say, or says the far future. */
  occurredAt: Date | undefined;
}

type Fields = Record<string, unknown>;

const DAY_MS = 86_400_000;
const GROUP_MESSAGE = /^(?:user|oa)_send_group_/;
// These carry the id of the message itself; elsewhere msg_id is the message something happened to.
const HAS_OWN_MESSAGE_ID = /^(?:(?:user|oa|anonymous)_send_|user_received_message$)/;
const FROM_USER = /^user_(?:send_|submit_info$|reacted_message$)/;
const WITH_USER_ID = new Set(['user_click_chatnow', 'user_withdraw']);

/**
 * Identity, subject and time of an event (server-api §4.1: message id, else name, timestamp and subject). Everything
 * returned is safe as a PostgreSQL text: ids with odd characters are replaced by their hash.
 */
export function identify(payload: Fields, now: Date): EventIdentity {
  const name = asText(payload['event_name']) ?? asText(payload['event']) ?? '';
  const eventName = /^[\w.-]{1,80}$/.test(name) ? name : 'malformed';
  const messageId = asText(asObject(payload['message'])?.['msg_id']);
  const eventId =
    messageId !== undefined && HAS_OWN_MESSAGE_ID.test(eventName)
      ? `${eventName}:${plain(messageId)}`
      : `${eventName}:${digest(distinguishing(payload))}`;
  return { eventId, eventName, subject: subjectOf(eventName, payload), occurredAt: timeOf(payload, now) };
}

/** The group an event is about; sources disagree where its id stands (server-api §3.4). */
export function groupIdOf(payload: Fields): string | undefined {
  const recipient = asObject(payload['recipient']);
  return (
    asText(payload['group_id']) ??
    asText(recipient?.['group_id']) ??
    (GROUP_MESSAGE.test(asText(payload['event_name']) ?? '') ? asText(recipient?.['id']) : undefined)
  );
}

function subjectOf(eventName: string, payload: Fields): string {
  if (eventName.startsWith('oa_')) return '';
  const group = groupIdOf(payload);
  if (group !== undefined) return `group:${plain(group)}`;
  if (eventName === 'user.revoke.consent') return subject('app', payload['userId']);
  if (WITH_USER_ID.has(eventName)) return subject('user', payload['user_id']);
  const follower = asObject(payload['follower']);
  if (follower !== undefined) return subject('user', follower['id']);
  return FROM_USER.test(eventName) ? subject('user', asObject(payload['sender'])?.['id']) : '';
}

function subject(kind: string, id: unknown): string {
  const text = asText(id);
  return text === undefined ? '' : `${kind}:${plain(text)}`;
}

function timeOf(payload: Fields, now: Date): Date | undefined {
  const epochMs = Number(asText(payload['timestamp']) ?? Number.NaN);
  return Number.isFinite(epochMs) && epochMs < now.getTime() + DAY_MS
    ? new Date(Math.max(epochMs, 0))
    : undefined;
}

/** What tells two events of one name and one millisecond apart; message texts take no part. */
function distinguishing(payload: Fields): unknown[] {
  const message = asObject(payload['message']);
  const inside = (name: string) => asObject(payload[name])?.['id'];
  return [
    payload['timestamp'],
    ...['sender', 'recipient', 'follower'].map(inside),
    ...['user_id', 'userId', 'group_id', 'users', 'tag', 'template_id', 'versionId', 'status'].map(
      (name) => payload[name],
    ),
    ...['msg_id', 'msg_ids', 'react_icon', 'tracking_id'].map((name) => message?.[name]),
  ];
}

function plain(id: string): string {
  return /^[\x21-\x7e]{1,160}$/.test(id) ? id : digest(id);
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
