import { ASKED_COLUMNS, BEST_FOR_NEW_REQUEST, REASONS } from '../routing/ranking-sql.ts';
import { mayOfferNow, WAVE_MINUTES } from '../routing/routing-rule-sql.ts';
import { insertOfferMessages, insertOffers } from './wave-sql.ts';

// What is filed, as rows of the JSON array $3; sealed parts are in base64.
const DRAFTS = `json_to_recordset($3::json) as d (ward_id text, id uuid, code text, client_request_id uuid, resident_id uuid,
  source text, topic text, guide_slug text, step int, note text, shared_latitude float8, shared_longitude float8,
  neighbourhood_code text, support_point_code text, mode text, wanted_at timestamptz, urgent boolean, language text,
  under16 boolean, relation text, phone_sealed text, place_sealed text, landmark_sealed text, landmark_words text,
  priority_group text, priority_reason_sealed text, consent_version text, channel text, held_at text, message_priority int)`;

// Looked up by its key for each draft: joined, a small table would be read whole by every statement.
const lookedUp = (columns: string, row: string) => `lateral (select ${columns} from ${row} offset 0)`;
const WARD = lookedUp('settings', 'ward where id = d.ward_id');
const NEIGHBOURHOOD = lookedUp(
  'code, latitude, longitude',
  'neighbourhood where ward_id = d.ward_id and code = d.neighbourhood_code and active',
);
const SUPPORT_POINT = lookedUp(
  'code, latitude, longitude',
  'support_point where ward_id = d.ward_id and code = d.support_point_code and active',
);

// The requests as routing looks at them. A draft of an unknown ward gives no row.
const filed = (inChargeKeys: string) => `
  select r.*, ${ASKED_COLUMNS}, ${WAVE_MINUTES} as wave_minutes, ${mayOfferNow('r.held_at')} as may_offer,
    r.neighbourhood_code is null or n.code is not null as neighbourhood_found
  from ${DRAFTS} cross join ${WARD} w left join ${NEIGHBOURHOOD} n on true left join ${SUPPORT_POINT} point on true
  cross join lateral (
    select d.*, coalesce(d.shared_latitude, point.latitude) as place_latitude,
      coalesce(d.shared_longitude, point.longitude) as place_longitude,
      d.support_point_code is null or point.code is not null as point_found,
      coalesce((jsonb_path_query_first(w.settings, '$.priority[*] ? (@.group == $group).weight',
        jsonb_build_object('group', d.priority_group)))::int, 0) as priority,
      ${inChargeKeys} as in_charge_keys
    offset 0) r`;

const unsealed = (part: string) => `decode(r.${part}, 'base64')`;

/**
 * Stores requests, their consents and their logs, and asks their first waves, in one statement: requests that come in a rush
 * share a round trip and a commit (decision 008). When nobody can be asked yet, by the hour or for want of members, a
 * request stays 'open' and the timer goes on with it. $1 is now, $2 its quarter. Gives for each draft of a known ward what
 * was found and the state the new request has, null when none was stored.
 */
const open = (inChargeKeys: string) => `
  with r as materialized (${filed(inChargeKeys)}
  ), asked as materialized (
    select r.id as request_id, r.message_priority, best.* from r cross join lateral (
      select ward_id, member_id, person_id, ${REASONS} as reasons, row_number() over () as position
      from (${BEST_FOR_NEW_REQUEST}) best) best
  ), wave as (
    insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, wave, topic, guide_slug,
      step, note, latitude, longitude, neighbourhood_code, support_point_code, mode, wanted_at, urgent, language, under16,
      relation, phone_sealed, place_sealed, landmark_sealed, priority, priority_reason_sealed, in_charge_keys,
      next_action, next_action_at, created_at)
    select r.ward_id, r.id, r.code, r.client_request_id, r.resident_id, r.source,
      case when first.offered then 'offered' else 'open' end, first.offered::int, r.topic, r.guide_slug, r.step, r.note,
      r.shared_latitude, r.shared_longitude, r.neighbourhood_code, r.support_point_code, r.mode, r.wanted_at, r.urgent, r.language,
      r.under16, r.relation, ${unsealed('phone_sealed')}, ${unsealed('place_sealed')}, ${unsealed('landmark_sealed')},
      r.priority, ${unsealed('priority_reason_sealed')}, r.in_charge_keys,
      case when first.offered then 'lapseWave' else 'offer' end,
      $1 + case when first.offered then r.wave_minutes else 0 end * interval '1 minute', $1
    from r cross join lateral (select r.id in (select request_id from asked) as offered offset 0) first
    where r.neighbourhood_found and r.point_found
    on conflict do nothing
    returning ward_id, id, status, wave as number, next_action_at as lapses_at
  ), event as (
    insert into help_request_event (ward_id, request_id, at, from_status, to_status, actor, actor_id, detail)
    select r.ward_id, r.id, $1, move.* from wave join r using (id) cross join lateral (values
      (null, 'open', case when r.source = 'officer' then 'officer' else 'resident' end, r.resident_id, '{}'::jsonb),
      ('open', 'offered', 'timer', null, '{"wave": 1}')) move (was, becomes, actor, actor_id, detail)
    where becomes = 'open' or wave.number = 1
  ), consent as (
    insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
    select r.ward_id, r.resident_id, purpose, 'given', r.consent_version, r.channel, $1
    from wave join r using (id) cross join (values ('helpRequest'), ('priorityReason')) consent (purpose)
    where purpose = 'helpRequest' or r.priority_group is not null
  ), offers as (${insertOffers('$1')}
  ), messages as (${insertOfferMessages('$1', 'asked.message_priority')}
  )
  select r.id, neighbourhood_found as "neighbourhoodFound", point_found as "pointFound", wave.status
  from r left join wave using (id)`;

/** For requests without a landmark, as most are: nobody can be in charge of them. */
export const OPEN_WITHOUT_LANDMARK = open(`'{}'::text[]`);

/** For requests of which some name a landmark. */
export const OPEN_WITH_LANDMARK = open(`coalesce((
  select array_agg(distinct key) from member m, unnest(m.in_charge_of) key
  where m.ward_id = d.ward_id and strpos(' ' || d.landmark_words || ' ', ' ' || key || ' ') > 0), '{}')`);
