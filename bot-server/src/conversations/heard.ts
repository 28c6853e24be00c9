import { createHash } from 'node:crypto';

import type { Place } from '@tung-nha/shared/help-request';

import type { InboundEvent, MediaKind } from '../zalo/inbound-event.ts';

/** What reached the conversation, without who and which chat platform. */
export type Heard =
  | { kind: 'text'; text: string; at: Date; masked: boolean; newRequestId: string }
  | { kind: 'place'; place: Place; at: Date; newRequestId: string }
  | { kind: 'media'; media: MediaKind }
  | { kind: 'followed' | 'opened' };

const MASK = '[đã che]';

/** An event of a private chat as the dialogues hear it; undefined for the kinds that are no conversation. */
export function heardFrom(event: InboundEvent): Heard | undefined {
  const { at } = event;
  switch (event.kind) {
    case 'text': {
      const text = event.text.normalize('NFC');
      return {
        kind: 'text',
        text,
        at,
        masked: text.includes(MASK),
        newRequestId: requestIdOf(event.eventId),
      };
    }
    case 'place':
      return { kind: 'place', place: event.place, at, newRequestId: requestIdOf(event.eventId) };
    case 'media':
      return { kind: 'media', media: event.media };
    case 'followed':
    case 'opened':
      return { kind: event.kind };
    default:
      return undefined;
  }
}

/** A UUID (version 8) that is the same for the same event: a repeated event opens no second request. */
function requestIdOf(eventId: string): string {
  const hex = createHash('sha256').update(`help-request:${eventId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
