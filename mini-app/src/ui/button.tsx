import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

import { Icon } from './icons.tsx';
import type { IconName } from './icons.tsx';

type Look = 'main' | 'warm' | 'quiet' | 'danger';

interface ButtonProps {
  children: ReactNode;
  look?: Look;
  icon?: IconName;
  /** Says what is being done instead of the label, and ignores further presses. */
  busy?: string | undefined;
  /** The form to send, by id; the button may stand outside of it. */
  submits?: string;
  /** For a button that switches something on and off: whether it is on. */
  pressed?: boolean;
  onPress?: () => void;
}

/** A button that stays focusable while busy, so that a screen reader's place is not lost. */
export function Button({ children, look = 'main', icon, busy, submits, pressed, onPress }: ButtonProps) {
  return (
    <button
      type={submits === undefined ? 'button' : 'submit'}
      {...(submits === undefined ? {} : { form: submits })}
      className={`button button-${look}`}
      aria-disabled={busy === undefined ? undefined : true}
      aria-pressed={pressed}
      onClick={(event) => {
        if (busy !== undefined) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && <Icon name={icon} />}
      {busy ?? children}
    </button>
  );
}

interface ButtonLinkProps {
  children: ReactNode;
  to: string;
  look?: Look;
  icon?: IconName;
  replace?: boolean;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({ children, to, look = 'main', icon, replace = false }: ButtonLinkProps) {
  return (
    <Link className={`button button-${look}`} to={to} replace={replace}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
