import { randomUUID } from 'node:crypto';

import { advanceDueRequests } from '../../src/help-requests/advance-help-request.ts';
import type { RequestInput } from '../../src/help-requests/check-new-request.ts';
import { openHelpRequest } from '../../src/help-requests/open-help-request.ts';
import type { Outcome } from '../../src/outcome.ts';
import { atWork, type Work } from '../../src/work.ts';
import { messagesTo } from './outbox-texts.ts';
import type { TestParts } from './parts-for-tests.ts';
import { AN_BIEN } from './people.ts';

export const MINUTE = 60_000;

/** The value of a use case that must go well. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.because} ${outcome.field ?? ''}`);
  return outcome.value;
}

/** What a resident of TDP-01 in An Biên asks for, with overrides. */
export function wish(overrides: Partial<RequestInput> = {}): RequestInput {
  return {
    clientRequestId: randomUUID(),
    ward: AN_BIEN,
    topic: 'vneid',
    note: 'Không cài được VNeID',
    neighbourhoodCode: 'TDP-01',
    phone: '84912345678',
    landmark: 'cạnh nhà văn hoá',
    mode: 'home',
    consent: { textVersion: '2026-11' },
    ...overrides,
  };
}

/** Opens a request for the person and does what is due at once (the first wave). */
export async function openRequest(
  parts: TestParts,
  personId: string,
  overrides: Partial<RequestInput> = {},
): Promise<{ id: string; code: string; wardId: string }> {
  const opened = await atWork(parts, (work) =>
    openHelpRequest(work, { person: { id: personId }, input: wish(overrides), source: 'miniApp' }),
  );
  await drain(parts);
  return valueOf(opened);
}

/** Does everything that is due now, until nothing is. */
export async function drain(parts: TestParts): Promise<void> {
  while ((await advanceDueRequests(parts, 50)) > 0);
}

/** Lets time pass and does what became due. */
export async function pass(parts: TestParts, minutes: number): Promise<void> {
  parts.clock.advance(minutes * MINUTE);
  await drain(parts);
}

/** Runs one use case in its transaction. */
export function work<T>(parts: TestParts, useCase: (work: Work) => Promise<T>): Promise<T> {
  return atWork(parts, useCase);
}

/** The request's row, as the database has it. */
export async function rowOf(parts: TestParts, id: string): Promise<Record<string, unknown>> {
  const { rows } = await parts.pool.query<Record<string, unknown>>(
    'select * from help_request where id = $1',
    [id],
  );
  return rows[0] ?? {};
}

/** Texts queued for the person, oldest first; called-off ones left out. */
export async function textsTo(parts: TestParts, personId: string): Promise<string[]> {
  return (await messagesTo(parts, personId, 0)).map(({ text }) => text);
}

/** Marks everything that waits as delivered, as the sender would. */
export async function deliverAll(parts: TestParts): Promise<void> {
  await parts.pool.query(`update outbox set state = 'delivered' where state = 'waiting'`);
}

/** Names of those with an offer in this state, in the order they were asked. */
export async function askedMembers(parts: TestParts, id: string, state = 'open'): Promise<string[]> {
  const { rows } = await parts.pool.query<{ name: string }>(
    `select m.name from offer o join member m on m.ward_id = o.member_ward_id and m.id = o.member_id
     where o.request_id = $1 and o.state = $2 order by o.offered_at, o.position`,
    [id, state],
  );
  return rows.map(({ name }) => name);
}
