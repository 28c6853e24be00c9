import type { Queryable } from '../database.ts';
import { loadWard } from '../wards/ward-access.ts';
import { openReports, type OpenReport } from './guide-count-store.ts';

/** What of a ward matters to its guides. */
export interface GuidePlace {
  province?: string;
  untilAmber: number;
  reports: OpenReport[];
}

const NOWHERE: GuidePlace = { untilAmber: 1, reports: [] };

/**
 * The place guides are read for. A guide is read in an outage too, and an old leaflet may name a ward that has been merged away:
 * without the ward, or the database, there are no reports and the guide is the one for the whole country.
 */
export async function guidePlace(on: Queryable, wardId: string | undefined): Promise<GuidePlace> {
  if (wardId === undefined) return NOWHERE;
  try {
    const ward = await loadWard(on, wardId);
    if (ward === undefined) return NOWHERE;
    const { reportsUntilAmber: untilAmber } = ward.settings.guides;
    return { province: ward.province, untilAmber, reports: await openReports(on, wardId) };
  } catch {
    return NOWHERE;
  }
}
