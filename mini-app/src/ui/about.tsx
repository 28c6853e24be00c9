import type { ReactNode } from 'react';

/** What a button or link that stands several times on a screen is about, for those who hear it without its surroundings. */
export function About({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">: {children}</span>;
}
