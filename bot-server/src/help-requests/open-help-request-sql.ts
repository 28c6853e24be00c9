import { ASKED_COLUMNS, BEST_FOR_NEW_REQUEST, REASONS } from '../routing/ranking-sql.ts';
import { mayOfferNow, WAVE_MINUTES } from '../routing/routing-rule-sql.ts';
import { insertOfferMessages, insertOffers } from './wave-sql.ts';

// The request as routing looks at it, from the parameters: ward, neighbourhood, support point, weight of the priority group
// and streets in charge are looked up here as well.
const asked = (inChargeKeys: string) => `
  select ${ASKED_COLUMNS}, r.place_latitude, r.place_longitude, r.priority, ${WAVE_MINUTES} as wave_minutes,
    ${mayOfferNow('$31')} as may_offer, r.point_found,
    r.neighbourhood_code is null or n.code is not null as neighbourhood_found
  from ward w
  cross join lateral (
    select $1::text as ward_id, $2::uuid as id, $7::uuid as resident_id, $9::text as topic, $17::text as mode,
      $18::timestamptz as wanted_at, $19::boolean as urgent, $20::text as language, $23::bytea as phone_sealed,
      $24::bytea as place_sealed, $25::bytea as landmark_sealed, $15::text as neighbourhood_code,
      coalesce($13, point.latitude) as place_latitude, coalesce($14, point.longitude) as place_longitude,
      $16::text is null or point.code is not null as point_found,
      coalesce((jsonb_path_query_first(w.settings, '$.priority[*] ? (@.group == $group).weight',
        jsonb_build_object('group', $26::text)))::int, 0) as priority,
      ${inChargeKeys} as in_charge_keys
    from (select) once left join support_point point on point.ward_id = $1 and point.code = $16 and point.active
  ) r
  left join neighbourhood n on n.ward_id = $1 and n.code = r.neighbourhood_code and n.active
  where w.id = $1`;

/**
 * Stores a request, its consent and its log, and asks its first wave, in one statement: a request in a rush costs one round
 * trip and one commit (decision 008). When nobody can be asked yet, by the hour or for want of members, it stays 'open'
 * and the timer goes on with it. Gives what was found and the state the new request has, null when none was stored.
 */
const open = (inChargeKeys: string) => `
  with r as materialized (${asked(inChargeKeys)}
  ), asked as materialized (
    select ward_id, member_id, person_id, ${REASONS} as reasons, row_number() over () as position
    from (${BEST_FOR_NEW_REQUEST}) best
  ), wave as (
    insert into help_request (ward_id, id, code, client_request_id, resident_id, source, status, wave, topic, guide_slug,
      step, note, latitude, longitude, neighbourhood_code, support_point_code, mode, wanted_at, urgent, language, under16,
      relation, phone_sealed, place_sealed, landmark_sealed, priority, priority_reason_sealed, in_charge_keys,
      next_action, next_action_at, created_at)
    select $1, $2, $5, $6, $7, $8::text, case when first.offered then 'offered' else 'open' end, first.offered::int, $9, $10,
      $11, $12, r.place_latitude, r.place_longitude, $15, $16, $17, $18, $19, $20, $21,
      $22, $23, $24, $25, r.priority, $27, r.in_charge_keys,
      case when first.offered then 'lapseWave' else 'offer' end,
      $3 + case when first.offered then r.wave_minutes else 0 end * interval '1 minute', $3
    from r cross join (select count(*) > 0 as offered from asked) first
    where r.neighbourhood_found and r.point_found
    on conflict do nothing
    returning ward_id, id, status, wave as number, next_action_at as lapses_at
  ), event as (
    insert into help_request_event (ward_id, request_id, at, from_status, to_status, actor, actor_id, detail)
    select wave.ward_id, wave.id, $3, move.* from wave, (values
      (null, 'open', case when $8 = 'officer' then 'officer' else 'resident' end, $7, '{}'::jsonb),
      ('open', 'offered', 'timer', null, '{"wave": 1}')) move (was, becomes, actor, actor_id, detail)
    where becomes = 'open' or wave.number = 1
  ), consent as (
    insert into consent_entry (ward_id, person_id, purpose, action, text_version, channel, at)
    select wave.ward_id, $7, purpose, 'given', $28, $29, $3 from wave, unnest($30::text[]) purpose
  ), offers as (${insertOffers('$3')}
  ), messages as (${insertOfferMessages('$3', '$32')}
  )
  select neighbourhood_found, point_found, (select status from wave) as status from r`;

/** For a request without a landmark, as most are: nobody can be in charge of it. */
export const OPEN_WITHOUT_LANDMARK = open(`'{}'::text[]`);

/** $33: the landmark's words. */
export const OPEN_WITH_LANDMARK = open(`coalesce((
  select array_agg(distinct key) from member m, unnest(m.in_charge_of) key
  where m.ward_id = $1 and strpos(' ' || $33 || ' ', ' ' || key || ' ') > 0), '{}')`);
