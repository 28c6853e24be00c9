import type { MouseEvent, ReactNode } from 'react';

import { Icon } from './ui/icons.tsx';
import { isInZalo, platform } from './zalo/chosen-platform.ts';

interface CallLinkProps {
  children: ReactNode;
  /** As it is dialled. */
  number: string;
  look?: 'main' | 'danger';
}

/** A link that dials: by Zalo where Zalo shows the page, by the phone itself everywhere else and when Zalo does not. */
export function CallLink({ children, number, look = 'main' }: CallLinkProps) {
  const address = `tel:${number}`;
  const dial = async (event: MouseEvent) => {
    if (!isInZalo()) return;
    event.preventDefault();
    const dialled = await platform()
      .then((zalo) => zalo.dial(number))
      .catch(() => ({ ok: false }));
    if (!dialled.ok) window.location.assign(address);
  };
  return (
    <a className={`button button-${look}`} href={address} onClick={(event) => void dial(event)}>
      <Icon name="call" />
      {children}
    </a>
  );
}
