import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { useIsHelper, useIsOfficer } from '../session-state.ts';
import { Icon } from '../ui/icons.tsx';
import type { IconName } from '../ui/icons.tsx';
import { HOME_TEXTS } from './texts.ts';

/** Learning paths, support points, the guide for those who help, and for officers the way to their desk. */
export function MoreRows() {
  const helper = useIsHelper();
  const officer = useIsOfficer();
  return (
    <section className="stack">
      <h2>{HOME_TEXTS.more}</h2>
      <ul className="row-list">
        {officer && (
          <Row to={PATHS.officer} icon="building" name={HOME_TEXTS.officer} hint={HOME_TEXTS.officerHint} />
        )}
        <Row to={PATHS.learning} icon="learn" name={HOME_TEXTS.learning} hint={HOME_TEXTS.learningHint} />
        <Row
          to={PATHS.supportPoints}
          icon="building"
          name={HOME_TEXTS.supportPoints}
          hint={HOME_TEXTS.supportPointsHint}
        />
        {helper && (
          <Row
            to={PATHS.topic('to-vien')}
            icon="people"
            name={HOME_TEXTS.members}
            hint={HOME_TEXTS.membersHint}
          />
        )}
      </ul>
    </section>
  );
}

function Row({ to, icon, name, hint }: { to: string; icon: IconName; name: string; hint: string }) {
  return (
    <li>
      <Link className="row" to={to}>
        <Icon name={icon} />
        <span>
          <strong>{name}</strong>
          <span className="small soft row-hint">{hint}</span>
        </span>
      </Link>
    </li>
  );
}
