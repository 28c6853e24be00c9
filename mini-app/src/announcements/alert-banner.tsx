import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Notice } from '../ui/notice.tsx';
import { useAnnouncements } from './announcements.ts';
import { ANNOUNCEMENT_TEXTS as TEXTS } from './texts.ts';

/** Warnings of scams, on top of every screen until the police withdraw them. */
export function AlertBanner() {
  const alerts = (useAnnouncements().data ?? []).filter(({ kind }) => kind === 'scamAlert');
  if (alerts.length === 0) return null;
  return (
    <section className="stack" aria-label={TEXTS.alert}>
      {alerts.map(({ id, title }) => (
        <Notice key={id} tone="danger">
          <strong>
            {TEXTS.alert}: {title}
          </strong>
          <Link to={PATHS.announcement(id)}>{TEXTS.readAlert}</Link>
        </Notice>
      ))}
    </section>
  );
}
