import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { CardGroup } from '../ui/card-group.tsx';
import { AnnouncementCard } from './announcement-card.tsx';
import { useAnnouncements } from './announcements.ts';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

const MOST_ON_HOME = 2;

/** The newest announcements on the first screen; nothing where there are none. Warnings stand above already. */
export function NewsPart() {
  const news = (useAnnouncements().data ?? []).filter(({ kind }) => kind === 'announcement');
  if (news.length === 0) return null;
  return (
    <>
      <CardGroup title={TEXTS.news} items={news.slice(0, MOST_ON_HOME)} keyOf={({ id }) => id}>
        {(it) => <AnnouncementCard it={it} />}
      </CardGroup>
      {news.length > MOST_ON_HOME && (
        <ButtonLink to={PATHS.announcements} look="quiet" icon="go">
          {TEXTS.all}
        </ButtonLink>
      )}
    </>
  );
}
