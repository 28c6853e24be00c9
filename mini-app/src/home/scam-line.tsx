import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Notice } from '../ui/notice.tsx';
import { HOME_TEXTS } from './texts.ts';

/** The warning that always stands on the first screen, with the way to a person. */
export function ScamLine() {
  return (
    <Notice tone="danger">
      <p>
        <strong>{HOME_TEXTS.scamTitle}</strong>
      </p>
      <p>
        {HOME_TEXTS.scamText} <Link to={PATHS.helpWith('scam')}>{HOME_TEXTS.scamLink}</Link>.
      </p>
    </Notice>
  );
}
