import { wardSettings } from '@tung-nha/shared/ward-file';
import type { WardView } from '@tung-nha/shared/ward';
import { z } from 'zod';

import { many, type Queryable, type Statement } from '../database.ts';

const named = z.object({ code: z.string(), name: z.string() });
const row = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  province: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  settings: wardSettings,
  neighbourhoods: z.array(named),
  support_points: z.array(
    named.extend({ kind: z.string(), hours: z.string(), latitude: z.number(), longitude: z.number() }),
  ),
});

// One statement however many wards; codes are put in the order a person counts them (TDP-2 before TDP-10).
const LIST: Statement = {
  name: 'ward.list',
  sql: `select w.id, w.kind, w.name, w.province, w.latitude, w.longitude, w.settings,
          coalesce((select jsonb_agg(jsonb_build_object('code', n.code, 'name', n.name)
              order by regexp_replace(n.code, '\\d+$', ''), nullif(substring(n.code from '\\d+$'), '')::numeric, n.code)
            from neighbourhood n where n.ward_id = w.id and n.active), '[]') as neighbourhoods,
          coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'kind', s.kind,
              'hours', s.hours, 'latitude', s.latitude, 'longitude', s.longitude) order by s.code)
            from support_point s where s.ward_id = w.id and s.active), '[]') as support_points
        from ward w order by w.province, w.name, w.id`,
};

/** Every ward this deployment serves, as the request form needs it; no people in it. */
export async function listWards(on: Queryable): Promise<WardView[]> {
  const wards = await many(on, row, LIST);
  return wards.map((ward) => ({
    code: ward.id,
    kind: ward.kind,
    name: ward.name,
    province: ward.province,
    neighbourhoodLabel: ward.settings.neighbourhood.label,
    teamName: ward.settings.team.name,
    center: [ward.latitude, ward.longitude],
    neighbourhoods: ward.neighbourhoods,
    supportPoints: ward.support_points.map(({ latitude, longitude, ...point }) => ({
      ...point,
      center: [latitude, longitude],
      rota: ward.settings.supportRota
        .filter(({ supportPoint }) => supportPoint === point.code)
        .map(({ supportPoint: _code, ...turn }) => turn),
    })),
    priorityGroups: ward.settings.priority.map(({ group, label }) => ({ group, label: label ?? group })),
  }));
}
