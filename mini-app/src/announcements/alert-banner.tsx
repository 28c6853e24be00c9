import { Link, useLocation } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Icon } from '../ui/icons.tsx';
import { useAnnouncements } from './announcements.ts';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

/** Warnings of scams, on top of every screen until the police withdraw them; each is one large link. */
export function AlertBanner() {
  const { pathname } = useLocation();
  const alerts = (useAnnouncements().data ?? []).filter(
    // On its own page it is the page.
    ({ kind, id }) => kind === 'scamAlert' && pathname !== PATHS.announcement(id),
  );
  if (alerts.length === 0) return null;
  return (
    <section className="stack" aria-label={TEXTS.alert}>
      {alerts.map(({ id, title }) => (
        <Link key={id} className="notice notice-danger notice-link" to={PATHS.announcement(id)}>
          <Icon name="shield" />
          <div>
            <strong>{TEXTS.alert}</strong>
            <br />
            {title}
          </div>
          <Icon name="go" />
        </Link>
      ))}
    </section>
  );
}
