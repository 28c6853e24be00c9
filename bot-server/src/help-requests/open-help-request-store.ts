import { quarterOf } from '@tung-nha/shared/quarter';
import { z } from 'zod';

import { many, type Statement } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { localTimeWhenHeld, urgencyOf } from '../routing/routing-rule.ts';
import type { SingleWork } from '../work.ts';
import { priorityOf } from '../zalo/outbox.ts';
import type { NewRequest } from './check-new-request.ts';
import type { OpenedRow } from './help-request-store.ts';
import { OPEN_WITHOUT_LANDMARK, OPEN_WITH_LANDMARK } from './open-help-request-sql.ts';
import { sealContact } from './request-contact.ts';

/** Where a request was filed: the Mini App, the chat, or by an officer for somebody at the desk. */
export type RequestSource = 'miniApp' | 'chat' | 'officer';

/** A checked request with the identity it gets and who files it. */
export type RequestDraft = NewRequest & {
  id: string;
  code: string;
  residentId: string;
  source: RequestSource;
};

const CHANNEL: Record<RequestSource, string> = { miniApp: 'miniApp', chat: 'chat', officer: 'spoken' };

const WITHOUT_LANDMARK: Statement = { name: 'helpRequest.open', sql: OPEN_WITHOUT_LANDMARK };
const WITH_LANDMARK: Statement = { name: 'helpRequest.openAtLandmark', sql: OPEN_WITH_LANDMARK };
const openedRow = z.object({
  id: z.string(),
  neighbourhoodFound: z.boolean(),
  pointFound: z.boolean(),
  status: z.enum(['open', 'offered']).nullable(),
});

/** What became of a draft: undefined when nothing was stored because the client id or the code is taken. */
export type Inserted = Outcome<OpenedRow | undefined>;
/** Stores a draft with its first wave; see `insertHelpRequests`. */
export type InsertHelpRequest = (draft: RequestDraft) => Promise<Inserted>;

/**
 * Stores the requests with their first waves, in one statement, and gives what became of each, in their order; refuses an unknown
 * ward, neighbourhood or support point.
 */
export async function insertHelpRequests(work: SingleWork, drafts: RequestDraft[]): Promise<Inserted[]> {
  const statement = drafts.some(({ landmarkWords }) => landmarkWords !== null)
    ? WITH_LANDMARK
    : WITHOUT_LANDMARK;
  const rows = drafts.map((draft) => rowOf(work, draft));
  const opened = await many(work.tx, openedRow, statement, [
    work.now,
    quarterOf(work.now),
    JSON.stringify(rows),
  ]);
  const byId = new Map(opened.map((row) => [row.id, row]));
  return drafts.map((draft) => outcomeOf(draft, byId.get(draft.id)));
}

/** One request alone; see `insertHelpRequests`. */
export async function insertHelpRequest(work: SingleWork, draft: RequestDraft): Promise<Inserted> {
  const [inserted] = await insertHelpRequests(work, [draft]);
  if (inserted === undefined) throw new Error('a draft without an outcome');
  return inserted;
}

function outcomeOf(
  { wardId, id, code }: RequestDraft,
  opened: z.infer<typeof openedRow> | undefined,
): Inserted {
  if (opened === undefined) return refused('ward_not_found', 'ward');
  if (!opened.neighbourhoodFound) return refused('invalid', 'neighbourhoodCode');
  if (!opened.pointFound) return refused('invalid', 'supportPointCode');
  return done(opened.status === null ? undefined : { wardId, id, code, status: opened.status });
}

/** The columns of `DRAFTS` in open-help-request-sql.ts. */
function rowOf({ sealer, now }: SingleWork, draft: RequestDraft): Record<string, unknown> {
  const { contact, priorityGroup, place } = draft;
  const sealed = sealContact(sealer, draft.id, {
    ...contact,
    ...(priorityGroup !== null && { priorityReason: priorityGroup }),
  });
  return {
    ward_id: draft.wardId,
    id: draft.id,
    code: draft.code,
    client_request_id: draft.clientRequestId,
    resident_id: draft.residentId,
    source: draft.source,
    topic: draft.topic,
    guide_slug: draft.guideSlug,
    step: draft.step,
    note: draft.note,
    shared_latitude: place?.latitude,
    shared_longitude: place?.longitude,
    neighbourhood_code: draft.neighbourhoodCode,
    support_point_code: draft.supportPointCode,
    mode: draft.mode,
    wanted_at: draft.wantedAt,
    urgent: draft.urgent,
    language: draft.language,
    under16: draft.under16,
    relation: draft.relation,
    phone_sealed: sealed.phone?.toString('base64'),
    place_sealed: sealed.place?.toString('base64'),
    landmark_sealed: sealed.landmark?.toString('base64'),
    landmark_words: draft.landmarkWords,
    priority_group: priorityGroup,
    priority_reason_sealed: sealed.priorityReason?.toString('base64'),
    consent_version: draft.consentVersion,
    channel: CHANNEL[draft.source],
    held_at: localTimeWhenHeld(draft.topic, now),
    message_priority: priorityOf(urgencyOf(draft)),
  };
}
