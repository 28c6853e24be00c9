import type { OfficerLogLine } from '@tung-nha/shared/officer';

import { done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { openDesk, type Asking } from './officer-desk.ts';
import { logLines } from './officer-log-store.ts';

/** What the officers of the ward did, newest first; every one of them may read it. */
export async function readOfficerLog(
  work: Work,
  { before, ...asking }: Asking & { before?: number | undefined },
): Promise<Outcome<OfficerLogLine[]>> {
  const desk = await openDesk(work, asking);
  return desk.ok ? done(await logLines(work.tx, asking.wardId, before)) : desk;
}
