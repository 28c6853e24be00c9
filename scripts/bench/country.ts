import type { Pool } from '../../bot-server/src/database.ts';

const SETTINGS = JSON.stringify({
  neighbourhood: { label: 'Tổ dân phố' },
  team: { name: 'Tổ công nghệ số cộng đồng', abbr: 'Tổ CNSCĐ' },
  priority: [],
  dispatch: {},
});

const NEIGHBOURHOODS = 10;

// Deterministic pseudo-random numbers in SQL, so that every run asks the same questions.
const random = (salt: string, of: string) =>
  `(('x' || substr(md5('${salt}' || ${of}), 1, 7))::bit(28)::int / 268435456.0)`;

const WARDS = `
  insert into ward (id, kind, name, province, latitude, longitude, settings, updated_at)
  select 'w' || i, 'phường', 'Phường ' || i, 'Tỉnh ' || i % 34,
         9 + 13 * ${random('lat', 'i')}, 104 + 4 * ${random('lng', 'i')}, $2::jsonb, $3
  from generate_series(1, $1::int) i`;

const NEIGHBOURHOOD_ROWS = `
  insert into neighbourhood (ward_id, code, name, name_fold, latitude, longitude)
  select w.id, 'TDP-' || n, 'Tổ dân phố ' || n, 'to dan pho ' || n,
         w.latitude + 0.02 * (${random('nlat', 'w.id || n')} - 0.5), w.longitude + 0.02 * (${random('nlng', 'w.id || n')} - 0.5)
  from ward w, generate_series(1, ${NEIGHBOURHOODS}) n`;

// Log-normal sizes, cut to what was counted in the country: 26 to 658 members, mean 150.6. The first ward is of that mean,
// so that the cost of one ward alone compares with the cost of the average request of the country.
const SIZES = `
  create temporary table ward_size as
  select id, case when id = 'w1' then 151 else greatest(26, least(658, round(133.4 * exp(0.52 * sqrt(-2 * ln(1e-9 + ${random('u', 'id')})) * cos(6.2831853 * ${random('v', 'id')})))))::int end as size
  from ward`;

const PEOPLE = `
  insert into person (id, oa_user_id, created_at, last_interaction_at)
  select md5(s.id || '/' || n)::uuid, '7' || lpad((row_number() over ())::text, 17, '0'), $1, $1
  from ward_size s, generate_series(1, s.size) n`;

const MEMBERS = `
  insert into member (ward_id, id, invite_code, person_id, status, name, role, neighbourhood_code, home_latitude, home_longitude,
                      skills, languages, adult, practised, duty, accepted_open, turns_in_quarter, turns_quarter)
  select s.id, md5(s.id || '/' || n)::uuid,
         translate(substr(upper(md5('invite' || s.id || '/' || n)), 1, 8), '0123456789', 'GHJKLMNPQR'),
         md5(s.id || '/' || n)::uuid, 'active', 'Tổ viên ' || n, 'member', 'TDP-' || (1 + n % ${NEIGHBOURHOODS}),
         round((w.latitude + 0.03 * (${random('hlat', 's.id || n')} - 0.5))::numeric, 3),
         round((w.longitude + 0.03 * (${random('hlng', 's.id || n')} - 0.5))::numeric, 3),
         array[(array['vneid', 'dichVuCong', 'thanhToan', 'anToan', 'nganHang', 'yTe', 'thue', 'banHang'])[1 + n % 8]],
         '{vi}', true, true,
         case when ${random('duty', 's.id || n')} < 0.6 then '{[0,10080)}'::int4multirange else '{}' end,
         (3 * ${random('load', 's.id || n')})::int, 0, ''
  from ward_size s join ward w using (id), generate_series(1, s.size) n
  on conflict (invite_code) do nothing`;

/**
 * Fills an empty, migrated database with wards, neighbourhoods, people and members at `now`; 60 % of them on duty,
 * loads from 0 to the cap. Returns how many members there are.
 */
export async function fillCountry(pool: Pool, wards: number, now: Date): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(WARDS, [wards, SETTINGS, now]);
    await client.query(NEIGHBOURHOOD_ROWS);
    await client.query(SIZES);
    await client.query(PEOPLE, [now]);
    await client.query(MEMBERS);
    // Only what was filled: the planner takes an analysed empty table for one that stays empty.
    await client.query('analyze ward, neighbourhood, person, member');
    const { rows } = await client.query<{ count: number }>('select count(*) from member');
    return rows[0]?.count ?? 0;
  } finally {
    client.release();
  }
}
