import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { CallLink } from '../call-link.tsx';
import { ChatButton } from '../chat-button.tsx';
import { MapButton } from '../map-button.tsx';
import { OFFER_TEXTS } from './texts.ts';

/** How to reach the person: phone and map as links, and the chat that always works. */
export function ContactPart({ request }: { request: HelpRequestView }) {
  const { phone, place, landmark } = request.contact ?? {};
  return (
    <section className="card">
      <h2>{OFFER_TEXTS.contact}</h2>
      {landmark && (
        <dl className="facts">
          <div>
            <dt>{OFFER_TEXTS.landmark}</dt>
            <dd>{landmark}</dd>
          </div>
        </dl>
      )}
      {phone && <CallLink number={`+${phone}`}>{OFFER_TEXTS.call(asDialled(phone))}</CallLink>}
      {place && (
        <MapButton place={place} name={OFFER_TEXTS.placeOnMap}>
          {OFFER_TEXTS.map}
        </MapButton>
      )}
      {!phone && <p className="soft">{OFFER_TEXTS.noContact}</p>}
      <ChatButton message="">{OFFER_TEXTS.openChat}</ChatButton>
    </section>
  );
}

/** 84912345678 as people read it, on one line: 0912 345 678. */
function asDialled(phone: string): string {
  return phone.replace(/^84/, '0').replace(/^(\d{4})(\d{3})(\d+)$/, '$1\u00a0$2\u00a0$3');
}
