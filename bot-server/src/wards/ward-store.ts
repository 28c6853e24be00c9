import { wardSettings, type WardFile } from '@tung-nha/shared/ward-file';
import { fold } from '@tung-nha/shared/vietnamese-text';
import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

/** Rows of a list that an import wrote, by what happened to them. */
export interface Written {
  added: number;
  changed: number;
  deactivated: number;
}

const writtenRow = z.object({ added: z.boolean() });

// xmax is 0 in a row just inserted; a row that would stay as it is comes back not at all.
const UPSERT_WARD: Statement = {
  name: 'ward.upsert',
  sql: `insert into ward (id, kind, name, province, latitude, longitude, neighbouring_wards, settings, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        on conflict (id) do update set kind = excluded.kind, name = excluded.name, province = excluded.province,
          latitude = excluded.latitude, longitude = excluded.longitude,
          neighbouring_wards = excluded.neighbouring_wards, settings = excluded.settings, updated_at = excluded.updated_at
        where (ward.kind, ward.name, ward.province, ward.latitude, ward.longitude, ward.neighbouring_wards, ward.settings)
          is distinct from (excluded.kind, excluded.name, excluded.province, excluded.latitude, excluded.longitude,
            excluded.neighbouring_wards, excluded.settings)
        returning (xmax = 0) as added`,
};

/** Writes the ward and its settings, and locks it until the transaction ends: one import of a ward at a time. */
export async function upsertWard(
  tx: Transaction,
  file: WardFile,
  now: Date,
): Promise<'added' | 'changed' | 'unchanged'> {
  const { ward, neighbourhoods: _places, members: _members, officers: _officers, ...rest } = file;
  const { supportPoints: _points, ...settings } = rest;
  const row = await maybeOne(tx, writtenRow, UPSERT_WARD, [
    ward.code,
    ward.kind,
    ward.name,
    ward.province,
    ...ward.center,
    ward.neighbouringWards,
    settings,
    now,
  ]);
  return row === undefined ? 'unchanged' : row.added ? 'added' : 'changed';
}

const TOUCH_WARD: Statement = { name: 'ward.touch', sql: 'update ward set updated_at = $2 where id = $1' };

/** Notes that something of the ward changed, so that nobody goes on with what they had read before. */
export async function touchWard(tx: Transaction, wardId: string, now: Date): Promise<void> {
  await run(tx, TOUCH_WARD, [wardId, now]);
}

const UPSERT_NEIGHBOURHOODS: Statement = {
  name: 'ward.upsertNeighbourhoods',
  sql: `insert into neighbourhood as old (ward_id, code, name, name_fold, latitude, longitude, approximate)
        select $1, code, name, name_fold, latitude, longitude, approximate from jsonb_to_recordset($2::jsonb)
          as given (code text, name text, name_fold text, latitude float8, longitude float8, approximate boolean)
        on conflict (ward_id, code) do update set name = excluded.name, name_fold = excluded.name_fold,
          latitude = excluded.latitude, longitude = excluded.longitude, approximate = excluded.approximate, active = true
        where (old.name, old.name_fold, old.latitude, old.longitude, old.approximate, old.active) is distinct from
          (excluded.name, excluded.name_fold, excluded.latitude, excluded.longitude, excluded.approximate, true)
        returning (xmax = 0) as added`,
};
const RETIRE_NEIGHBOURHOODS: Statement = {
  name: 'ward.retireNeighbourhoods',
  sql: 'update neighbourhood set active = false where ward_id = $1 and active and code <> all($2)',
};

/** Makes the active neighbourhoods those of the file; rows that vanished stay, inactive, for what refers to them. */
export async function writeNeighbourhoods(tx: Transaction, wardId: string, file: WardFile): Promise<Written> {
  const given = file.neighbourhoods.map(({ code, name, center: [latitude, longitude], approximate }) => ({
    code,
    name,
    name_fold: fold(name),
    latitude,
    longitude,
    approximate,
  }));
  const rows = await many(tx, writtenRow, UPSERT_NEIGHBOURHOODS, [wardId, JSON.stringify(given)]);
  const codes = given.map(({ code }) => code);
  return written(rows, await run(tx, RETIRE_NEIGHBOURHOODS, [wardId, codes]));
}

const UPSERT_SUPPORT_POINTS: Statement = {
  name: 'ward.upsertSupportPoints',
  sql: `insert into support_point as old (ward_id, code, name, kind, latitude, longitude, hours)
        select $1, code, name, kind, latitude, longitude, hours from jsonb_to_recordset($2::jsonb)
          as given (code text, name text, kind text, latitude float8, longitude float8, hours text)
        on conflict (ward_id, code) do update set name = excluded.name, kind = excluded.kind,
          latitude = excluded.latitude, longitude = excluded.longitude, hours = excluded.hours, active = true
        where (old.name, old.kind, old.latitude, old.longitude, old.hours, old.active) is distinct from
          (excluded.name, excluded.kind, excluded.latitude, excluded.longitude, excluded.hours, true)
        returning (xmax = 0) as added`,
};
const RETIRE_SUPPORT_POINTS: Statement = {
  name: 'ward.retireSupportPoints',
  sql: 'update support_point set active = false where ward_id = $1 and active and code <> all($2)',
};

/** The same for support points. */
export async function writeSupportPoints(tx: Transaction, wardId: string, file: WardFile): Promise<Written> {
  const given = file.supportPoints.map(({ center: [latitude, longitude], ...point }) => ({
    ...point,
    latitude,
    longitude,
  }));
  const rows = await many(tx, writtenRow, UPSERT_SUPPORT_POINTS, [wardId, JSON.stringify(given)]);
  const codes = given.map(({ code }) => code);
  return written(rows, await run(tx, RETIRE_SUPPORT_POINTS, [wardId, codes]));
}

function written(rows: { added: boolean }[], deactivated: number): Written {
  const added = rows.filter((row) => row.added).length;
  return { added, changed: rows.length - added, deactivated };
}

const point = z.object({ code: z.string(), name: z.string(), latitude: z.number(), longitude: z.number() });
const wardRow = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  province: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  neighbouring_wards: z.array(z.string()),
  settings: wardSettings,
  neighbourhoods: z.array(point.extend({ approximate: z.boolean() })),
  support_points: z.array(point.extend({ kind: z.string(), hours: z.string() })),
});
export type WardRow = z.infer<typeof wardRow>;

// Codes in the order a person counts them: TDP-2 before TDP-10.
const COUNTED = `regexp_replace(code, '\\d+$', ''), nullif(substring(code from '\\d+$'), '')::numeric, code`;
const LOAD: Statement = {
  name: 'ward.load',
  sql: `select w.id, w.kind, w.name, w.province, w.latitude, w.longitude, w.neighbouring_wards, w.settings,
          coalesce((select jsonb_agg(to_jsonb(n) order by ${COUNTED})
            from neighbourhood n where n.ward_id = w.id and n.active), '[]') as neighbourhoods,
          coalesce((select jsonb_agg(to_jsonb(s) order by ${COUNTED})
            from support_point s where s.ward_id = w.id and s.active), '[]') as support_points
        from ward w where w.id = $1`,
};

/** The ward with its active neighbourhoods and support points. */
export function loadWardRow(on: Queryable, wardId: string): Promise<WardRow | undefined> {
  return maybeOne(on, wardRow, LOAD, [wardId]);
}

const VERSION: Statement = {
  name: 'ward.version',
  // Two imports may happen at one moment of a virtual clock; the row's version differs all the same.
  sql: `select xmin::text || ' ' || updated_at::text as version from ward where id = $1`,
};

/** A text that changes whenever an import changes the ward; undefined when there is no such ward. */
export async function wardVersion(on: Queryable, wardId: string): Promise<string | undefined> {
  return (await maybeOne(on, z.object({ version: z.string() }), VERSION, [wardId]))?.version;
}

const ANY: Statement = { name: 'ward.any', sql: 'select exists (select from ward) as found' };

export async function anyWard(on: Queryable): Promise<boolean> {
  return (await maybeOne(on, z.object({ found: z.boolean() }), ANY))?.found === true;
}
