import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import { waysOf } from './plan-broadcast.ts';
import { countReach } from './reach-store.ts';
import { groupsFor } from './ward-groups.ts';

/**
 * Looked at again when it is let go, before anything is sent: its end is still to come, there is somebody to write to, its
 * groups are there. A scam alert goes to the Mini App whoever else it reaches.
 */
export async function checkSendable(
  { tx, now }: Work,
  { ward, broadcast }: { ward: Ward; broadcast: Broadcast },
): Promise<Outcome<void>> {
  const { validUntil, outputs, audience, kind } = broadcast;
  if (validUntil !== null && validUntil <= now) return refused('time_past', 'validUntil');
  if (kind === 'scamAlert' || outputs.every((output) => output === 'miniApp')) return done(undefined);
  const groups = outputs.includes('group') ? await groupsFor(tx, ward.id, audience) : [];
  if (groups.length > 0) return done(undefined);
  const ways = waysOf(broadcast, ward.settings.broadcasts);
  // A template that the ward does not have reaches nobody.
  if (!ways.chat && !ways.template)
    return refused(outputs.includes('group') ? 'group_gone' : 'outputs_missing', 'outputs');
  return checkAudience({ tx, now }, { ward, broadcast });
}

async function checkAudience(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { ward, broadcast: { audience } }: { ward: Ward; broadcast: Broadcast },
): Promise<Outcome<void>> {
  const windows = { freeSince: now, openSince: now };
  const { people } = await countReach(tx, { wardId: ward.id, audience }, windows);
  if (people > 0) return done(undefined);
  return refused(audience.of === 'residents' ? 'consent_withdrawn' : 'audience_empty', 'audience');
}
