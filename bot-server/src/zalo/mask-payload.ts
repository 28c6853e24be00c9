import { maskSensitive } from '@tung-nha/shared/sensitive-text';

type Fields = Record<string, unknown>;

const DEEPEST = 12;
const MOST_VALUES = 5000;
const LONGEST_TEXT = 20_000;

// Written by Zalo, not by people, and needed digit by digit.
const OPAQUE = new Set([
  'app_id',
  'oa_id',
  'id',
  'user_id',
  'user_id_by_app',
  'user_ids',
  'userId',
  'appId',
  'group_id',
  'admin_id',
  'msg_id',
  'msg_ids',
  'quote_msg_id',
  'conversation_id',
  'tracking_id',
  'template_id',
  'event_name',
  'event',
  'timestamp',
  'delivery_time',
  'latitude',
  'longitude',
]);
const OPAQUE_VALUE = /^[\x21-\x7e]{0,200}$/;

// What a person filled into Zalo's form; we ask for nothing through it, so none of it is kept.
const FORM_FIELDS = ['info', 'name', 'phone', 'address', 'city', 'district', 'ward'] as const;

/**
 * Covers one-time codes, id and card numbers in everything people wrote (L-05), in place, before anything is stored.
 * Ids stay whole. Forms and business cards lose their content; what is nested or repeated beyond reason is dropped.
 */
export function maskPayload(eventName: string, payload: Fields): void {
  if (eventName === 'user_submit_info') for (const field of FORM_FIELDS) payload[field] = undefined;
  if (eventName.endsWith('_business_card')) dropAttachments(payload);
  const left = { values: MOST_VALUES };
  maskInside(payload, 0, left);
}

function dropAttachments(payload: Fields): void {
  const { message } = payload;
  if (typeof message === 'object' && message !== null) delete (message as Fields)['attachments'];
}

function maskInside(holder: Fields, depth: number, left: { values: number }): void {
  for (const [name, value] of Object.entries(holder)) {
    if (OPAQUE.has(name) && isOpaque(value)) continue;
    if (typeof value === 'string') holder[name] = masked(value, left);
    else if (typeof value === 'object' && value !== null) {
      left.values -= 1;
      if (depth >= DEEPEST || left.values <= 0) holder[name] = null;
      else maskInside(value as Fields, depth + 1, left);
    }
  }
}

function isOpaque(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string' && OPAQUE_VALUE.test(item));
  return typeof value === 'string' && OPAQUE_VALUE.test(value);
}

function masked(text: string, left: { values: number }): string | null {
  left.values -= 1;
  return left.values <= 0 ? null : maskSensitive(text.slice(0, LONGEST_TEXT)).text;
}
