import type { AnnouncementView } from '@tung-nha/shared/announcement';
import { useParams } from 'react-router-dom';

import { BUILD } from '../build-settings.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { PlatformButton } from '../platform-button.tsx';
import { clockInWords, whenInWords } from '../time-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useAnnouncement } from './announcements.ts';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

/** One announcement, opened from a list, a message or a printed code; of whichever ward. */
export function AnnouncementPage() {
  const { id = '' } = useParams();
  const announcement = useAnnouncement(id);
  const isGone = announcement.failure?.because === 'not_found';
  const title = announcement.data?.title ?? (isGone ? TEXTS.goneTitle : TEXTS.title);
  return (
    <Page
      title={title}
      backTo={PATHS.announcements}
      action={
        announcement.data?.kind === 'scamAlert' && (
          <ButtonLink to={PATHS.scamCheck} look="warm" icon="shield">
            {TEXTS.checkScam}
          </ButtonLink>
        )
      }
    >
      <Loaded from={announcement} missing={<Notice>{TEXTS.gone}</Notice>}>
        {(it) => <Announcement it={it} />}
      </Loaded>
    </Page>
  );
}

function Announcement({ it }: { it: AnnouncementView }) {
  const { kind, text, link, picture, from, publishedAt, validUntil } = it;
  return (
    <article className="stack">
      {kind === 'scamAlert' && <Notice tone="danger">{TEXTS.alert}</Notice>}
      <p className="soft">
        {from}, {whenInWords(publishedAt, now())}
      </p>
      {text.split(/\n+/).map((line, at) => (
        <p key={at}>{line}</p>
      ))}
      {picture !== undefined && (
        <img className="announcement-picture" src={`${BUILD.apiUrl}${picture}`} alt={TEXTS.picture} />
      )}
      {link !== undefined && (
        <PlatformButton asks="page" icon="go" act={(zalo) => zalo.openOutside(link)}>
          {TEXTS.more}
        </PlatformButton>
      )}
      {validUntil !== undefined && <p className="soft">{TEXTS.until(clockInWords(validUntil, now()))}</p>}
    </article>
  );
}
