import { dispatchSettings } from '@tung-nha/shared/ward-file';

import { COMMON_LANGUAGE, TOPIC_SKILLS } from './routing-rule.ts';

/**
 * The routing order of design §4 as one statement. Parameters: $1 ward, $2 request, $3 now, $4 quarter of now.
 * Its twin in TypeScript, written for the tests alone, must give the same members with the same reasons.
 */

const DEFAULT = dispatchSettings.parse({});

// Known when the module loads, so they are part of the text and are read once a connection, not once a request.
const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`;
const SKILLS_OF_TOPIC = Object.entries(TOPIC_SKILLS)
  .map(([topic, words]) => `when ${quoted(topic)} then array[${words.map(quoted).join(', ')}]::text[]`)
  .join(' ');

/**
 * What the request asks for, with the ward's settings over the defaults; the week's minute is Ho Chi Minh City's. All that
 * does not depend on the member is worked out here, once.
 */
const REQUEST = `
  select r.ward_id, r.id, r.code, r.status, r.wave, r.next_action, r.topic, r.note, r.mode, r.urgent, r.priority,
    r.wanted_at, r.language, r.resident_id, r.neighbourhood_code, r.in_charge_keys, n.name as neighbourhood_name,
    coalesce(r.latitude, n.latitude) as latitude, coalesce(r.longitude, n.longitude) as longitude,
    cos(coalesce(r.latitude, n.latitude) * pi() / 180) * 111320 as metres_a_degree_east,
    w.neighbouring_wards, coalesce(w.settings->'neighbourhood'->>'label', 'khu dân cư') as neighbourhood_label,
    coalesce(w.settings->'dispatch', '{}') as dispatch,
    coalesce((w.settings->'dispatch'->>'cap')::int, ${DEFAULT.cap}) as cap,
    coalesce((w.settings->'dispatch'->>'waveSize')::int, ${DEFAULT.waveSize}) as wave_size,
    ((floor(extract(epoch from coalesce(r.wanted_at, $3)) / 60)::bigint + 4740) % 10080)::int as week_minute,
    (r.mode = 'home' or r.phone_sealed is not null or r.place_sealed is not null or r.landmark_sealed is not null)
      as shows_contact,
    case r.topic ${SKILLS_OF_TOPIC} end as skill_words
  from help_request r
  join ward w on w.id = r.ward_id
  left join neighbourhood n on n.ward_id = r.ward_id and n.code = r.neighbourhood_code
  where r.ward_id = $1 and r.id = $2`;

/**
 * Who may be asked at all. Whoever lost a race ('closed') neither refused nor let it lapse. Those asked before are looked up
 * once, by the key of the request: joined, a small table of offers would be read whole for each request.
 */
const FILTER = `
  m.status = 'active' and m.role <> 'officer' and m.person_id is not null and m.practised
  and m.accepted_open < r.cap
  and (m.adult or not r.shows_contact)
  and m.person_id is distinct from r.resident_id
  and case when m.readiness = 'duty' or m.readiness_until <= $3 then m.duty @> r.week_minute
      else m.readiness = 'ready' end
  and m.id <> all (array(select o.member_id from offer o
    where o.ward_id = $1 and o.request_id = $2 and o.state <> 'closed'))`;

/** A member as the order looks at them; a live place counts while it lasts, else the home (design §4). */
const COLUMNS = `
  m.ward_id, m.id as member_id, m.person_id, m.ward_id <> r.ward_id as neighbouring_ward,
  m.in_charge_of && r.in_charge_keys and m.ward_id = r.ward_id as in_charge,
  coalesce(m.neighbourhood_code = r.neighbourhood_code and m.ward_id = r.ward_id, false) as same_neighbourhood,
  coalesce(m.live_until > $3, false) as live_place,
  floor(0.5 + sqrt(
    (((case when m.live_until > $3 then m.live_latitude else m.home_latitude end) - r.latitude) * 111320) ^ 2 +
    (((case when m.live_until > $3 then m.live_longitude else m.home_longitude end) - r.longitude)
      * r.metres_a_degree_east) ^ 2))::int as metres,
  m.skill_words && r.skill_words as has_skill,
  r.language = ${quoted(COMMON_LANGUAGE)} or r.language = any(m.languages) as speaks_language,
  m.accepted_open, case when m.turns_quarter = $4 then m.turns_in_quarter else 0 end as turns, m.last_offered_at`;

const BAND = `case when metres <= 300 then 0 when metres <= 1000 then 1 when metres <= 3000 then 2
  when metres is not null then 3 else 4 end`;

const OWN = `select ${COLUMNS} from r join member m on m.ward_id = r.ward_id where ${FILTER}`;

// The ward has nobody: none may be asked now and none of its own was asked before.
const WITH_NEIGHBOURS = `
  with own as materialized (${OWN})
  select * from own union all
  select ${COLUMNS} from r join member m on m.ward_id = any(r.neighbouring_wards)
  where not exists (select from own)
    and not exists (select from offer o where o.ward_id = $1 and o.request_id = $2 and o.member_ward_id = $1)
    and ${FILTER}`;

const ranking = (eligible: string) => `
  with r as materialized (${REQUEST}),
  ranked as (
    select e.*, ${BAND} as band from (${eligible}) e
    order by in_charge desc, same_neighbourhood desc, band, has_skill desc, speaks_language desc,
      accepted_open, turns, last_offered_at nulls first, member_id
    limit (select wave_size from r))
  select r.code, r.status, r.wave, r.next_action as "nextAction", r.topic, r.note, r.mode, r.language, r.urgent, r.priority,
    r.wanted_at as "wantedAt", r.neighbourhood_name as "neighbourhoodName",
    r.neighbourhood_label as "neighbourhoodLabel", r.dispatch,
    r.neighbouring_wards <> '{}' as "hasNeighbours",
    coalesce((select json_agg(json_build_object('wardId', ward_id, 'memberId', member_id, 'personId', person_id,
      'reasons', json_build_object('inCharge', in_charge, 'sameNeighbourhood', same_neighbourhood,
        'distanceBand', (array['near', 'walk', 'ride', 'far', 'unknown'])[band + 1], 'metres', metres,
        'livePlace', live_place, 'hasSkill', has_skill, 'speaksLanguage', speaks_language,
        'acceptedOpen', accepted_open, 'turnsThisQuarter', turns, 'neighbouringWard', neighbouring_ward)))
      from ranked), '[]') as candidates
  from r`;

/** The request with the best of its own ward; enough unless there are none, and cheaper. */
export const RANKING_IN_WARD = ranking(OWN);

/** The request with the best of its own ward, or of the neighbouring ones when its own has nobody. */
export const RANKING_WITH_NEIGHBOURS = ranking(WITH_NEIGHBOURS);
