import { z } from 'zod';

import { one, type Statement } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { SingleWork } from '../work.ts';
import type { NewRequest } from './check-new-request.ts';
import type { OpenedRow } from './help-request-store.ts';
import { sealContact } from './request-contact.ts';

/** A checked request with the identity it gets and who files it. */
export type RequestDraft = NewRequest & {
  id: string;
  code: string;
  residentId: string;
  source: 'miniApp' | 'chat' | 'officer';
};

const CHANNEL = { miniApp: 'miniApp', chat: 'chat', officer: 'spoken' } as const;

// Ward, neighbourhood, support point, weight of the priority group and streets in charge are looked up here as well:
// a request in a rush costs one statement.
const INSERT: Statement = {
  name: 'helpRequest.open',
  sql: `with ward_row as (
      select w.id, coalesce((select max((p->>'weight')::int) from jsonb_array_elements(w.settings->'priority') p
                             where p->>'group' = $24), 0) as priority
      from ward w where w.id = $1
    ), point as (
      select latitude, longitude from support_point where ward_id = $1 and code = $14 and active
    ), found as (
      select exists (select from ward_row) as ward_found,
        ($13::text is null or exists (select from neighbourhood where ward_id = $1 and code = $13 and active)) as neighbourhood_found,
        ($14::text is null or exists (select from point)) as point_found
    ), created as (
      insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, topic, guide_slug, step,
        note, latitude, longitude, neighbourhood_code, support_point_code, mode, wanted_at, urgent, language, under16,
        relation, phone_sealed, place_sealed, landmark_sealed, priority, priority_reason_sealed, in_charge_keys,
        next_action, next_action_at, created_at)
      select $1, $2, $3, $4, $5, $6::text, 'open', $7, $8, $9,
        $10, coalesce($11, point.latitude), coalesce($12, point.longitude), $13, $14, $15, $16, $17, $18, $19,
        $20, $21, $22, $23, ward_row.priority, $25,
        case when $26::text is null then '{}' else coalesce((
          select array_agg(distinct key) from member m, unnest(m.in_charge_of) key
          where m.ward_id = $1 and strpos(' ' || $26 || ' ', ' ' || key || ' ') > 0), '{}') end,
        'offer', $27::timestamptz, $27
      from ward_row cross join found left join point on true
      where found.neighbourhood_found and found.point_found
      on conflict do nothing
      returning ward_id, id
    ), event as (
      insert into help_request_event (ward_id, request_id, at, to_status, actor, actor_id)
      select ward_id, id, $27, 'open', case when $6::text = 'officer' then 'officer' else 'resident' end, $5 from created
    ), consent as (
      insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
      select created.ward_id, $5, purpose, 'given', $28, $29, $27
      from created, unnest($30::text[]) purpose
    )
    select found.*, exists (select from created) as created from found`,
};
const insertedRow = z.object({
  ward_found: z.boolean(),
  neighbourhood_found: z.boolean(),
  point_found: z.boolean(),
  created: z.boolean(),
});

/**
 * Stores the request, its consent and its first event. Gives undefined when nothing was stored because the client id or
 * the code is taken; refuses an unknown ward, neighbourhood or support point.
 */
export async function insertHelpRequest(
  work: SingleWork,
  draft: RequestDraft,
): Promise<Outcome<OpenedRow | undefined>> {
  const inserted = await one(work.tx, insertedRow, INSERT, valuesOf(work, draft));
  if (!inserted.ward_found) return refused('ward_not_found', 'ward');
  if (!inserted.neighbourhood_found) return refused('invalid', 'neighbourhoodCode');
  if (!inserted.point_found) return refused('invalid', 'supportPointCode');
  const { wardId, id, code } = draft;
  return done(inserted.created ? { wardId, id, code, status: 'open' } : undefined);
}

function valuesOf({ sealer, now }: SingleWork, draft: RequestDraft): unknown[] {
  const { contact, priorityGroup, place } = draft;
  const sealed = sealContact(sealer, draft.id, {
    ...contact,
    ...(priorityGroup !== null && { priorityReason: priorityGroup }),
  });
  const purposes = priorityGroup === null ? ['helpRequest'] : ['helpRequest', 'priorityReason'];
  return [
    ...[draft.wardId, draft.id, draft.code, draft.clientRequestId, draft.residentId, draft.source],
    ...[draft.topic, draft.guideSlug, draft.step, draft.note, place?.latitude, place?.longitude],
    ...[draft.neighbourhoodCode, draft.supportPointCode, draft.mode, draft.wantedAt, draft.urgent],
    ...[draft.language, draft.under16, draft.relation, sealed.phone, sealed.place, sealed.landmark],
    ...[priorityGroup, sealed.priorityReason, draft.landmarkWords, now],
    ...[draft.consentVersion, CHANNEL[draft.source], purposes],
  ];
}
