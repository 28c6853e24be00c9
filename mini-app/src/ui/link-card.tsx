import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

interface LinkCardProps {
  to: string;
  icon?: IconName;
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}

/** A card that leads somewhere: its words one below the other, and the arrow. */
export function LinkCard({ to, icon, onOpen, children }: LinkCardProps) {
  return (
    <Link className="card link-card" to={to} onClick={onOpen}>
      {icon && (
        <span className="badge-icon">
          <Icon name={icon} />
        </span>
      )}
      <span className="link-card-words">{children}</span>
      <span className="card-go">
        <Icon name="go" />
      </span>
    </Link>
  );
}
