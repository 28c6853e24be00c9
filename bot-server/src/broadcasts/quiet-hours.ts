import { isWithinDaily } from '@tung-nha/shared/quarter';

import type { Ward } from '../wards/ward-access.ts';
import type { Broadcast } from './broadcast.ts';

/** Local hours in which nobody is disturbed; null for what goes at any hour. */
export type QuietHours = readonly [from: string, to: string] | null;

/** The ward's quiet hours as they hold a broadcast: a scam that is running goes at any hour (decision 015). */
export function quietHoursFor(
  { kind }: Pick<Broadcast, 'kind'>,
  { settings }: Pick<Ward, 'settings'>,
): QuietHours {
  return kind === 'scamAlert' ? null : settings.dispatch.quiet;
}

/** Whether what these hours hold has to wait now. */
export function mustWait(quiet: QuietHours, now: Date): boolean {
  return quiet !== null && isWithinDaily(now, ...quiet);
}
