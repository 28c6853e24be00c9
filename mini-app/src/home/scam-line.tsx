import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Icon } from '../ui/icons.tsx';
import { HOME_TEXTS } from './texts.ts';

/** The warning that always stands on the first screen: one large link to the check of ten signs. */
export function ScamLine() {
  return (
    <Link className="notice notice-danger scam-line" to={PATHS.scamCheck}>
      <Icon name="shield" />
      <span>
        <strong>{HOME_TEXTS.scamTitle}</strong>
        <br />
        {HOME_TEXTS.scamText}
      </span>
      <Icon name="go" />
    </Link>
  );
}
