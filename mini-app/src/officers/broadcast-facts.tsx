import type { BroadcastView } from '@tung-nha/shared/broadcast';
import { localDay } from '@tung-nha/shared/quarter';

import { now } from '../clock.ts';
import { clockInWords, whenInWords } from '../time-words.ts';
import { FactList } from '../ui/fact-list.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { audienceInWords, broadcastStateInWords } from './broadcast-words.ts';
import { dayText } from './moment-text.ts';
import { useOwnWard } from './own-ward.ts';

/** All that was chosen for a broadcast besides its words, and what became of it. */
export function BroadcastFacts({ view }: { view: BroadcastView }) {
  const own = useOwnWard();
  const at = (iso: string | undefined) => iso && clockInWords(iso, now());
  const { state, kind, audience, outputs, hasPicture, validUntil, author, approver } = view;
  const hasTime = (state === 'scheduled' || state === 'draft') && view.scheduledAt;
  const waits = hasTime ? `: ${at(view.scheduledAt)}` : '';
  const ways = outputs.map((output) => BROADCAST_TEXTS.outputNames[output]).join('\n');
  return (
    <FactList
      facts={[
        [BROADCAST_TEXTS.state, `${broadcastStateInWords(view)}${waits}`],
        [BROADCAST_TEXTS.kind, BROADCAST_TEXTS.kinds[kind]],
        [BROADCAST_TEXTS.audience, audienceInWords(audience, own)],
        [BROADCAST_TEXTS.outputs, ways],
        [BROADCAST_TEXTS.pictureFact, hasPicture ? BROADCAST_TEXTS.withPicture : undefined],
        [BROADCAST_TEXTS.valid, validUntil && dayText(localDay(new Date(validUntil)))],
        [BROADCAST_TEXTS.author, `${author.name}, ${whenInWords(view.createdAt, now())}`],
        [BROADCAST_TEXTS.approver, approver?.name],
        [BROADCAST_TEXTS.scheduledFor, state === 'awaitingApproval' ? at(view.scheduledAt) : undefined],
        [BROADCAST_TEXTS.started, at(view.startedAt)],
        [BROADCAST_TEXTS.ended, at(view.endedAt)],
      ]}
    />
  );
}
