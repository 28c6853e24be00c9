import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';
import type { WardPlace } from './situation.ts';

const wardRow = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.string(),
    province: z.string(),
    neighbourhoodLabel: z.string().nullable(),
    teamName: z.string().nullable(),
    quiet: z.tuple([z.string(), z.string()]).nullable(),
    latitude: z.number(),
    longitude: z.number(),
  })
  .transform(({ latitude, longitude, neighbourhoodLabel, teamName, quiet, ...ward }): WardPlace => ({
    ...ward,
    neighbourhoodLabel: neighbourhoodLabel ?? 'tổ dân phố',
    teamName: teamName ?? 'Tổ công nghệ số cộng đồng',
    quiet: quiet ?? ['21:00', '07:00'],
    center: { latitude, longitude },
  }));

const WARD_COLUMNS = `id as code, name, kind, province, settings #>> '{neighbourhood,label}' as "neighbourhoodLabel",
  settings #>> '{team,name}' as "teamName", settings #> '{dispatch,quiet}' as quiet, latitude, longitude`;

const WARDS: Statement = {
  name: 'places.wards',
  sql: `select ${WARD_COLUMNS} from ward order by province, name, id`,
};

/** Every ward of this deployment, for somebody who has to say which is theirs. */
export function allWards(tx: Queryable): Promise<WardPlace[]> {
  return many(tx, wardRow, WARDS);
}

const SOME_WARDS: Statement = {
  name: 'places.someWards',
  sql: `select ${WARD_COLUMNS} from ward where id = any($1) order by id`,
};

/** The wards with these codes; unknown codes give nothing. */
export function wardsByCode(tx: Queryable, codes: string[]): Promise<WardPlace[]> {
  return many(tx, wardRow, SOME_WARDS, [codes]);
}

const named = z.object({ code: z.string(), name: z.string() });

const NEIGHBOURHOODS: Statement = {
  name: 'places.neighbourhoods',
  sql: 'select code, name from neighbourhood where ward_id = $1 and active order by code',
};

/** The neighbourhoods of a ward, by code. */
export function neighbourhoodsOf(tx: Queryable, wardId: string): Promise<z.infer<typeof named>[]> {
  return many(tx, named, NEIGHBOURHOODS, [wardId]);
}
