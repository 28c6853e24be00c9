/**
 * What a wave writes for those it asks, as parts of a statement. They read `wave` (ward_id and id of the request, number,
 * lapses_at; no row when nothing is to be written) and `asked` (request_id, ward_id, member_id, person_id, position, reasons).
 */

/** The offers with their reasons; `now` is the parameter of the present moment. */
export const insertOffers = (now: string) => `
  insert into offer (ward_id, request_id, member_ward_id, member_id, wave, step, position, reasons, state, offered_at, lapses_at)
  select wave.ward_id, wave.id, asked.ward_id, asked.member_id, wave.number, 'wave', asked.position, asked.reasons, 'open', ${now},
    wave.lapses_at
  from wave join asked on asked.request_id = wave.id`;

/**
 * The messages that bring the offers, without a text: it is composed when they are sent (compose-offer.ts), so that a rush of
 * requests does not wait for words. They end with the wave: an offer that arrives after its time would only disappoint.
 */
export const insertOfferMessages = (now: string, priority: string) => `
  insert into outbox (channel, ward_id, person_id, kind, priority, promise, about, run_at, expires_at, created_at)
  select 'oa', wave.ward_id, asked.person_id, 'offer', ${priority}, 'atLeastOnce', 'request:' || wave.id, ${now},
    wave.lapses_at, ${now}
  from wave join asked on asked.request_id = wave.id`;
