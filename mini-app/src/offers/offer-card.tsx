import type { OfferView } from '@tung-nha/shared/help-request';
import { useNavigate } from 'react-router-dom';

import { sentenceOf } from '../api-result.ts';
import type { ApiFailure } from '../api-result.ts';
import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { distanceInWords } from '../distance-words.ts';
import { PATHS } from '../paths.ts';
import { clockInWords, leftInWords } from '../time-words.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { About } from '../ui/about.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { reasonsInWords } from './reason-words.ts';
import { MODE_NAMES, OFFER_TEXTS } from './texts.ts';

/** Refusals after which there is nothing to answer any more. */
const OVER = new Set(['already_taken', 'offer_lapsed', 'not_possible', 'not_found']);

/** What became of an answer, said above the list. */
export interface Said {
  words: string;
  isRefusal?: boolean;
}

interface OfferCardProps {
  offer: OfferView;
  /** The answer is given, or may be: time to look what became of the offer. */
  onAnswered: () => void;
  say: (said: Said) => void;
}

/** One asking: what, where, until when, why this member, and the two answers. */
export function OfferCard({ offer, onAnswered, say }: OfferCardProps) {
  const words = TOPIC_WORDS[offer.topic];
  return (
    <article className="card" aria-label={labelOf(offer)}>
      <div className="status-line">
        <span className={offer.urgent ? 'badge-icon badge-icon-warm' : 'badge-icon'}>
          <Icon name={words.icon} />
        </span>
        <div>
          <h2>{words.name}</h2>
          <p className="soft">
            {[MODE_NAMES[offer.mode], offer.supportPoint, offer.neighbourhood].filter(Boolean).join(', ')}
          </p>
        </div>
      </div>
      {offer.note && <p>“{offer.note}”</p>}
      <OfferTags offer={offer} />
      <Reasons offer={offer} />
      <Answers offer={offer} onAnswered={onAnswered} say={say} />
    </article>
  );
}

function labelOf({ topic, code }: OfferView): string {
  return `${TOPIC_WORDS[topic].name}, ${code}`;
}

function OfferTags({ offer }: { offer: OfferView }) {
  const left = leftInWords(offer.lapsesAt, now());
  const distance = distanceInWords(offer.reasons.metres);
  return (
    <ul className="tags">
      {offer.urgent && <li className="tag tag-warm">{OFFER_TEXTS.urgent}</li>}
      {offer.wantedAt && <li className="tag">{clockInWords(offer.wantedAt, now())}</li>}
      {distance !== null && <li className="tag">{distance}</li>}
      <li className="tag tag-quiet">{left === null ? OFFER_TEXTS.lapsed : OFFER_TEXTS.left(left)}</li>
    </ul>
  );
}

function Reasons({ offer }: { offer: OfferView }) {
  return (
    <details className="reasons">
      <summary>{OFFER_TEXTS.why}</summary>
      <ul className="plain-list stack-tight">
        {reasonsInWords(offer.reasons).map((reason) => (
          <li key={reason}>
            <Icon name="check" />
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Answers({ offer, onAnswered, say }: OfferCardProps) {
  const navigate = useNavigate();
  const accepting = useAction();
  const declining = useAction();
  const params = { id: offer.requestId };
  const onFailed = (failure: ApiFailure) => {
    // The card goes with the offer: what happened to it must outlive the card.
    if (OVER.has(failure.because)) say({ words: sentenceOf(failure), isRefusal: true });
    onAnswered();
  };
  const accept = () =>
    accepting.run(
      () => callApi('acceptHelpRequest', { params }),
      () => navigate(PATHS.helping(offer.requestId)),
      onFailed,
    );
  const decline = () =>
    declining.run(
      () => callApi('declineHelpRequest', { params }),
      () => {
        say({ words: OFFER_TEXTS.declined });
        onAnswered();
      },
      onFailed,
    );
  const failure = accepting.failure ?? declining.failure;
  return (
    <>
      <div role="alert">{failure !== null && <Notice tone="warm">{failure}</Notice>}</div>
      <div className="button-row">
        <Button icon="heart" busy={accepting.busy ? OFFER_TEXTS.accepting : undefined} onPress={accept}>
          {OFFER_TEXTS.accept}
          <About>{labelOf(offer)}</About>
        </Button>
        <Button look="quiet" busy={declining.busy ? OFFER_TEXTS.declining : undefined} onPress={decline}>
          {OFFER_TEXTS.decline}
          <About>{labelOf(offer)}</About>
        </Button>
      </div>
    </>
  );
}
