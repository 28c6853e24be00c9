import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, NavLink, useLocation } from 'react-router-dom';

import { callApi } from '../api.ts';
import { browserSession } from '../browser-session.ts';
import { PATHS } from '../paths.ts';
import { SelectField } from '../ui/field.tsx';
import { HouseMark } from '../ui/house-mark.tsx';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { useWards } from './own-ward.ts';
import { OFFICER_TEXTS } from './texts.ts';

const ITEMS: readonly [keyof typeof OFFICER_TEXTS.pages, string, IconName][] = [
  ['queue', DESK_PATHS.queue, 'list'],
  ['broadcasts', DESK_PATHS.broadcasts, 'sound'],
  ['reminders', DESK_PATHS.reminders, 'clock'],
  ['groups', DESK_PATHS.groups, 'chat'],
  ['members', DESK_PATHS.members, 'people'],
  ['guides', DESK_PATHS.guides, 'book'],
  ['settings', DESK_PATHS.settings, 'letters'],
  ['log', DESK_PATHS.log, 'paper'],
];

interface DeskFrameProps {
  corner: ReactNode;
  /** The wards to choose from; none while nobody is signed in, and then there is nowhere to go. */
  wards?: readonly string[];
  onChoose?: ((ward: string) => void) | undefined;
  children: ReactNode;
}

/** Around every screen of the officers' part: on a PC the way about stands at the side, on a phone behind a button. */
export function DeskFrame({ corner, wards = [], onChoose, children }: DeskFrameProps) {
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  return (
    <div className="desk">
      <header className="desk-bar">
        <a className="skip-link" href="#desk-main">
          {OFFICER_TEXTS.skip}
        </a>
        <span className="top-bar-brand">
          <HouseMark />
          {OFFICER_TEXTS.part}
        </span>
        <div className="top-bar-end">
          {corner}
          {wards.length > 0 && (
            <button
              type="button"
              className="bar-button desk-menu-button"
              aria-expanded={isOpen}
              aria-controls="desk-menu"
              onClick={() => setOpenAt(isOpen ? null : pathname)}
            >
              {OFFICER_TEXTS.openMenu}
            </button>
          )}
        </div>
      </header>
      {wards.length > 0 && <Menu isOpen={isOpen} wards={wards} onChoose={onChoose} />}
      {children}
    </div>
  );
}

type MenuProps = Pick<DeskFrameProps, 'wards' | 'onChoose'> & { isOpen: boolean };

/** Whether an address belongs to a part of the desk: a request to the queue, the training to the reminders. */
function isPartOf(pathname: string, page: keyof typeof OFFICER_TEXTS.pages): boolean {
  if (page === 'queue') return pathname === DESK_PATHS.queue || pathname.startsWith(DESK_PATHS.request(''));
  if (page === 'reminders' && pathname === DESK_PATHS.training) return true;
  return pathname.startsWith(DESK_PATHS[page]);
}

function Menu({ isOpen, wards = [], onChoose }: MenuProps) {
  const { pathname } = useLocation();
  return (
    <nav
      id="desk-menu"
      className={isOpen ? 'desk-menu is-open' : 'desk-menu'}
      aria-label={OFFICER_TEXTS.menu}
    >
      {wards.length > 1 && <WardChoice wards={wards} onChoose={onChoose} />}
      {ITEMS.map(([page, to, icon]) => (
        <Link
          key={page}
          className="desk-link"
          to={to}
          aria-current={isPartOf(pathname, page) ? 'page' : undefined}
        >
          <Icon name={icon} />
          {OFFICER_TEXTS.pages[page]}
        </Link>
      ))}
      <Leaving />
    </nav>
  );
}

/** Wards by name; the one that is open stands first. */
function WardChoice({ wards = [], onChoose }: Pick<DeskFrameProps, 'wards' | 'onChoose'>) {
  const { ward } = useDesk();
  const known = useWards();
  const nameOf = (code: string) => {
    const found = known.find((one) => one.code === code);
    return found === undefined ? code : `${upperFirst(found.kind)} ${found.name}`;
  };
  return (
    <SelectField
      id="desk-ward"
      label={OFFICER_TEXTS.ward}
      blank={nameOf(ward)}
      value=""
      options={wards.filter((code) => code !== ward).map((code) => ({ value: code, name: nameOf(code) }))}
      onChange={(code) => code !== '' && onChoose?.(code)}
    />
  );
}

const upperFirst = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function Leaving() {
  if (browserSession.read() === undefined) {
    return (
      <NavLink className="desk-link" to={PATHS.home}>
        <Icon name="home" />
        {OFFICER_TEXTS.inZalo}
      </NavLink>
    );
  }
  const leave = async (call: 'closeSession' | 'endOfficerSessions') => {
    await callApi(call, {});
    browserSession.drop();
    window.location.assign(DESK_PATHS.queue);
  };
  return (
    <>
      <button type="button" className="desk-link" onClick={() => void leave('closeSession')}>
        <Icon name="back" />
        {OFFICER_TEXTS.signOut}
      </button>
      <button type="button" className="desk-link" onClick={() => void leave('endOfficerSessions')}>
        <Icon name="shield" />
        {OFFICER_TEXTS.signOutAll}
      </button>
    </>
  );
}
