import type { OpenedSession } from '@tung-nha/shared/session';

const KEY = 'tung-nha/browser-session';

/**
 * An officer's session in a plain browser, from a login link. Kept for this tab alone, so that closing it signs out; Zalo has
 * no part in it. Schemas are not read here, for this is in the entry: the server judges the token.
 */
export const browserSession = {
  read(): OpenedSession | undefined {
    try {
      const kept = window.sessionStorage.getItem(KEY);
      return kept === null ? undefined : (JSON.parse(kept) as OpenedSession);
    } catch {
      return undefined;
    }
  },
  keep(opened: OpenedSession): void {
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(opened));
    } catch {
      // Without storage the session lasts until the page is loaded anew.
    }
  },
  drop(): void {
    try {
      window.sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  },
};

/** Whether this page is the officers' part, which is also opened outside of Zalo. */
export function isOfficerPage(pathname = window.location.pathname): boolean {
  return /(^|\/)officer(\/|$)/.test(pathname);
}
