import type { ReactNode } from 'react';

import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type Tone = 'calm' | 'warm' | 'danger';

/** A highlighted sentence; tone is repeated by its icon, never by colour alone. */
export function Notice({
  tone = 'calm',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <div className={tone === 'calm' ? 'notice' : `notice notice-${tone}`}>
      <Icon name={icon ?? (tone === 'danger' ? 'shield' : 'info')} />
      <div>{children}</div>
    </div>
  );
}

/** A place whose changes are read aloud. It must be on the page before the words come, so it is always rendered. */
export function LiveRegion({ children }: { children: ReactNode }) {
  return <div role="status">{children}</div>;
}
