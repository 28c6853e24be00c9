import { createPool } from '../../bot-server/src/database.ts';
import { guideCatalogue, isForMembers } from '../../bot-server/src/guides/guide-catalogue.ts';
import type { Leaflet } from '../../bot-server/src/leaflets/leaflet-page.ts';
import { leafletPlace, makeLeaflet } from '../../bot-server/src/leaflets/make-leaflet.ts';
import { migrate } from '../../bot-server/src/migrate.ts';
import { listWards } from '../../bot-server/src/wards/list-wards.ts';
import { openDatabase } from '../ward/open-database.ts';

type WardLeaflets = { ok: true; leaflets: Leaflet[] } | { ok: false; wards: string[] };

interface Wish {
  ward: string;
  miniAppId: string;
  /** The local day, '2026-11-21'. */
  today: string;
  guidesFolder?: string | undefined;
}

/**
 * A leaflet of every guide for residents, as the ward reads it; the members' guide is left out, because the whole bundle is
 * meant to be handed out. Without such a ward: the codes of those there are.
 */
export async function leafletsOfWard({ ward, miniAppId, today, guidesFolder }: Wish): Promise<WardLeaflets> {
  const database = await openDatabase();
  const pool = createPool(database.connectionString, 1, 'leaflets');
  try {
    await migrate(pool);
    const place = await leafletPlace(pool, ward);
    if (place === undefined) return { ok: false, wards: (await listWards(pool)).map(({ code }) => code) };
    const guides = [...guideCatalogue(guidesFolder).guides.values()].filter((guide) => !isForMembers(guide));
    const given = { config: { ZALO_MINI_APP_ID: miniAppId }, today };
    return { ok: true, leaflets: guides.map((guide) => makeLeaflet(guide, place, given)) };
  } finally {
    await pool.end();
    await database.leave();
  }
}
