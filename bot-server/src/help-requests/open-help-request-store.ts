import { quarterOf } from '@tung-nha/shared/quarter';
import { z } from 'zod';

import { maybeOne, type Statement } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { localTimeWhenHeld, urgencyOf } from '../routing/routing-rule.ts';
import type { SingleWork } from '../work.ts';
import { priorityOf } from '../zalo/outbox.ts';
import type { NewRequest } from './check-new-request.ts';
import type { OpenedRow } from './help-request-store.ts';
import { OPEN_WITHOUT_LANDMARK, OPEN_WITH_LANDMARK } from './open-help-request-sql.ts';
import { sealContact } from './request-contact.ts';

/** A checked request with the identity it gets and who files it. */
export type RequestDraft = NewRequest & {
  id: string;
  code: string;
  residentId: string;
  source: 'miniApp' | 'chat' | 'officer';
};

const CHANNEL = { miniApp: 'miniApp', chat: 'chat', officer: 'spoken' } as const;

const WITHOUT_LANDMARK: Statement = { name: 'helpRequest.open', sql: OPEN_WITHOUT_LANDMARK };
const WITH_LANDMARK: Statement = { name: 'helpRequest.openAtLandmark', sql: OPEN_WITH_LANDMARK };
const openedRow = z.object({
  neighbourhood_found: z.boolean(),
  point_found: z.boolean(),
  status: z.enum(['open', 'offered']).nullable(),
});

/**
 * Stores the request with its first wave. Gives undefined when nothing was stored because the client id or the code is
 * taken; refuses an unknown ward, neighbourhood or support point.
 */
export async function insertHelpRequest(
  work: SingleWork,
  draft: RequestDraft,
): Promise<Outcome<OpenedRow | undefined>> {
  const { landmarkWords } = draft;
  const values = valuesOf(work, draft);
  const opened =
    landmarkWords === null
      ? await maybeOne(work.tx, openedRow, WITHOUT_LANDMARK, values)
      : await maybeOne(work.tx, openedRow, WITH_LANDMARK, [...values, landmarkWords]);
  if (opened === undefined) return refused('ward_not_found', 'ward');
  if (!opened.neighbourhood_found) return refused('invalid', 'neighbourhoodCode');
  if (!opened.point_found) return refused('invalid', 'supportPointCode');
  const { wardId, id, code } = draft;
  return done(opened.status === null ? undefined : { wardId, id, code, status: opened.status });
}

function valuesOf({ sealer, now }: SingleWork, draft: RequestDraft): unknown[] {
  const { contact, priorityGroup, place } = draft;
  const sealed = sealContact(sealer, draft.id, {
    ...contact,
    ...(priorityGroup !== null && { priorityReason: priorityGroup }),
  });
  const purposes = priorityGroup === null ? ['helpRequest'] : ['helpRequest', 'priorityReason'];
  return [
    ...[draft.wardId, draft.id, now, quarterOf(now), draft.code, draft.clientRequestId, draft.residentId],
    ...[
      draft.source,
      draft.topic,
      draft.guideSlug,
      draft.step,
      draft.note,
      place?.latitude,
      place?.longitude,
    ],
    ...[draft.neighbourhoodCode, draft.supportPointCode, draft.mode, draft.wantedAt, draft.urgent],
    ...[draft.language, draft.under16, draft.relation, sealed.phone, sealed.place, sealed.landmark],
    ...[priorityGroup, sealed.priorityReason, draft.consentVersion, CHANNEL[draft.source], purposes],
    ...[localTimeWhenHeld(draft.topic, now), priorityOf(urgencyOf(draft))],
  ];
}
