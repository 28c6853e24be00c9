import type { Place } from '@tung-nha/shared/help-request';
import { z } from 'zod';

import type { Sealer } from '../sealing.ts';
import type { HelpRequest } from './help-request.ts';

/** How a resident is reached and where they are; every part is optional. */
export interface Contact {
  phone?: string;
  place?: Place;
  landmark?: string;
}

/** Sealed parts of a request, each bound to its column and row (L-35). */
export interface SealedContact {
  phone: Buffer | null;
  place: Buffer | null;
  landmark: Buffer | null;
  priorityReason: Buffer | null;
}

const contextOf = (part: keyof SealedContact, id: string) => `help_request.${part}:${id}`;
const place = z.object({ latitude: z.number(), longitude: z.number() });
const HIDDEN_AFTER_MS = 24 * 60 * 60 * 1000;

/** The contact and the reason for priority, sealed for the request with this id. */
export function sealContact(
  sealer: Sealer,
  id: string,
  contact: Contact & { priorityReason?: string },
): SealedContact {
  const seal = (part: keyof SealedContact, text: string | undefined) =>
    text === undefined ? null : sealer.seal(text, contextOf(part, id));
  return {
    phone: seal('phone', contact.phone),
    place: seal('place', contact.place && JSON.stringify(contact.place)),
    landmark: seal('landmark', contact.landmark),
    priorityReason: seal('priorityReason', contact.priorityReason),
  };
}

/** The readable contact of a request; empty when nothing was given or it was deleted. */
export function openContact(
  sealer: Sealer,
  request: Pick<HelpRequest, 'id' | 'phoneSealed' | 'placeSealed' | 'landmarkSealed'>,
): Contact {
  const { id, phoneSealed, placeSealed, landmarkSealed } = request;
  return {
    ...(phoneSealed && { phone: sealer.open(phoneSealed, contextOf('phone', id)) }),
    ...(placeSealed && {
      place: place.parse(JSON.parse(sealer.open(placeSealed, contextOf('place', id)))),
    }),
    ...(landmarkSealed && { landmark: sealer.open(landmarkSealed, contextOf('landmark', id)) }),
  };
}

/** True while the helper may see the contact: until 24 hours after closing (L-22). */
export function isContactShown(closedAt: Date | null, now: Date): boolean {
  return closedAt === null || now.getTime() < closedAt.getTime() + HIDDEN_AFTER_MS;
}
