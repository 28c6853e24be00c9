import { createContext, useContext } from 'react';

/** The ward an officer works in just now. */
export interface Desk {
  ward: string;
  isPolice: boolean;
}

export const DeskContext = createContext<Desk>({ ward: '', isPolice: false });

export function useDesk(): Desk {
  return useContext(DeskContext);
}

/** Addresses inside the officers' part. */
export const DESK_PATHS = {
  queue: '/officer',
  request: (id: string) => `/officer/requests/${id}`,
  broadcasts: '/officer/broadcasts',
  newBroadcast: '/officer/broadcasts/new',
  broadcast: (id: string) => `/officer/broadcasts/${id}`,
  changeBroadcast: (id: string) => `/officer/broadcasts/${id}/change`,
  groups: '/officer/groups',
  group: (id: string) => `/officer/groups/${id}`,
  newGroup: '/officer/groups/new',
  reminders: '/officer/reminders',
  reminderKinds: '/officer/reminders/kinds',
  sentReminders: '/officer/reminders/sent',
  training: '/officer/training',
  guides: '/officer/guides',
  members: '/officer/members',
  member: (id: string) => `/officer/members/${id}`,
  settings: '/officer/settings',
  log: '/officer/log',
};
