import { z } from 'zod';

import { one, run, type Statement } from '../database.ts';
import type { Work } from '../work.ts';
import { EMPTY_STATE, readState, type ConversationState } from './conversation-state.ts';

const LOCK: Statement = {
  name: 'conversation.lock',
  // One statement that creates or locks: of two first messages at once, the second waits and sees what the first left.
  sql: `insert into conversation (person_id, state, updated_at) values ($1, $2, $3)
    on conflict (person_id) do update set updated_at = conversation.updated_at
    returning state`,
};

const SAVE: Statement = {
  name: 'conversation.save',
  sql: 'update conversation set state = $2, updated_at = $3 where person_id = $1',
};

const row = z.object({ state: z.instanceof(Buffer) });
const contextOf = (personId: string) => `conversation.state:${personId}`;
const sealed = ({ sealer }: Work, personId: string, state: ConversationState) =>
  sealer.seal(JSON.stringify(state), contextOf(personId));

/** The conversation with the person, locked until the transaction ends; empty when it is the first message. */
export async function lockConversation(work: Work, personId: string): Promise<ConversationState> {
  const values = [personId, sealed(work, personId, EMPTY_STATE), work.now];
  const { state } = await one(work.tx, row, LOCK, values);
  return readState(work.sealer.open(state, contextOf(personId)));
}

/** Keeps the conversation; sealed, for a half-told request may hold a phone number or a place. */
export async function saveConversation(
  work: Work,
  personId: string,
  state: ConversationState,
): Promise<void> {
  await run(work.tx, SAVE, [personId, sealed(work, personId, state), work.now]);
}
