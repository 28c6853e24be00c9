import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Icon } from '../ui/icons.tsx';
import { useCurrentWard, wardTitle } from '../ward-state.ts';
import { WARD_TEXTS } from './texts.ts';

/** Which ward everything is asked from, as a link to change it. */
export function WardLine() {
  const { ward } = useCurrentWard();
  return (
    <Link className="hero-ward" to={PATHS.ward}>
      <Icon name="pin" />
      <span>{ward ? <ToChange from={wardTitle(ward)} /> : WARD_TEXTS.choose}</span>
    </Link>
  );
}

function ToChange({ from }: { from: string }) {
  return (
    <>
      {from}
      <span aria-hidden="true"> · </span>
      <span className="visually-hidden">, </span>
      {WARD_TEXTS.change}
      <span className="visually-hidden"> {WARD_TEXTS.what}</span>
    </>
  );
}
