import type { ReachView } from '@tung-nha/shared/broadcast';
import { isWithinDaily, nextTimeOfDay } from '@tung-nha/shared/quarter';

import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import { waysOf } from './plan-broadcast.ts';
import { quietHoursFor } from './quiet-hours.ts';
import { countCharged, countReach, countWithoutConsent, type ReachCounts } from './reach-store.ts';
import { groupsFor } from './ward-groups.ts';
import { FREE_MS, OPEN_MS, startOfLocalMonth } from './windows.ts';

type Wished = Pick<Broadcast, 'kind' | 'audience' | 'outputs'>;

/** How many a broadcast would reach if it went now, why not the others, and what it may cost. */
export async function reachOf(
  { tx, now }: Work,
  { perMinute }: { perMinute: number },
  { ward, broadcast }: { ward: Ward; broadcast: Wished },
): Promise<ReachView> {
  const { audience, outputs } = broadcast;
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  const windows = { freeSince: before(FREE_MS), openSince: before(OPEN_MS) };
  const counts = await countReach(tx, { wardId: ward.id, audience }, windows);
  const used = await countCharged(tx, ward.id, startOfLocalMonth(now));
  const hasResidents = audience.of === 'ward' || audience.of === 'residents';
  const noConsent = hasResidents ? await countWithoutConsent(tx, ward.id) : 0;
  const groups = outputs.includes('group') ? (await groupsFor(tx, ward.id, audience)).length : 0;
  const people = shareOut(counts, ward, broadcast, used);
  const messages = people.chat.free + people.chat.charged + people.template;
  return {
    people: counts.people,
    ...people,
    groups,
    notReached: { ...people.notReached, noConsent },
    minutes: Math.ceil(messages / perMinute),
    ...waits(ward, broadcast, now),
  };
}

/** Who gets it by which way; `used` messages of this month have cost money already. Pure. */
function shareOut(
  { unlinked, free, charged, closed }: ReachCounts,
  { settings }: Pick<Ward, 'settings'>,
  broadcast: Pick<Broadcast, 'outputs'>,
  used: number,
): Pick<ReachView, 'chat' | 'template' | 'cost'> & {
  notReached: Omit<ReachView['notReached'], 'noConsent'>;
} {
  const { broadcasts } = settings;
  const ways = waysOf(broadcast, broadcasts);
  const left = Math.max(0, broadcasts.chargedPerMonth - used);
  const [byChat, byTemplate] = [
    ways.chat ? charged : 0,
    ways.template ? closed + (ways.chat ? 0 : free + charged) : 0,
  ];
  const paidChat = Math.min(byChat, left);
  const template = Math.min(byTemplate, left - paidChat);
  const anyWay = ways.chat || ways.template;
  return {
    chat: { free: ways.chat ? free : 0, charged: paidChat },
    template,
    notReached: {
      unlinked: anyWay ? unlinked : 0,
      windowClosed: anyWay && !ways.template ? closed : 0,
      overCharged: byChat + byTemplate - paidChat - template,
    },
    cost: paidChat * broadcasts.messageCost + template * broadcasts.templateCost,
  };
}

function waits(ward: Ward, broadcast: Wished, now: Date): Pick<ReachView, 'waitsUntil' | 'disturbs'> {
  const [from, to] = ward.settings.dispatch.quiet;
  if (!isWithinDaily(now, from, to)) return {};
  return quietHoursFor(broadcast, ward) === null
    ? { disturbs: true }
    : { waitsUntil: nextTimeOfDay(now, to).toISOString() };
}
