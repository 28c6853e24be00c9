import { z } from 'zod';

import { many, run, type Queryable, type Statement } from '../database.ts';

const COUNT_READ: Statement = {
  name: 'guide.countRead',
  sql: `insert into guide_read (ward_id, slug, day, neighbourhood_code, count)
        select $1, $2, $3, coalesce((select code from neighbourhood where ward_id = $1 and code = $4 and active), ''), 1
        from ward where id = $1
        on conflict (ward_id, slug, day, neighbourhood_code) do update set count = guide_read.count + 1`,
};

/** One more read on a local day; a neighbourhood that the ward has not counts as none. False when there is no such ward. */
export async function countRead(
  on: Queryable,
  wardId: string,
  read: { slug: string; day: string; neighbourhoodCode: string },
): Promise<boolean> {
  return (await run(on, COUNT_READ, [wardId, read.slug, read.day, read.neighbourhoodCode])) > 0;
}

const COUNT_REPORT: Statement = {
  name: 'guide.countReport',
  sql: `insert into guide_screen_report (ward_id, slug, step, last_checked, count)
        select $1, $2, $3, $4, 1 from ward where id = $1
        on conflict (ward_id, slug, last_checked, step) do update set count = guide_screen_report.count + 1`,
};

/** One more “màn hình đã khác” on a step of the guide as it was last checked. False when there is no such ward. */
export async function countReport(
  on: Queryable,
  wardId: string,
  report: { slug: string; step: number; lastChecked: string },
): Promise<boolean> {
  return (await run(on, COUNT_REPORT, [wardId, report.slug, report.step, report.lastChecked])) > 0;
}

const openReport = z.object({
  slug: z.string(),
  step: z.number(),
  lastChecked: z.string(),
  open: z.number(),
});
export type OpenReport = z.infer<typeof openReport>;

const OPEN_REPORTS: Statement = {
  name: 'guide.openReports',
  sql: `select slug, step, to_char(last_checked, 'YYYY-MM-DD') as "lastChecked", count - looked_into as open
        from guide_screen_report where ward_id = $1 and count > looked_into order by slug, step`,
};

/** Reports of the ward that nobody looked into, by guide and step. */
export function openReports(on: Queryable, wardId: string): Promise<OpenReport[]> {
  return many(on, openReport, OPEN_REPORTS, [wardId]);
}

const readCount = z.object({ slug: z.string(), code: z.string(), reads: z.number() });
const READS: Statement = {
  name: 'guide.reads',
  sql: `select slug, neighbourhood_code as code, sum(count)::integer as reads from guide_read
        where ward_id = $1 and day >= $2::date - 90 group by slug, neighbourhood_code order by slug, neighbourhood_code`,
};

/** Reads of the 90 days up to a local day, by guide and neighbourhood ('' = not said). For counting on only, not for showing. */
export function readsOfWard(
  on: Queryable,
  wardId: string,
  today: string,
): Promise<z.infer<typeof readCount>[]> {
  return many(on, readCount, READS, [wardId, today]);
}

const look = z.object({ slug: z.string(), day: z.string() });
const LOOKS: Statement = {
  name: 'guide.looks',
  sql: `select slug, to_char(day, 'YYYY-MM-DD') as day from guide_look where ward_id = $1`,
};

/** When the ward's officers last looked into the reports, by guide. */
export async function looksOfWard(on: Queryable, wardId: string): Promise<Map<string, string>> {
  const rows = await many(on, look, LOOKS, [wardId]);
  return new Map(rows.map(({ slug, day }) => [slug, day]));
}

const NOTE_LOOK: Statement = {
  name: 'guide.noteLook',
  sql: `with seen as (
          update guide_screen_report set looked_into = count where ward_id = $1 and slug = $2 and looked_into < count)
        insert into guide_look (ward_id, slug, day, member_id) values ($1, $2, $3, $4)
        on conflict (ward_id, slug) do update set day = excluded.day, member_id = excluded.member_id`,
};

/** All reports on the guide so far have been looked into by this officer. */
export async function noteLook(
  on: Queryable,
  wardId: string,
  look: { slug: string; day: string; memberId: string },
): Promise<void> {
  await run(on, NOTE_LOOK, [wardId, look.slug, look.day, look.memberId]);
}
