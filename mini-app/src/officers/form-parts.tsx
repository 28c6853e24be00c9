import type { ReactNode } from 'react';

import { Notice } from '../ui/notice.tsx';
import { OFFICER_TEXTS } from './texts.ts';

/** A native checkbox in its label. */
export function Tick({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** A form of the desk: what is wrong with it is told by us at the field, never by the browser. */
export function DeskForm({
  className = 'stack',
  label,
  onSend,
  children,
}: {
  className?: string;
  label?: string;
  onSend: () => void;
  children: ReactNode;
}) {
  return (
    <form
      noValidate
      className={className}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}

/** Why a form was not taken, read aloud when it comes. */
export function Failure({ sentence }: { sentence: string | null }) {
  return <div role="alert">{sentence !== null && <Notice tone="danger">{sentence}</Notice>}</div>;
}

/** Sends the form it stands in; while that runs, further presses do nothing. */
export function SubmitButton({
  busy,
  look = 'main',
  children,
}: {
  busy: boolean;
  look?: 'main' | 'danger' | 'quiet';
  children: ReactNode;
}) {
  return (
    <button
      type="submit"
      className={`button button-${look}`}
      aria-disabled={busy || undefined}
      onClick={(event) => busy && event.preventDefault()}
    >
      {busy ? OFFICER_TEXTS.send : children}
    </button>
  );
}
