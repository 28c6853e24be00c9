import { startLoop, type Loop } from '../loop.ts';
import type { Parts } from '../parts.ts';
import { bucketOf, sendersOf, type Bucket } from './channel-rate.ts';
import { deliverMessage } from './deliver-message.ts';
import { claimMessages, reclaimMessages, type Channel, type ClaimedMessage } from './outbox-claim.ts';
import type { Zalo } from './zalo-client.ts';

const MOST_IN_FLIGHT = 64;
// An offer may come right after a look for a broadcast's messages: it must not wait as long as other work may.
const PACE = { everyMs: 200, apartMs: 3 };
const SHORTEST_REST_MS = 1;
// Each claim is a commit, and an offer that comes meanwhile waits for it: what is told to many is claimed less often.
const NEWS_WORTH_A_LOOK = 1.8;

/** Starts sending on both channels, and taking back what dead processes were sending. */
export function startOutboxLoops(parts: Parts, zalo: Zalo): Loop {
  const loops = [
    startChannel(parts, zalo, 'oa'),
    startChannel(parts, zalo, 'group'),
    startLoop('outboxReclaim', 1000, parts.log, async () => {
      zalo.counts.add('messageDoubtful', await reclaimMessages(parts.pool));
      return false;
    }),
  ];
  return {
    wake: () => {
      for (const loop of loops.slice(0, 2)) loop.wake();
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()));
    },
  };
}

/** Claims what the channel's rate allows now and brings it to an end; returns how many messages were claimed. */
export async function deliverOutbox(parts: Parts, zalo: Zalo, channel: Channel): Promise<number> {
  const bucket = bucketOfChannel(parts, channel);
  const claim = await claimMessages(parts.pool, channel, {
    now: parts.clock.now(),
    bucket,
    limit: MOST_IN_FLIGHT,
    onceLimit: sendersOf(bucket),
  });
  await Promise.all(claim.messages.map((message) => deliverMessage({ parts, zalo, channel, message })));
  return claim.messages.length;
}

/**
 * One channel's loop: it does not wait for Zalo's answers before it claims more, up to 64 messages in flight, of those that go at
 * most once as many as there are senders (decision 012).
 */
function startChannel(parts: Parts, zalo: Zalo, channel: Channel): Loop {
  const bucket = bucketOfChannel(parts, channel);
  const inFlight = new Map<Promise<void>, ClaimedMessage>();
  const lacksRate = { forNews: false };

  const begin = (message: ClaimedMessage) => {
    const delivery = deliverMessage({ parts, zalo, channel, message }).finally(() => {
      inFlight.delete(delivery);
      // The recipient's next message may go now; when the rate holds back what is told to many, the end of one of those
      // gains nothing by a look.
      if (!lacksRate.forNews || message.promise === 'atLeastOnce') loop.wake();
    });
    inFlight.set(delivery, message);
  };
  const look = async (): Promise<boolean | number> => {
    const limit = MOST_IN_FLIGHT - inFlight.size;
    if (limit === 0) {
      await Promise.race(inFlight.keys());
      return true;
    }
    const begun = performance.now();
    const onceLimit = sendersOf(bucket) - countOnce(inFlight.values());
    const options = { now: parts.clock.now(), bucket, limit, onceLimit };
    const { messages, left, leftForNews } = await claimMessages(parts.pool, channel, options);
    messages.forEach(begin);
    const missing = left < 1 ? 1 - left : NEWS_WORTH_A_LOOK - leftForNews;
    lacksRate.forNews = missing > 0;
    // The rate was not the limit: what is still due waits for its recipient's message on its way, or for a
    // sender; the end of either wakes us.
    if (missing <= 0) return messages.length === limit;
    // They flow in while the claim is under way, too.
    const flowsInMs = (missing / bucket.minute.perSecond) * 1000 - (performance.now() - begun);
    return Math.max(SHORTEST_REST_MS, Math.min(PACE.everyMs, flowsInMs));
  };

  const loop: Loop = startLoop(`outbox.${channel}`, PACE, parts.log, look);
  return {
    wake: () => {
      loop.wake();
    },
    stop: async () => {
      await loop.stop();
      await Promise.all(inFlight.keys());
    },
  };
}

function countOnce(messages: Iterable<ClaimedMessage>): number {
  return [...messages].filter(({ promise }) => promise === 'atMostOnce').length;
}

function bucketOfChannel({ config }: Parts, channel: Channel): Bucket {
  return bucketOf(channel === 'oa' ? config.ZALO_OA_PER_MINUTE : config.ZALO_GROUP_PER_MINUTE);
}
