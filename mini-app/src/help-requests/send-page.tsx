import type { WardView } from '@tung-nha/shared/ward';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { sentenceOf } from '../api-result.ts';
import { PATHS } from '../paths.ts';
import { CheckRow } from '../ui/check-row.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { wardName } from '../ward-state.ts';
import { DraftReview } from './draft-review.tsx';
import { useDraft } from './draft-state.ts';
import { FormStep, stepPath } from './form-step.tsx';
import { NeedsWard } from './needs-ward.tsx';
import { sendHelpRequest } from './send-help-request.ts';
import { isForLater } from './send-waiting.ts';
import { consentSentences, FORM_TEXTS } from './texts.ts';
import { useWaiting } from './waiting-state.ts';
import { WhoPart } from './who-part.tsx';

const TEXTS = FORM_TEXTS.send;

/** Last screen: for whom, what will be sent, the consent, and the sending. */
export function SendPage() {
  return <NeedsWard>{(ward) => <SendForm ward={ward} />}</NeedsWard>;
}

function SendForm({ ward }: { ward: WardView }) {
  const { draft, change } = useDraft();
  const { sending, failure, send } = useSending(ward.code);
  return (
    <FormStep
      step="send"
      draft={draft}
      title={TEXTS.title}
      submitLabel={TEXTS.send}
      busy={sending ? TEXTS.sending : undefined}
      onComplete={() => void send()}
    >
      {(problems) => (
        <>
          <DraftReview draft={draft} ward={ward} />
          <WhoPart draft={draft} change={change} problems={problems} ward={ward} />
          <Consent controller={wardName(ward)} />
          <CheckRow
            id="consents"
            checked={draft.consents}
            onChange={(consents) => change({ consents })}
            problem={problems.consents}
          >
            <strong>{TEXTS.consents}</strong>
          </CheckRow>
          <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
        </>
      )}
    </FormStep>
  );
}

function Consent({ controller }: { controller: string }) {
  return (
    <section className="stack-tight">
      <h2>{TEXTS.consentTitle}</h2>
      <ul className="plain-list stack-tight">
        {consentSentences(controller).map((sentence) => (
          <li key={sentence}>
            <Icon name="check" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sends the draft once at a time; after success the draft is gone and back does not return into the form. */
function useSending(ward: string) {
  const { draft, change, startAnew } = useDraft();
  const { keep } = useWaiting();
  const navigate = useNavigate();
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // State changes only with the next drawing; a second tap comes sooner.
  const running = useRef(false);
  const send = async () => {
    if (running.current) return;
    running.current = true;
    setSending(true);
    setFailure(null);
    const sent = await sendHelpRequest(draft, ward);
    running.current = false;
    setSending(false);
    if (sent.ok) {
      navigate(PATHS.request(sent.reply.id), { replace: true, state: { justSent: true } });
      startAnew();
    } else if (isForLater(sent.because)) {
      keep(draft, ward);
      startAnew();
      navigate(PATHS.helpKept, { replace: true });
    } else {
      setFailure(sentenceOf(sent));
      if ('backTo' in sent) {
        change(sent.backTo === 'how' ? { usesZaloPhone: false } : { usesMyPlace: false });
        navigate(stepPath(sent.backTo), { state: { failure: sent.message } });
      }
    }
  };
  return { sending, failure, send };
}
