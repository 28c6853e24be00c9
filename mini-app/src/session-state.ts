import type { OpenedSession, Role } from '@tung-nha/shared/session';
import { useEffect } from 'react';
import { atom, useRecoilValue, useSetRecoilState } from 'recoil';

import { session } from './session.ts';

export type Person = OpenedSession['person'];

/** Who is using the Mini App; null until the session is open, and for as long as it cannot be opened. */
export const personState = atom<Person | null>({ key: 'person', default: null });

/** Opens the session once, after the first paint, and again when the network comes back. */
export function useOpenSession(): void {
  const setPerson = useSetRecoilState(personState);
  useEffect(() => {
    const open = async () => {
      const opened = await session();
      if (opened.ok) setPerson(opened.reply.person);
    };
    void open();
    const again = () => void open();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [setPerson]);
}

/** The roles of a ward's officers. */
export const OFFICER_ROLES: readonly Role[] = ['police', 'communication', 'vhxh', 'economy'];

/** Whether this person is an officer of some ward: then the way to the officers' part is shown. */
export function useIsOfficer(): boolean {
  return useRecoilValue(personState)?.roles.some(({ role }) => OFFICER_ROLES.includes(role)) ?? false;
}

/** Whether this person helps others: then the offers are shown. */
export function useIsHelper(): boolean {
  return useRecoilValue(personState)?.roles.some(({ role }) => role !== 'resident') ?? false;
}
