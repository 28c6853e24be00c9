import { run, type Queryable, type Statement } from '../database.ts';
import type { Sealer } from '../sealing.ts';

/** A verified, masked event on its way to the inbox. */
export interface IncomingEvent {
  eventId: string;
  eventName: string;
  subject: string;
  /** JSON text, already masked. */
  payload: string;
  occurredAt: Date;
  receivedAt: Date;
}

/** The seal's context of an event's payload in the inbox. */
export function payloadContext(eventId: string): string {
  return `inbox.payload:${eventId}`;
}

// The primary key is the last word on what is a repeat (server-api §4.1).
const INSERT: Statement = {
  name: 'inbox.insert',
  sql: `insert into inbox (event_id, event_name, subject, payload, occurred_at, received_at)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::bytea[], $5::timestamptz[], $6::timestamptz[])
        on conflict (event_id) do nothing`,
};

/** Stores the events with one statement, payloads sealed; an event stored before stays as it was. */
export async function insertEvents(on: Queryable, sealer: Sealer, events: IncomingEvent[]): Promise<void> {
  await run(on, INSERT, [
    events.map((event) => event.eventId),
    events.map((event) => event.eventName),
    events.map((event) => event.subject),
    events.map((event) => sealer.seal(event.payload, payloadContext(event.eventId))),
    // As text: the driver would work out the local time of each.
    events.map((event) => event.occurredAt.toISOString()),
    events.map((event) => event.receivedAt.toISOString()),
  ]);
}
