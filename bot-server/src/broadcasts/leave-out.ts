import type { Work } from '../work.ts';
import { recallQueued, type BroadcastKey } from './recipient-store.ts';
import { lockUnswept, skipPlanned } from './left-out-store.ts';

const REASONS = { stopped: 'Cán bộ đã dừng gửi.', withdrawn: 'Cán bộ đã rút thông báo.' } as const;

/**
 * Leaves out whoever has not got it yet, of a broadcast that was stopped or withdrawn: what waits in the outbox at once, of the
 * others a portion; `leaveOutNext` goes on with them.
 */
export async function leaveOut({ tx }: Work, key: BroadcastKey, state: keyof typeof REASONS): Promise<void> {
  await recallQueued(tx, key);
  await skipPlanned(tx, key, REASONS[state]);
}

/** Notes the next recipients of an ended broadcast as left out; false when none are left of any. */
export async function leaveOutNext({ tx }: Work): Promise<boolean> {
  const broadcast = await lockUnswept(tx);
  if (broadcast === undefined) return false;
  await skipPlanned(tx, broadcast, REASONS[broadcast.state]);
  return true;
}
