import type { AnnouncementView } from '@tung-nha/shared/broadcast';
import { Link } from 'react-router-dom';

import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { whenInWords } from '../time-words.ts';
import { Icon } from '../ui/icons.tsx';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

/** One announcement in a list: what it is about and how old it is. */
export function AnnouncementCard({ it: { id, kind, title, publishedAt } }: { it: AnnouncementView }) {
  return (
    <Link className="card guide-card" to={PATHS.announcement(id)}>
      <span className="guide-card-words">
        {kind === 'scamAlert' && <span className="tag tag-warm">{TEXTS.alert}</span>}
        <strong>{title}</strong>
        <span className="soft">{whenInWords(publishedAt, now())}</span>
      </span>
      <span className="card-go">
        <Icon name="go" />
      </span>
    </Link>
  );
}
