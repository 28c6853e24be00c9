import type { Pool } from '../../bot-server/src/database.ts';

/**
 * The yardstick of the routing figure: the whole work in one statement – insert a request, pick the nearest free member of
 * the ward, raise their load, record the assignment and an outbox row – with none of reasons, waves, sealing or events.
 */
const TABLES = `
  create table yardstick_member as
    select row_number() over () as id, ward_id, home_latitude as latitude, home_longitude as longitude,
           duty <> '{}' as available, 0 as load, 1 << (abs(hashtext(skills[1])) % 8) as skills
    from member;
  alter table yardstick_member add primary key (id);
  create index on yardstick_member (ward_id);
  create table yardstick_request (id bigint generated always as identity primary key, ward_id text, latitude float8, longitude float8, at timestamptz);
  create table yardstick_assignment (request_id bigint primary key, member_id bigint, at timestamptz);
  create table yardstick_outbox (id bigint generated always as identity primary key, member_id bigint, body text, at timestamptz);
  analyze yardstick_member`;

const ASSIGN = `
  with request as (
    insert into yardstick_request (ward_id, latitude, longitude, at) values ($1, $2, $3, $4) returning id
  ), pick as (
    select id from yardstick_member
    where ward_id = $1 and available and load < 1000000
    order by (latitude - $2) ^ 2 + (longitude - $3) ^ 2 limit 1 for update skip locked
  ), loaded as (
    update yardstick_member m set load = load + 1 from pick where m.id = pick.id returning m.id
  ), assignment as (
    insert into yardstick_assignment select request.id, loaded.id, $4 from request, loaded
  )
  insert into yardstick_outbox (member_id, body, at) select id, $5, $4 from loaded`;

/** Makes the yardstick's own tables from the members already there. */
export async function prepareYardstick(pool: Pool): Promise<void> {
  await pool.query(TABLES);
}

/** One assignment; the caller measures it. */
export async function assignOneMember(
  pool: Pool,
  wardId: string,
  place: [number, number],
  now: Date,
): Promise<void> {
  await pool.query({
    name: 'yardstick.assign',
    text: ASSIGN,
    values: [wardId, ...place, now, 'Có bà con cần bạn giúp. Trả lời 1 để nhận, 2 nếu bận.'],
  });
}
