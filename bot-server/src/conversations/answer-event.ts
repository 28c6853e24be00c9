import type { Assistant } from '../assistant/assistant.ts';
import { noteGroupChange } from '../groups/note-group-change.ts';
import { forgetPerson } from '../my-data/forget-person.ts';
import { meetPerson } from '../people/meet-person.ts';
import type { Person, ZaloIds } from '../people/person.ts';
import { setFollows, touchInteraction } from '../people/person-store.ts';
import type { Work } from '../work.ts';
import type { InboundEvent, Sender } from '../zalo/inbound-event.ts';
import { queueMessages, waitingReplies } from '../zalo/outbox.ts';
import { afterAct } from './after-act.ts';
import { answerGroupText } from './answer-group.ts';
import { lockConversation, saveConversation } from './conversation-store.ts';
import { heardFrom, type Heard } from './heard.ts';
import { inThreeMessages } from './in-three-messages.ts';
import { loadSituation } from './load-situation.ts';
import { nextStep } from './next-step.ts';
import { performAct } from './perform-act.ts';

/**
 * From so many unsent replies on, a person gets no second copy of one of them. All share what the OA may send in a minute (server-api
 * §2.1): whoever writes without end must not keep the others waiting.
 */
const MANY_WAITING = 20;

/** What an answer is made with, besides what the database knows. */
export interface AnswerWith {
  assistant: Pick<Assistant, 'shelfFor'>;
  /** The guide a language model picked for this event, null for none; absent when it was not asked. */
  picked?: string | null;
}

/**
 * Answers one event inside the transaction that marks it handled: what was decided, its effects and its replies are
 * one. Two messages of a person at once take turns on the conversation's row.
 */
export async function answerEvent(work: Work, event: InboundEvent, by: AnswerWith): Promise<void> {
  switch (event.kind) {
    case 'groupText':
      return answerGroupText(work, event, by.assistant);
    case 'groupChanged':
      return hearGroupChange(work, event);
    case 'unfollowed': {
      const person = await meetPerson(work, event.from);
      return setFollows(work.tx, person.id, false);
    }
    case 'withdrewConsent':
      return forgetSender(work, event.from);
    case 'appConsentRevoked':
      return forgetSender(work, { appUserId: event.appUserId });
    case 'receipt':
    case 'unrecognised':
      return undefined;
    default:
      return answerPerson(work, event, { from: event.from, by });
  }
}

async function forgetSender(work: Work, ids: ZaloIds): Promise<void> {
  const person = await meetPerson(work, ids);
  return forgetPerson(work, person.id);
}

async function hearGroupChange(
  work: Work,
  { groupId: zaloGroupId, change, oaUserIds }: Extract<InboundEvent, { kind: 'groupChanged' }>,
): Promise<void> {
  const isAboutAdmins = change === 'adminsAdded' || change === 'adminsRemoved';
  const admins = isAboutAdmins ? { admins: { oaUserIds, areAdmins: change === 'adminsAdded' } } : {};
  await noteGroupChange(work, { zaloGroupId, ...admins });
}

async function answerPerson(
  work: Work,
  event: InboundEvent,
  { from, by }: { from: Sender; by: AnswerWith },
): Promise<void> {
  const heard = heardFrom(event);
  if (heard === undefined) return;
  const person = await meetPerson(work, from);
  await touchInteraction(work.tx, person.id, event.at);
  if (heard.kind === 'followed') await setFollows(work.tx, person.id, true);
  const replies = await converse(work, person, { heard, by });
  const toSay = await withoutFlood(work, person.id, replies);
  await queueMessages(
    work,
    toSay.map((text, at) => ({
      to: { personId: person.id },
      text,
      kind: 'reply' as const,
      urgency: 'reply' as const,
      dedupeKey: `reply:${event.eventId}:${at}`,
    })),
  );
}

async function withoutFlood(work: Work, personId: string, replies: string[]): Promise<string[]> {
  const waiting = await waitingReplies(work, personId, MANY_WAITING);
  return waiting.length < MANY_WAITING ? replies : replies.filter((text) => !waiting.includes(text));
}

/** Decides, acts, and keeps the conversation; gives what to reply, in order. */
async function converse(
  work: Work,
  person: Person,
  { heard, by: { assistant, picked } }: { heard: Heard; by: AnswerWith },
): Promise<string[]> {
  const before = await lockConversation(work, person.id);
  const { shelfFor } = assistant;
  const loaded = await loadSituation(work, { person, state: before, heard, shelfFor });
  const situation = picked === undefined ? loaded : { ...loaded, picked };
  const step = nextStep(before, situation, heard);
  let { state } = step;
  const replies = [...step.say];
  for (const act of step.do) {
    const after = afterAct(state, situation, { act, result: await performAct(work, person, act) });
    state = after.state;
    replies.push(...after.say);
  }
  await saveConversation(work, person.id, state);
  return inThreeMessages(step.last === undefined ? replies : [...replies, step.last]);
}
