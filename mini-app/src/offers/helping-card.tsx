import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { Link } from 'react-router-dom';

import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { whenInWords } from '../time-words.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { Icon } from '../ui/icons.tsx';
import { HELPING_STATUS, OFFER_TEXTS } from './texts.ts';

/**
 * A request this member took on, as one large link; its code tells it from another of the same matter when the name is hidden
 * again.
 */
export function HelpingCard({ request }: { request: HelpRequestView }) {
  const { name, icon } = TOPIC_WORDS[request.topic];
  return (
    <Link className="card" to={PATHS.helping(request.id)}>
      <span className="card-top">
        <span className="badge-icon">
          <Icon name={icon} />
        </span>
        <span className="card-words">
          <strong>{request.resident?.name ?? OFFER_TEXTS.anonymous}</strong>
          <br />
          <span className="soft">
            {name}, {whenInWords(request.createdAt, now())}
          </span>
          <br />
          <span className="small">
            {OFFER_TEXTS.statusAndCode(HELPING_STATUS[request.status], request.code)}
          </span>
        </span>
        <span className="card-go">
          <Icon name="go" />
        </span>
      </span>
    </Link>
  );
}
