import { dispatchSettings } from '@tung-nha/shared/ward-file';

import { COMMON_LANGUAGE, TOPIC_SKILLS } from './routing-rule.ts';

/**
 * The routing order of design §4 as one statement. Parameters: $1 now, $2 quarter of now; for a stored request $3 its ward and
 * $4 its id.
 * Its twin in TypeScript, written for the tests alone, must give the same members with the same reasons.
 */

const DEFAULT = dispatchSettings.parse({});

// Known when the module loads, so they are part of the text and are read once a connection, not once a request.
const quoted = (word: string) => `'${word.replaceAll("'", "''")}'`;
const SKILLS_OF_TOPIC = Object.entries(TOPIC_SKILLS)
  .map(([topic, words]) => `when ${quoted(topic)} then array[${words.map(quoted).join(', ')}]::text[]`)
  .join(' ');

/** Where the place of a request is: what was shared, else the neighbourhood's centre. */
const LATITUDE = 'coalesce(r.place_latitude, n.latitude)';

/**
 * What ranking needs of a request `r`, with its ward `w` and perhaps its neighbourhood `n`: the ward's settings over the
 * defaults; the week's minute is Ho Chi Minh City's. All that does not depend on the member is worked out here, once.
 * $1 is now.
 */
export const ASKED_COLUMNS = `
  ${LATITUDE} as latitude, coalesce(r.place_longitude, n.longitude) as longitude,
  cos(${LATITUDE} * pi() / 180) * 111320 as metres_a_degree_east,
  coalesce((w.settings->'dispatch'->>'cap')::int, ${DEFAULT.cap}) as cap,
  coalesce((w.settings->'dispatch'->>'waveSize')::int, ${DEFAULT.waveSize}) as wave_size,
  ((floor(extract(epoch from coalesce(r.wanted_at, $1)) / 60)::bigint + 4740) % 10080)::int as week_minute,
  (r.mode = 'home' or r.phone_sealed is not null or r.place_sealed is not null or r.landmark_sealed is not null)
    as shows_contact,
  case r.topic ${SKILLS_OF_TOPIC} end as skill_words`;

const STORED = `
  select r.ward_id, r.id, r.resident_id, r.language, r.neighbourhood_code, r.in_charge_keys, ${ASKED_COLUMNS},
    r.status, r.wave, r.next_action, r.topic, r.urgent, r.priority, w.neighbouring_wards,
    coalesce(w.settings->'dispatch', '{}') as dispatch
  from (select *, latitude as place_latitude, longitude as place_longitude from help_request) r
  join ward w on w.id = r.ward_id
  left join neighbourhood n on n.ward_id = r.ward_id and n.code = r.neighbourhood_code
  where r.ward_id = $3 and r.id = $4`;

/** Who may be asked at all, of those not asked before. */
const FREE = `
  m.status = 'active' and m.role <> 'officer' and m.person_id is not null and m.practised
  and m.accepted_open < r.cap
  and (m.adult or not r.shows_contact)
  and m.person_id is distinct from r.resident_id
  and case when m.readiness = 'duty' or m.readiness_until <= $1 then m.duty @> r.week_minute
      else m.readiness = 'ready' end`;

/**
 * Whoever lost a race ('closed') neither refused nor let it lapse. Those asked before are looked up once, by the key of the
 * request: joined, a small table of offers would be read whole for each request.
 */
const NOT_ASKED = `
  m.id <> all (array(select o.member_id from offer o
    where o.ward_id = $3 and o.request_id = $4 and o.state <> 'closed'))`;

/**
 * A member as the order looks at them; a live place counts while it lasts, else the home (design §4). Streets and neighbourhoods
 * are the ward's own.
 */
const columns = (neighbouring: boolean) => `
  m.ward_id, m.id as member_id, m.person_id, ${neighbouring} as neighbouring_ward,
  ${neighbouring ? 'false' : `r.in_charge_keys <> '{}' and m.in_charge_of && r.in_charge_keys`} as in_charge,
  ${neighbouring ? 'false' : 'coalesce(m.neighbourhood_code = r.neighbourhood_code, false)'} as same_neighbourhood,
  coalesce(m.live_until > $1, false) as live_place,
  floor(0.5 + sqrt(
    (((case when m.live_until > $1 then m.live_latitude else m.home_latitude end) - r.latitude) * 111320) ^ 2 +
    (((case when m.live_until > $1 then m.live_longitude else m.home_longitude end) - r.longitude)
      * r.metres_a_degree_east) ^ 2))::int as metres,
  m.skill_words && r.skill_words as has_skill,
  r.language = ${quoted(COMMON_LANGUAGE)} or r.language = any(m.languages) as speaks_language,
  m.accepted_open, case when m.turns_quarter = $2 then m.turns_in_quarter else 0 end as turns`;

const BAND = `case when metres <= 300 then 0 when metres <= 1000 then 1 when metres <= 3000 then 2
  when metres is not null then 3 else 4 end`;

// The fence keeps the planner from working the distance out again wherever it is used.
const FENCE = 'offset 0';

const ownOf = (filter: string) =>
  `select ${columns(false)} from member m where m.ward_id = r.ward_id and ${filter} ${FENCE}`;
const OWN = ownOf(`${FREE} and ${NOT_ASKED}`);

// The ward has nobody: none may be asked now and none of its own was asked before.
const WITH_NEIGHBOURS = `
  with own as materialized (${OWN})
  select * from own union all
  select ${columns(true)} from member m where m.ward_id = any(r.neighbouring_wards)
    and not exists (select from own)
    and not exists (select from offer o where o.ward_id = $3 and o.request_id = $4 and o.member_ward_id = $3)
    and ${FREE} and ${NOT_ASKED}`;

// The last offers are looked up only for those who are equal up to there at the end of the wave: they are kept nowhere else, so
// that asking somebody writes to nobody's row.
const LAST_OFFERED = `(select max(o.offered_at) from offer o where o.member_ward_id = e.ward_id and o.member_id = e.member_id)`;

// The first five of the order in one number, which sorts faster than five columns; smaller first.
const STANDING = `((1 - in_charge::int) * 2 + 1 - same_neighbourhood::int) * 100 + ${BAND} * 4
  + (1 - has_skill::int) * 2 + 1 - speaks_language::int`;
const best = (eligible: string) => `
  select e.*, ${LAST_OFFERED} as last_offered_at from (
    select e.*, ${BAND} as band, ${STANDING} as standing from (${eligible}) e
    order by standing, accepted_open, turns
    fetch first (r.wave_size) rows with ties) e
  order by standing, accepted_open, turns,
    last_offered_at nulls first, member_id
  limit r.wave_size`;

/** Those asked first for a new request, the row `r` (with ASKED_COLUMNS) beside it, if it may be offered now. */
export const BEST_FOR_NEW_REQUEST = best(
  ownOf(`${FREE} and r.may_offer and r.neighbourhood_found and r.point_found`),
);

/** Why somebody stands where they stand, of a row that was ranked. */
export const REASONS = `json_build_object('inCharge', in_charge, 'sameNeighbourhood', same_neighbourhood,
  'distanceBand', (array['near', 'walk', 'ride', 'far', 'unknown'])[band + 1], 'metres', metres,
  'livePlace', live_place, 'hasSkill', has_skill, 'speaksLanguage', speaks_language,
  'acceptedOpen', accepted_open, 'turnsThisQuarter', turns, 'neighbouringWard', neighbouring_ward)`;

const ranking = (eligible: string) => `
  with r as materialized (${STORED}), ranked as (select best.* from r cross join lateral (${best(eligible)}) best)
  select r.status, r.wave, r.next_action as "nextAction", r.topic, r.urgent, r.priority, r.dispatch,
    r.neighbouring_wards <> '{}' as "hasNeighbours",
    coalesce((select json_agg(json_build_object('wardId', ward_id, 'memberId', member_id, 'reasons', ${REASONS}))
      from ranked), '[]') as candidates
  from r`;

/** The request with the best of its own ward; enough unless there are none, and cheaper. */
export const RANKING_IN_WARD = ranking(OWN);

/** The request with the best of its own ward, or of the neighbouring ones when its own has nobody. */
export const RANKING_WITH_NEIGHBOURS = ranking(WITH_NEIGHBOURS);
