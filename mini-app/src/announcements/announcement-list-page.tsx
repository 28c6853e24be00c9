import type { AnnouncementView } from '@tung-nha/shared/announcement';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard, wardTitle } from '../ward-state.ts';
import { AnnouncementCard } from './announcement-card.tsx';
import { useAnnouncements } from './announcements.ts';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

/** Everything the ward tells its residents now. */
export function AnnouncementListPage() {
  const { ward, wards } = useCurrentWard();
  const announcements = useAnnouncements();
  const mustChoose = ward === undefined && wards.data !== undefined;
  // Which ward's news cannot be said yet: that there is none would be a guess.
  const isUnknown = ward === undefined && wards.data === undefined;
  return (
    <Page title={TEXTS.title} lead={ward ? wardTitle(ward) : TEXTS.lead} backTo={PATHS.home}>
      {mustChoose && (
        <ButtonLink to={PATHS.ward} icon="pin">
          {TEXTS.chooseWard}
        </ButtonLink>
      )}
      {isUnknown && <Loaded from={wards}>{() => null}</Loaded>}
      {ward !== undefined && <Loaded from={announcements}>{(all) => <Announcements all={all} />}</Loaded>}
    </Page>
  );
}

function Announcements({ all }: { all: AnnouncementView[] }) {
  if (all.length === 0) return <p>{TEXTS.none}</p>;
  return (
    <ul className="stack">
      {all.map((it) => (
        <li key={it.id}>
          <AnnouncementCard it={it} />
        </li>
      ))}
    </ul>
  );
}
