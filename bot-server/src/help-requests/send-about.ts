import { urgencyOf } from '../routing/routing-rule.ts';
import type { Work } from '../work.ts';
import { queueMessages, type MessageKind, type OutgoingMessage } from '../zalo/outbox.ts';
import type { HelpRequest } from './help-request.ts';

/** Something to tell one person about a request. */
export interface Tell {
  personId: string | null;
  text: string;
  kind: MessageKind;
}

/** What all messages about a request carry, so that they can be called off and deleted together. */
export function aboutRequest(requestId: string): string {
  return `request:${requestId}`;
}

/** The request a message is about; undefined when it is about something else. */
export function requestIdOf(about: string | undefined): string | undefined {
  return /^request:(.+)$/.exec(about ?? '')?.[1];
}

/** Queues what people are told about a request; nobody is told when the person is gone (data deleted, left). */
export async function tellPeople(work: Work, request: HelpRequest, tells: Tell[]): Promise<void> {
  await queueMessages(
    work,
    tells.flatMap(({ personId, text, kind }) =>
      personId === null ? [] : [message(request, personId, text, kind)],
    ),
  );
}

function message(request: HelpRequest, personId: string, text: string, kind: MessageKind): OutgoingMessage {
  return {
    to: { personId },
    text,
    kind,
    wardId: request.wardId,
    urgency: urgencyOf(request),
    about: aboutRequest(request.id),
  };
}
