import { randomUUID } from 'node:crypto';

import type { Place } from '@tung-nha/shared/help-request';

import { createAssistant } from '../../src/assistant/assistant.ts';
import { answering } from '../../src/conversations/answering.ts';
import { advanceDueRequests } from '../../src/help-requests/advance-help-request.ts';
import { atWork } from '../../src/work.ts';
import type { InboundEvent } from '../../src/zalo/inbound-event.ts';
import { messagesTo } from './outbox-texts.ts';
import type { TestParts } from './parts-for-tests.ts';

export interface Chatter {
  personId: string;
  oaUserId: string;
}

type Rest = InboundEvent extends infer Event
  ? Event extends InboundEvent
    ? Omit<Event, 'eventId' | 'at'>
    : never
  : never;

/** A private chat with the OA as a person sees it: what they say goes in as an event, what comes back is read here. */
export function chatOf(parts: TestParts, assistant = createAssistant(parts)) {
  const seen = new Map<string, number>();
  const answer = answering(parts, assistant);

  /** Handles one event as the inbox does, in a transaction; the clock goes on by a second, as between people. */
  async function happen(event: Rest, eventId: string = randomUUID()): Promise<void> {
    parts.clock.advance(1000);
    const whole = { eventId, at: parts.clock.now(), ...event };
    const prepared = (await answer.prepare?.(whole)) ?? answer;
    await atWork(parts, (work) => prepared(work, whole));
  }

  /** Does what is due for requests, until nothing is. */
  async function settle(): Promise<void> {
    while ((await advanceDueRequests(parts, 50)) > 0);
  }

  /** What this person was sent since the last look, in the order of the outbox; nothing that was called off. */
  async function inbox({ personId }: Chatter): Promise<string[]> {
    const messages = await messagesTo(parts, personId, seen.get(personId) ?? 0);
    const last = messages.at(-1);
    if (last) seen.set(personId, last.id);
    return messages.map(({ text }) => text);
  }

  /** The person writes; gives everything they were sent since the last look. */
  async function say(person: Chatter, text: string): Promise<string[]> {
    await inbox(person);
    await happen({ kind: 'text', from: { oaUserId: person.oaUserId }, text, messageId: randomUUID() });
    await settle();
    return inbox(person);
  }

  async function sharePlace(person: Chatter, place: Place): Promise<string[]> {
    await inbox(person);
    await happen({ kind: 'place', from: { oaUserId: person.oaUserId }, place, messageId: randomUUID() });
    await settle();
    return inbox(person);
  }

  return { happen, settle, inbox, say, sharePlace };
}
