import { FULL, STATES } from './screen.ts';
import type { Screen, State } from './screen.ts';
import * as steps from './screen-steps.ts';

/** The officers' part, which needs the server for everything. */
const officers = (path: string, states: readonly State[] = FULL): Screen => ({
  path: `/officer${path}`,
  heading: /./,
  who: 'officer',
  states,
});
const WITHOUT_DATA: readonly State[] = ['full', 'loading', 'error', 'offline'];

export const OFFICERS_SCREENS: readonly Screen[] = [
  officers('', STATES),
  {
    ...officers(''),
    path: ({ officersRequest }) => `/officer/requests/${officersRequest}`,
    name: '/officer/requests/:open',
  },
  officers('/requests/11111111-1111-4111-8111-111111111111', ['empty']),
  officers('/broadcasts', WITHOUT_DATA),
  officers('/broadcasts/new'),
  { ...officers('/broadcasts/new'), name: 'incomplete', then: steps.saveBroadcastTooEarly },
  {
    ...officers(''),
    path: ({ announcement }) => `/officer/broadcasts/${announcement}`,
    name: '/officer/broadcasts/:sent',
  },
  officers('/groups'),
  officers('/groups/new'),
  { ...officers('/reminders', WITHOUT_DATA), isLong: true },
  { ...officers('/reminders/kinds'), isLong: true },
  officers('/reminders/sent'),
  { ...officers('/training'), isLong: true },
  { ...officers('/guides'), isLong: true },
  { ...officers('/members'), isLong: true },
  { ...officers('/members'), name: 'one of them', then: steps.openFirstMember },
  officers('/settings'),
  officers('/log'),
];
