import { MODES, offerReasons, topic } from '@tung-nha/shared/help-request';
import { z } from 'zod';

import { maybeOne, type Statement } from '../database.ts';
import type { Parts } from '../parts.ts';
import { miniAppLink } from '../work.ts';
import { offerText } from './offer-messages.ts';
import { requestIdOf } from './send-about.ts';

const MINUTE_MS = 60_000;

// Whoever is a member of two wards is told of the offer made last.
const OFFER: Statement = {
  name: 'offer.toTell',
  sql: `select r.id, r.code, r.topic, r.note, r.mode, r.urgent, r.wanted_at as "wantedAt", r.language,
      n.name as "neighbourhoodName", coalesce(w.settings->'neighbourhood'->>'label', 'khu dân cư') as "neighbourhoodLabel",
      o.reasons, o.lapses_at as "lapsesAt"
    from help_request r
    join ward w on w.id = r.ward_id
    join offer o on o.ward_id = r.ward_id and o.request_id = r.id
    join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
    left join neighbourhood n on n.ward_id = r.ward_id and n.code = r.neighbourhood_code
    where r.ward_id = $1 and r.id = $2 and m.person_id = $3 and o.step = 'wave'
    order by o.offered_at desc limit 1`,
};
const offerRow = z.object({
  id: z.string(),
  code: z.string(),
  topic,
  note: z.string().nullable(),
  mode: z.enum(MODES),
  urgent: z.boolean(),
  wantedAt: z.date().nullable(),
  language: z.string(),
  neighbourhoodName: z.string().nullable(),
  /** What the ward calls its neighbourhoods: tổ dân phố, thôn … */
  neighbourhoodLabel: z.string(),
  reasons: offerReasons,
  lapsesAt: z.date(),
});

/** A message queued without a text, as the outbox has it. */
interface Untold {
  wardId: string | undefined;
  personId: string | undefined;
  about: string | undefined;
}

/**
 * The text of an offer, from the request as it is now and the reasons stored with the offer, with the minutes that are left.
 * Undefined when there is no such offer: then there is nothing to send.
 */
export async function composeOffer(
  parts: Pick<Parts, 'pool' | 'clock' | 'config'>,
  { wardId, personId, about }: Untold,
): Promise<string | undefined> {
  const offer = await maybeOne(parts.pool, offerRow, OFFER, [wardId, requestIdOf(about), personId]);
  if (offer === undefined) return undefined;
  const now = parts.clock.now();
  const minutes = Math.max(1, Math.ceil((offer.lapsesAt.getTime() - now.getTime()) / MINUTE_MS));
  const link = miniAppLink(parts.config, `request/${offer.id}`);
  return offerText(offer, { reasons: offer.reasons, minutes, link, now });
}
