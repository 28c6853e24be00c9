import { NavLink } from 'react-router-dom';

import { PATHS } from './paths.ts';
import { useIsHelper } from './session-state.ts';
import { APP_TEXTS } from './texts.ts';
import { Icon } from './ui/icons.tsx';
import type { IconName } from './ui/icons.tsx';

/** The tabs below: home and own requests for everybody, offers for those who help. */
export function AppTabs() {
  const helper = useIsHelper();
  return (
    <nav className="tabs" aria-label={APP_TEXTS.tabs}>
      <Tab to={PATHS.home} icon="home" name={APP_TEXTS.home} />
      <Tab to={PATHS.requests} icon="list" name={APP_TEXTS.requests} />
      {helper && <Tab to={PATHS.offers} icon="people" name={APP_TEXTS.offers} />}
    </nav>
  );
}

function Tab({ to, icon, name }: { to: string; icon: IconName; name: string }) {
  return (
    <NavLink className="tab" to={to} end={to === PATHS.home}>
      <Icon name={icon} />
      <span>{name}</span>
    </NavLink>
  );
}
