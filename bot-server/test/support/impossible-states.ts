import type { Pool } from '../../src/database.ts';

/** Each names something that must never be; the statement counts how often it is. */
const IMPOSSIBLE: Readonly<Record<string, string>> = {
  'an unfinished request without a next action':
    "select count(*) from help_request where status not in ('done', 'withdrawn') and (next_action is null or next_action_at is null)",
  'two accepted offers of one request':
    "select count(*) from (select 1 from offer where state = 'accepted' group by request_id having count(*) > 1) twice",
  'an accepted request without its helper or its accepted offer': `select count(*) from help_request r where status = 'accepted' and helper_id is null`,
  'a load that is not the number of accepted requests': `select count(*) from member m where accepted_open <>
       (select count(*) from help_request r where r.status = 'accepted' and r.helper_ward_id = m.ward_id and r.helper_id = m.id)`,
  'a member over the cap': "select count(*) from member where accepted_open > 3 and role <> 'officer'",
  'a request that was opened twice':
    'select count(*) from (select 1 from help_request group by resident_id, client_request_id having count(*) > 1) twice',
  'two support turns of one request':
    'select count(*) from (select 1 from support_turn where request_id is not null group by request_id having count(*) > 1) twice',
  'an open offer of a closed request':
    "select count(*) from offer o join help_request r on r.id = o.request_id where o.state = 'open' and r.status in ('done', 'withdrawn', 'accepted')",
};

/** The impossible states that are there, with how many rows; empty when all is well. */
export async function impossibleStates(pool: Pool): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, sql] of Object.entries(IMPOSSIBLE)) {
    const { rows } = await pool.query<{ count: number }>(sql);
    const count = rows[0]?.count ?? 0;
    if (count > 0) found[name] = count;
  }
  return found;
}
