import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { Link } from 'react-router-dom';

import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { whenInWords } from '../time-words.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { Icon } from '../ui/icons.tsx';
import { StatusLine } from './status-line.tsx';
import { statusWords } from './status-words.ts';

/** A request as one large link to its screen. */
export function RequestCard({ request }: { request: HelpRequestView }) {
  return (
    <Link className="card" to={PATHS.request(request.id)}>
      <StatusLine words={statusWords(request, now())} />
      <span className="card-foot small soft">
        <span>
          {TOPIC_WORDS[request.topic].name}, {whenInWords(request.createdAt, now())}
        </span>
        <span className="card-go">
          <Icon name="go" />
        </span>
      </span>
    </Link>
  );
}
