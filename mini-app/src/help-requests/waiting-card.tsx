import { useNavigate } from 'react-router-dom';

import { CallLink } from '../call-link.tsx';
import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { whenInWords } from '../time-words.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmAction } from '../ui/confirm-action.tsx';
import { useDraft } from './draft-state.ts';
import { StatusLine } from './status-line.tsx';
import { WAITING_TEXTS as TEXTS } from './texts.ts';
import type { WaitingRequest } from './waiting-request.ts';
import { useWaiting } from './waiting-state.ts';

/** A request that waits for the network, or that came back: what happens with it, and the way to take it back. */
export function WaitingCard({ request }: { request: WaitingRequest }) {
  const { draft, writtenAt, refusal } = request;
  const { drop } = useWaiting();
  const topic = draft.topic === null ? '' : TOPIC_WORDS[draft.topic].name;
  const about = `${topic}, ${TEXTS.writtenAt(whenInWords(writtenAt, now()))}`;
  return (
    <div className="card">
      <StatusLine words={statusOf(refusal)} />
      <p className="small soft">{about}</p>
      {draft.topic === 'scam' && refusal === undefined && (
        <CallLink number="113" look="danger">
          {TEXTS.urgent}
        </CallLink>
      )}
      {refusal !== undefined && <LookAgain request={request} />}
      <ConfirmAction
        label={TEXTS.cancel}
        about={about}
        question={TEXTS.cancelAsk}
        yes={TEXTS.cancelYes}
        no={TEXTS.cancelNo}
        onConfirm={() => drop(draft.clientRequestId)}
      />
    </div>
  );
}

function statusOf(refusal: string | undefined) {
  return refusal === undefined
    ? ({ title: TEXTS.title, detail: TEXTS.detail, icon: 'cut', tone: 'warm' } as const)
    : ({ title: TEXTS.refused, detail: refusal, icon: 'info', tone: 'warm' } as const);
}

function LookAgain({ request: { draft } }: { request: WaitingRequest }) {
  const { change } = useDraft();
  const { drop } = useWaiting();
  const navigate = useNavigate();
  const open = () => {
    change({ ...draft, consents: false, personAgrees: false });
    drop(draft.clientRequestId);
    navigate(PATHS.help);
  };
  return <Button onPress={open}>{TEXTS.lookAgain}</Button>;
}
