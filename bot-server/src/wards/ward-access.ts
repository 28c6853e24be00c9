import type { Place } from '@tung-nha/shared/help-request';
import type { WardSettings } from '@tung-nha/shared/ward-file';

import type { Queryable } from '../database.ts';
import { loadWardRow, wardVersion, type WardRow } from './ward-store.ts';

interface Neighbourhood {
  code: string;
  name: string;
  center: Place;
  /** Laid out, not surveyed. */
  approximate: boolean;
}

interface SupportPoint {
  code: string;
  name: string;
  kind: string;
  center: Place;
  hours: string;
}

/** A ward with its settings, and its neighbourhoods and support points in the order people count them. */
export interface Ward {
  id: string;
  kind: string;
  name: string;
  province: string;
  center: Place;
  neighbouringWards: string[];
  settings: WardSettings;
  neighbourhoods: Neighbourhood[];
  supportPoints: SupportPoint[];
}

/** Wards as last read; a ward is read often and changes when somebody imports its file. */
const lastRead = new Map<string, { version: string; ward: Ward }>();
const MOST_KEPT = 500;

/** The ward with this id, as it is now, or undefined. The result is shared: it must not be changed. */
export async function loadWard(on: Queryable, wardId: string): Promise<Ward | undefined> {
  const version = await wardVersion(on, wardId);
  if (version === undefined) return undefined;
  const kept = lastRead.get(wardId);
  if (kept?.version === version) return kept.ward;
  const row = await loadWardRow(on, wardId);
  if (row === undefined) return undefined;
  const ward = toWard(row);
  const [oldest] = lastRead.keys();
  if (lastRead.size >= MOST_KEPT && oldest !== undefined) lastRead.delete(oldest);
  lastRead.set(wardId, { version, ward });
  return ward;
}

function toWard(row: WardRow): Ward {
  const { id, kind, name, province, settings } = row;
  return {
    id,
    kind,
    name,
    province,
    settings,
    center: placeOf(row),
    neighbouringWards: row.neighbouring_wards,
    neighbourhoods: row.neighbourhoods.map((place) => ({
      code: place.code,
      name: place.name,
      center: placeOf(place),
      approximate: place.approximate,
    })),
    supportPoints: row.support_points.map((point) => ({
      code: point.code,
      name: point.name,
      kind: point.kind,
      center: placeOf(point),
      hours: point.hours,
    })),
  };
}

function placeOf({ latitude, longitude }: Place): Place {
  return { latitude, longitude };
}
