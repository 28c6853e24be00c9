import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';

import { Icon } from '../ui/icons.tsx';
import { OFFICER_TEXTS } from './texts.ts';

interface DeskPageProps {
  title: string;
  lead?: string;
  back?: { to: string; name: string };
  action?: ReactNode;
  children: ReactNode;
}

/** One screen of the officers' part: a heading that takes the focus when it opens, and what belongs to it. */
export function DeskPage({ title, lead, back, action, children }: DeskPageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    document.title = `${title} – ${OFFICER_TEXTS.part}`;
  }, [title]);
  useEffect(() => {
    if (key === 'default') return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key]);
  return (
    <main className="desk-page" id="desk-main">
      <div className="desk-head">
        <div className="stack-tight">
          {back && (
            <Link className="bar-button desk-back" to={back.to}>
              <Icon name="back" />
              {back.name}
            </Link>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="soft">{lead}</p>}
        </div>
        {action && <div className="desk-action">{action}</div>}
      </div>
      {children}
    </main>
  );
}
