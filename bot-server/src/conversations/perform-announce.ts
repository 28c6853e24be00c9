import { draftInChat, stopNewest } from '../broadcasts/announce-in-chat.ts';
import { answerDraft } from '../broadcasts/chat-draft.ts';
import { approveBroadcast, sendBackBroadcast } from '../broadcasts/move-broadcast.ts';
import type { Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import type { AnnounceDeed } from './act.ts';
import type { ActResult, Announced } from './step.ts';

const MOVES = { approve: approveBroadcast, sendBack: sendBackBroadcast };

/** Does what an officer decided about a broadcast in chat; who they are is asked of the database again. */
export async function performAnnounce(work: Work, personId: string, deed: AnnounceDeed): Promise<ActResult> {
  const asking = { personId, wardId: deed.wardId };
  switch (deed.is) {
    case 'draft':
      return resultOf(await draftInChat(work, asking, deed), (draft) => ({ draft }));
    case 'stop':
      return resultOf(await stopNewest(work, asking), ({ title }) => ({ title }));
    case 'send':
    case 'drop': {
      const { broadcastId: id, seen } = deed;
      const sends = deed.is === 'send';
      return resultOf(await answerDraft(work, { ...asking, id, seen }, sends), (answered) => answered);
    }
    default:
      return resultOf(await MOVES[deed.is](work, { ...asking, id: deed.broadcastId }), (state) => ({
        state,
      }));
  }
}

function resultOf<T>(outcome: Outcome<T>, announced: (value: T) => Announced): ActResult {
  return outcome.ok
    ? { ok: true, announced: announced(outcome.value) }
    : { ok: false, because: outcome.because };
}
