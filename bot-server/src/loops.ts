import { localDay } from '@tung-nha/shared/quarter';

import type { Assistant } from './assistant/assistant.ts';
import { advanceBroadcasts } from './broadcasts/advance-broadcasts.ts';
import { answering } from './conversations/answering.ts';
import { refreshDueGroups } from './groups/refresh-group.ts';
import { advanceDueRequests } from './help-requests/advance-help-request.ts';
import { deleteLivePlaces, deleteOldContacts } from './help-requests/delete-old-contacts.ts';
import { startLoop, type Loop } from './loop.ts';
import type { Parts, Wake } from './parts.ts';
import { planReminders } from './reminders/plan-reminders.ts';
import { askDutyQuestions } from './teams/ask-duty.ts';
import { atWork } from './work.ts';
import { startOutboxLoops } from './zalo/deliver-outbox.ts';
import { startInboxLoop } from './zalo/handle-inbox.ts';
import { startTokenLoop } from './zalo/oa-token.ts';
import type { Zalo } from './zalo/zalo-client.ts';

const REQUESTS_AT_ONCE = 50;
const MINUTE_MS = 60_000;

/** Everything the server does without being asked. */
export interface Loops extends Wake {
  /** Resolves when the work under way has ended; nothing more is claimed. */
  stop: () => Promise<void>;
}

/** Wakes that reach the loops once these exist: use cases need the wakes before the loops, which need the use cases. */
export function wakeLater(): { wake: Wake; connect: (loops: Wake) => void } {
  let target: Wake | undefined;
  return {
    wake: {
      inbox: () => target?.inbox(),
      outbox: () => target?.outbox(),
      requests: () => target?.requests(),
    },
    connect: (loops) => {
      target = loops;
    },
  };
}

/** Starts every loop of this process; a jump of the clock wakes them all. */
export function startLoops(parts: Parts, zalo: Zalo, assistant: Assistant): Loops {
  const { clock, log } = parts;
  const inbox = startInboxLoop(parts, zalo.counts, answering(parts, assistant));
  const outbox = startOutboxLoops(parts, zalo);
  const requests = startLoop('requests', 200, log, async () => {
    return (await advanceDueRequests(parts, REQUESTS_AT_ONCE)) > 0;
  });
  const broadcasts = startLoop('broadcasts', 200, log, () => advanceBroadcasts(parts));
  const groups = startLoop('groups', 2000, log, async () => {
    return (await refreshDueGroups(parts, zalo.oaGroups)) > 0;
  });
  const reminders = startLoop('reminders', 1000, log, () => planReminders(parts));
  const seldom = [startTokenLoop(parts, zalo.tokens), startDutyLoop(parts), startRetentionLoop(parts)];
  const all = [inbox, outbox, requests, broadcasts, groups, reminders, ...seldom];
  const stopListening = clock.onJump(() => {
    for (const loop of all) loop.wake();
  });
  return {
    inbox: inbox.wake,
    outbox: outbox.wake,
    requests: requests.wake,
    stop: async () => {
      stopListening();
      await Promise.all(all.map((loop) => loop.stop()));
    },
  };
}

function startDutyLoop(parts: Parts): Loop {
  return startLoop('dutyQuestions', MINUTE_MS, parts.log, async () => {
    return (await atWork(parts, askDutyQuestions)) > 0;
  });
}

/** Once a local day, by whichever process comes first (L-23); shared places as soon as they end. */
function startRetentionLoop(parts: Parts): Loop {
  let doneFor = '';
  return startLoop('retention', MINUTE_MS, parts.log, async () => {
    await deleteLivePlaces(parts);
    const today = localDay(parts.clock.now());
    if (today !== doneFor) await deleteOldContacts(parts);
    doneFor = today;
    return false;
  });
}
