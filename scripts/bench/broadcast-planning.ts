import { randomUUID } from 'node:crypto';

import type { Pool } from '../../bot-server/src/database.ts';
import { rounded, type Figure } from './figures.ts';
import { processorSeconds } from './process-use.ts';

const WARD = 'an-bien';
const LONGEST_PLANNING_MS = 5000;
const LOOK_MS = 10;

/** People of the ward who agreed to get news and wrote a moment ago. */
export async function giveReaders(pool: Pool, count: number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(
      `insert into person (id, oa_user_id, ward_id, last_interaction_at, created_at)
       select md5('reader' || n)::uuid, '8' || lpad(n::text, 17, '0'), $1, p.now, p.now
       from generate_series(1, $2::int) n, (select max(created_at) as now from person) p`,
      [WARD, count],
    );
    await client.query(
      `insert into news_reader (ward_id, person_id) select $1, md5('reader' || n)::uuid from generate_series(1, $2::int) n`,
      [WARD, count],
    );
    await client.query('analyze person, news_reader');
  } finally {
    client.release();
  }
}

interface Planning {
  milliseconds: number;
  /** Of this process's `performance.now()`. */
  ended: number;
  /** Of the database's processes, whatever they did meanwhile; undefined where it could not be seen. */
  processorMs: number | undefined;
}

/** Lets a broadcast go and waits until its recipients are written down; the loop's own wait included. */
export async function planningTime(pool: Pool): Promise<Planning> {
  const id = randomUUID();
  const before = await databaseSeconds(pool);
  const begun = performance.now();
  await pool.query(
    `insert into broadcast (ward_id, id, kind, state, title, text, audience, outputs, author_id, started_at, created_at, updated_at)
     select ward_id, $2, 'announcement', 'sending', 'Đo thử', 'Tin đo thử.', '{"of": "residents"}', '{chat}', id, p.now, p.now, p.now
     from member, (select max(created_at) as now from person) p where ward_id = $1 and role = 'officer' limit 1`,
    [WARD, id],
  );
  const isPlanned = async () =>
    (await pool.query('select from broadcast where id = $1 and planned_at is not null', [id])).rowCount === 1;
  while (!(await isPlanned())) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const ended = performance.now();
  const milliseconds = ended - begun;
  const after = await databaseSeconds(pool);
  const processorMs = before === undefined || after === undefined ? undefined : (after - before) * 1000;
  return { milliseconds, ended, processorMs };
}

/** The seconds of processor time that the processes of this database's connections have used. */
async function databaseSeconds(pool: Pool): Promise<number | undefined> {
  const { rows } = await pool.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  );
  const each = await Promise.all(rows.map(({ pid }) => processorSeconds(pid)));
  return each.reduce<number | undefined>(
    (sum, seconds) => (sum === undefined || seconds === undefined ? undefined : sum + seconds),
    0,
  );
}

/** The time, and how much of it a processor was busy, which says more on a busy machine. */
export function planningFigures({ milliseconds, processorMs }: Planning, count: number): Figure[] {
  const name = `broadcast: ${rounded(count)} recipients written down`;
  const met = milliseconds <= LONGEST_PLANNING_MS;
  const bar = `≤ ${LONGEST_PLANNING_MS} ms`;
  const written = { name, measured: `${rounded(milliseconds)} ms`, bar, met };
  if (processorMs === undefined) return [written];
  const measured = `${rounded(processorMs)} ms`;
  return [written, { name: 'the database’s processor time meanwhile', measured, bar: '', met: undefined }];
}
