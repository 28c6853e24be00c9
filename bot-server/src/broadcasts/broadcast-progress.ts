import { RECIPIENT_STATES, type BroadcastProgress, type RecipientState } from '@tung-nha/shared/broadcast';

import { done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import type { Asking } from '../officers/officer-desk.ts';
import { accessBroadcast } from './broadcast-access.ts';
import { countRecipients, doubtfulRecipients } from './progress-store.ts';

type Counts = Record<RecipientState, number>;

/** How far a broadcast is, why some do not get it, and of whom nobody knows. */
export async function broadcastProgress(
  work: Work,
  asking: Asking & { id: string },
): Promise<Outcome<BroadcastProgress>> {
  const found = await accessBroadcast(work, asking, false);
  if (!found.ok) return found;
  const rows = await countRecipients(work.tx, asking);
  const countsOf = (channel: 'oa' | 'group'): Counts => {
    const counts = Object.fromEntries(RECIPIENT_STATES.map((state) => [state, 0])) as Counts;
    for (const row of rows) if (row.channel === channel) counts[row.state] += row.count;
    return counts;
  };
  const doubtful = await doubtfulRecipients(work.tx, asking);
  return done({
    state: found.value.broadcast.state,
    people: countsOf('oa'),
    groups: countsOf('group'),
    reasons: rows.flatMap(({ state, reason, count }) => (reason === null ? [] : [{ state, reason, count }])),
    doubtful: doubtful.map(({ name, queuedAt }) => ({ name: name ?? 'Bà con', at: queuedAt?.toISOString() })),
  });
}
