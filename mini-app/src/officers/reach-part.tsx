import type { ReachView } from '@tung-nha/shared/broadcast';

import { now } from '../clock.ts';
import { clockInWords } from '../time-words.ts';
import { Notice } from '../ui/notice.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { DataTable } from './data-table.tsx';

/** Whom a broadcast reaches, who is left out and why, what it may cost, before it is sent. */
export function ReachPart({ reach }: { reach: ReachView }) {
  const { chat, notReached } = reach;
  const always: [string, number][] = [
    [BROADCAST_TEXTS.people, reach.people],
    [BROADCAST_TEXTS.free, chat.free],
    [BROADCAST_TEXTS.charged, chat.charged],
    [BROADCAST_TEXTS.groups, reach.groups],
  ];
  const maybe: [string, number][] = [
    [BROADCAST_TEXTS.template, reach.template],
    [BROADCAST_TEXTS.unlinked, notReached.unlinked],
    [BROADCAST_TEXTS.windowClosed, notReached.windowClosed],
    [BROADCAST_TEXTS.overCharged, notReached.overCharged],
    [BROADCAST_TEXTS.noConsent, notReached.noConsent],
  ];
  return (
    <section className="stack" aria-labelledby="reach-title">
      <h2 id="reach-title">{BROADCAST_TEXTS.reach}</h2>
      <DataTable
        caption={BROADCAST_TEXTS.reachCaption}
        columns={[
          { name: BROADCAST_TEXTS.reachWho, cell: ([name]) => name },
          { name: BROADCAST_TEXTS.reachCount, cell: ([, count]) => count.toLocaleString('vi-VN') },
        ]}
        rows={[...always, ...maybe.filter(([, count]) => count > 0)]}
        keyOf={([name]) => name}
      />
      <p>
        {BROADCAST_TEXTS.minutes(reach.minutes)} {BROADCAST_TEXTS.cost(reach.cost)}
      </p>
      {reach.waitsUntil !== undefined && (
        <Notice>{BROADCAST_TEXTS.waits(clockInWords(reach.waitsUntil, now()))}</Notice>
      )}
      {reach.disturbs && <Notice>{BROADCAST_TEXTS.disturbs}</Notice>}
    </section>
  );
}
