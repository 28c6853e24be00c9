import { Link } from 'react-router-dom';
import { useRecoilValue } from 'recoil';

import { PATHS } from '../paths.ts';
import { textSizeState } from './text-size-state.ts';
import { SETTING_TEXTS } from './texts.ts';

/** The corner of every screen that leads to letter size; reading the state here also applies the kept size. */
export function SettingsCorner() {
  useRecoilValue(textSizeState);
  return (
    <Link className="bar-button corner-link" to={PATHS.settings}>
      <span aria-hidden="true">Aa</span>
      <span className="visually-hidden">{SETTING_TEXTS.corner}</span>
    </Link>
  );
}
