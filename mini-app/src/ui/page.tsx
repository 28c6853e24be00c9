import { useContext, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

import { FrameContext } from './frame.tsx';
import { HouseMark } from './house-mark.tsx';
import { Icon } from './icons.tsx';
import { UI_TEXTS } from './texts.ts';

interface PageProps {
  title: ReactNode;
  /** The name in the window's title when `title` is more than a text. */
  name?: string;
  /** Where back leads when the page was opened first, by a deep link. Missing: a top page with the brand instead. */
  backTo?: string;
  /** Stands between the bar and the heading, such as steps. */
  above?: ReactNode;
  /** The id of the words above that are told with the heading: the focus goes past them. */
  toldWith?: string;
  lead?: ReactNode;
  /** A picture under the heading turns the head of the page into a coloured panel. */
  hero?: ReactNode;
  /** The main action, kept in reach of the thumb. */
  action?: ReactNode;
  tabs?: boolean;
  children: ReactNode;
}

/** One screen: bar, landmark, heading that receives focus when the screen opens, main action and tabs below. */
export function Page({
  title,
  name,
  backTo,
  above,
  toldWith,
  lead,
  hero,
  action,
  tabs = true,
  children,
}: PageProps) {
  const frame = useContext(FrameContext);
  const heading = useFocusOnOpen();
  useEffect(() => {
    const own = name ?? (typeof title === 'string' ? title : '');
    document.title = own === '' ? UI_TEXTS.appName : `${own} – ${UI_TEXTS.appName}`;
  }, [name, title]);
  return (
    <div className="frame">
      <header className="top-bar">
        {backTo === undefined ? <Brand /> : <BackButton to={backTo} />}
        <div className="top-bar-end">{frame.corner}</div>
      </header>
      <main className="page">
        {frame.banner}
        <div className={hero ? 'page-head hero' : 'page-head'}>
          {above}
          <h1 ref={heading} tabIndex={-1} aria-describedby={toldWith}>
            {title}
          </h1>
          {lead && <div className="page-lead">{lead}</div>}
          {hero}
        </div>
        {children}
      </main>
      <Dock action={action} tabs={tabs ? frame.tabs : null} />
    </div>
  );
}

function Dock({ action, tabs }: { action: ReactNode; tabs: ReactNode }) {
  if (!action && !tabs) return null;
  return (
    <div className="dock">
      {action && (
        <section className="dock-action" aria-label={UI_TEXTS.mainAction}>
          {action}
        </section>
      )}
      {tabs}
    </div>
  );
}

function Brand() {
  return (
    <span className="top-bar-brand">
      <HouseMark />
      {UI_TEXTS.appName}
    </span>
  );
}

function BackButton({ to }: { to: string }) {
  const navigate = useNavigate();
  const { key } = useLocation();
  return (
    <button
      type="button"
      className="bar-button"
      onClick={() => (key === 'default' ? navigate(to, { replace: true }) : navigate(-1))}
    >
      <Icon name="back" />
      {UI_TEXTS.back}
    </button>
  );
}

/** Page changes do not move focus by themselves: without this a screen reader stays on a link that is gone. */
function useFocusOnOpen() {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    if (key === 'default') return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [key]);
  return heading;
}
