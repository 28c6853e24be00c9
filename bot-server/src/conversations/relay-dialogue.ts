import { firstName } from '@tung-nha/shared/vietnamese-text';

import type { ConversationState, RequestRef } from './conversation-state.ts';
import * as texts from './relay-texts.ts';
import type { Situation } from './situation.ts';
import { act, say, type ActResult, type Part, type Step } from './step.ts';

/** Somebody to write to: the other side of a request under way. */
interface Talk extends RequestRef {
  name: string;
  asHelper: boolean;
  talkedAt: Date;
}

/** Everybody the person may write to now, talked to last first. */
export function talks({ accepted, own }: Situation): Talk[] {
  const called = (name: string | null, otherwise: string): string => (name && firstName(name)) || otherwise;
  return [
    ...accepted.map(({ requestId, code, residentName, talkedAt }) => ({
      requestId,
      code,
      name: called(residentName, 'bà con'),
      asHelper: true,
      talkedAt,
    })),
    ...own
      .filter(({ status }) => status === 'accepted')
      .map(({ requestId, code, helperName, talkedAt }) => ({
        requestId,
        code,
        name: called(helperName, 'tổ viên'),
        asHelper: false,
        talkedAt,
      })),
  ].sort((a, b) => b.talkedAt.getTime() - a.talkedAt.getTime());
}

/** `K7P2A: text` goes to that request; a code of nobody is no code, so the text is read like any other. */
export const relayingByCode: Part = (state, situation, { command }) => {
  if (command.kind !== 'to') return undefined;
  const talk = talks(situation).find(({ code }) => code === command.code);
  if (talk === undefined) return undefined;
  return command.text === ''
    ? say(state, texts.whatToSendText(talk.code))
    : act(state, { do: 'relay', request: refOf(talk), text: command.text });
};

/** Any other text goes to whoever was talked to last. */
export const relaying: Part = (state, situation, { text }) => relayText(state, situation, text);

/** Passes a text to whoever was talked to last; undefined when there is nobody. */
export function relayText(state: ConversationState, situation: Situation, text: string): Step | undefined {
  const [talk] = talks(situation);
  return talk && act(state, { do: 'relay', request: refOf(talk), text });
}

function refOf({ requestId, code }: Talk): RequestRef {
  return { requestId, code };
}

/** Explains once per request; later only says to whom it went, and that only when there are several. */
export function afterRelay(
  state: ConversationState,
  situation: Situation,
  { request, result }: { request: RequestRef; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (!result.ok) return { state, say: [texts.notSentText(request.code)] };
  const all = talks(situation);
  const talk = all.find(({ requestId }) => requestId === request.requestId);
  if (talk === undefined) return { state, say: [] };
  if (all.length > 1) return { state, say: [texts.sentToText(talk.name, talk.code)] };
  if (state.relayExplained.includes(talk.requestId)) return { state, say: [] };
  const explain = talk.asHelper ? texts.explainedToHelperText : texts.explainedToResidentText;
  const explained = { ...state, relayExplained: [...state.relayExplained, talk.requestId] };
  return { state: explained, say: [explain(talk.name)] };
}
