import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { SETTING_TEXTS } from './texts.ts';

/** The corner of every screen that leads to letter size. */
export function SettingsCorner() {
  return (
    <Link className="bar-button corner-link" to={PATHS.settings}>
      <span aria-hidden="true">Aa</span>
      <span className="visually-hidden">{SETTING_TEXTS.corner}</span>
    </Link>
  );
}
