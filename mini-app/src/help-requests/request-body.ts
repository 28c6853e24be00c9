import { CONSENT_TEXT_VERSION } from '@tung-nha/shared/help-request';
import type { openHelpRequest } from '@tung-nha/shared/help-request';
import type { z } from 'zod';

import { UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
import type { Draft } from './draft.ts';
import { wantedAt } from './wished-time.ts';

type Body = z.input<typeof openHelpRequest>;

/** Zalo's tokens, taken just before sending and passed on unread. */
export interface Tokens {
  phoneToken?: string | undefined;
  placeToken?: string | undefined;
}

/** The body of POST /api/help-requests for a complete draft; what was left empty is left out. */
export function requestBody(draft: Draft, ward: string, tokens: Tokens, now: Date): Body {
  if (draft.topic === null || draft.mode === null) throw new Error('an incomplete draft cannot be sent');
  return withoutEmpty({
    clientRequestId: draft.clientRequestId,
    ward,
    topic: draft.topic,
    guideSlug: draft.guideSlug,
    step: draft.step > 0 ? draft.step : undefined,
    note: draft.note.trim(),
    urgent: draft.urgent,
    ...placePart(draft),
    mode: draft.mode,
    supportPointCode: draft.mode === 'supportPoint' ? draft.supportPoint : '',
    wantedAt: wantedAt(draft, now),
    phone: draft.usesZaloPhone ? '' : draft.phone.trim(),
    ...tokens,
    ...(draft.forOther ? { forPerson: { relation: draft.relation, agrees: true } } : {}),
    ageBand: draft.under16 ? 'under16' : 'adult',
    priorityGroup: draft.priorityGroup,
    consent: { textVersion: CONSENT_TEXT_VERSION },
  });
}

function placePart(draft: Draft) {
  const known = draft.neighbourhood !== UNKNOWN_NEIGHBOURHOOD;
  return { neighbourhoodCode: known ? draft.neighbourhood : '', landmark: draft.landmark.trim() };
}

function withoutEmpty(body: Body): Body {
  // Only optional texts can be empty here: the draft has been checked.
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== '' && value !== undefined),
  ) as Body;
}
