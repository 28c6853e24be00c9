import type { HelpRequestView, OfferView } from '@tung-nha/shared/help-request';
import { useState } from 'react';
import { useLocation } from 'react-router-dom';

import { Loaded } from '../loaded.tsx';
import { CardGroup } from '../ui/card-group.tsx';
import { Empty } from '../ui/load-states.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { HelpingCard } from './helping-card.tsx';
import { useHelping, useOffers } from './member-data.ts';
import { OfferCard } from './offer-card.tsx';
import type { Said } from './offer-card.tsx';
import { OFFER_TEXTS } from './texts.ts';

/** The member's screen: who needs them now, and what they have taken on. */
export function OfferListPage() {
  const offers = useOffers();
  const helping = useHelping();
  const state = useLocation().state as { said?: string } | null;
  const [said, say] = useState<Said | null>(state?.said === undefined ? null : { words: state.said });
  const look = () => {
    offers.reload();
    helping.reload();
  };
  const withStatus = (status: HelpRequestView['status']) =>
    (helping.data ?? []).filter((request) => request.status === status);
  return (
    <Page title={OFFER_TEXTS.title} lead={OFFER_TEXTS.lead}>
      <LiveRegion>
        {said !== null && (
          <Notice {...(said.isRefusal ? { tone: 'warm' } : { icon: 'check' })}>{said.words}</Notice>
        )}
      </LiveRegion>
      <Loaded from={offers}>{(data) => <OfferList offers={data} onAnswered={look} say={say} />}</Loaded>
      <HelpingGroup title={OFFER_TEXTS.acceptedTitle} requests={withStatus('accepted')} />
      <HelpingGroup title={OFFER_TEXTS.pastTitle} requests={withStatus('done')} />
    </Page>
  );
}

interface OfferListProps {
  offers: OfferView[];
  onAnswered: () => void;
  say: (said: Said) => void;
}

function OfferList({ offers, onAnswered, say }: OfferListProps) {
  if (offers.length === 0) return <Empty title={OFFER_TEXTS.noneTitle} text={OFFER_TEXTS.none} />;
  return (
    <ul className="stack">
      {offers.map((offer) => (
        <li key={offer.requestId}>
          <OfferCard offer={offer} onAnswered={onAnswered} say={say} />
        </li>
      ))}
    </ul>
  );
}

function HelpingGroup({ title, requests }: { title: string; requests: HelpRequestView[] }) {
  return (
    <CardGroup title={title} items={requests} keyOf={({ id }) => id}>
      {(request) => <HelpingCard request={request} />}
    </CardGroup>
  );
}
