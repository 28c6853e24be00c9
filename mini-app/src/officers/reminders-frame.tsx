import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';

import { DESK_PATHS } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { REMINDER_TEXTS } from './reminder-texts.ts';

const PAGES = [
  ['calendar', DESK_PATHS.reminders],
  ['kinds', DESK_PATHS.reminderKinds],
  ['sent', DESK_PATHS.sentReminders],
  ['training', DESK_PATHS.training],
] as const;

/** One of the pages about reminders, with the way to the others. */
export function RemindersFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead: string;
  children: ReactNode;
}) {
  return (
    <DeskPage title={title} lead={lead}>
      <nav className="form-buttons" aria-label={REMINDER_TEXTS.nav}>
        {PAGES.map(([page, to]) => (
          <NavLink key={page} className="form-button" to={to} end>
            {REMINDER_TEXTS.pages[page]}
          </NavLink>
        ))}
      </nav>
      {children}
    </DeskPage>
  );
}
