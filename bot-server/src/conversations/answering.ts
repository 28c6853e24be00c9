import type { Assistant } from '../assistant/assistant.ts';
import type { GuideModel } from '../assistant/guide-model.ts';
import { meetPerson } from '../people/meet-person.ts';
import type { Parts } from '../parts.ts';
import { atWork, type Work } from '../work.ts';
import type { InboundEvent } from '../zalo/inbound-event.ts';
import { answerEvent } from './answer-event.ts';
import { lockConversation } from './conversation-store.ts';
import { heardFrom } from './heard.ts';
import { loadSituation } from './load-situation.ts';
import { nextStep } from './next-step.ts';
import type { Step } from './step.ts';

type Answer = (work: Work, event: InboundEvent) => Promise<void>;

/**
 * What the inbox answers with. Where a language model is configured, a message that leaves the assistant unsure is looked
 * at twice: the model is asked between two transactions, so that nobody's rows wait for it, and only about such messages,
 * never about what one person writes to another.
 */
export function answering(
  parts: Parts,
  assistant: Assistant,
): Answer & { prepare?: (event: InboundEvent) => Promise<Answer> } {
  const { model } = assistant;
  const answer: Answer = (work, event) => answerEvent(work, event, { assistant });
  if (model === undefined) return answer;
  const prepare = async (event: InboundEvent): Promise<Answer> => {
    const wonders = await wondersAt(parts, assistant, event);
    if (wonders === undefined) return answer;
    const picked = await ask(model, wonders);
    return (work, again) => answerEvent(work, again, { assistant, picked });
  };
  return Object.assign(answer, { prepare });
}

function ask(model: GuideModel, { question, guides }: NonNullable<Step['wonders']>): Promise<string | null> {
  return model.pick(question, guides);
}

/** What the assistant would be unsure about if it answered now; nothing is done or said. */
async function wondersAt(
  parts: Parts,
  { shelfFor }: Assistant,
  event: InboundEvent,
): Promise<Step['wonders']> {
  const heard = event.kind === 'text' ? heardFrom(event) : undefined;
  if (event.kind !== 'text' || heard === undefined) return undefined;
  return atWork(parts, async (work) => {
    const person = await meetPerson(work, event.from);
    const state = await lockConversation(work, person.id);
    const situation = await loadSituation(work, { person, state, heard, shelfFor });
    return nextStep(state, situation, heard).wonders;
  });
}
