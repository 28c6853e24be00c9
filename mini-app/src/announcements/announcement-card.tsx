import type { AnnouncementView } from '@tung-nha/shared/announcement';

import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { whenInWords } from '../time-words.ts';
import { LinkCard } from '../ui/link-card.tsx';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

/** One announcement in a list: what it is about and how old it is. */
export function AnnouncementCard({ it: { id, kind, title, publishedAt } }: { it: AnnouncementView }) {
  return (
    <LinkCard to={PATHS.announcement(id)}>
      {kind === 'scamAlert' && <span className="tag tag-warm">{TEXTS.alert}</span>}
      <strong>{title}</strong>
      <span className="soft">{whenInWords(publishedAt, now())}</span>
    </LinkCard>
  );
}
