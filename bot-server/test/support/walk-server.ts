import { setTimeout as delay } from 'node:timers/promises';

import { afterAll } from 'vitest';

import { buildApp } from '../../src/app.ts';
import { createAssistant } from '../../src/assistant/assistant.ts';
import { advanceBroadcasts } from '../../src/broadcasts/advance-broadcasts.ts';
import { followClock } from '../../src/clock.ts';
import { answering } from '../../src/conversations/answering.ts';
import { advanceDueRequests } from '../../src/help-requests/advance-help-request.ts';
import { composeOffer } from '../../src/help-requests/compose-offer.ts';
import { deleteLivePlaces, deleteOldContacts } from '../../src/help-requests/delete-old-contacts.ts';
import { isLostOffer, lapseUnreachableOffer } from '../../src/help-requests/lapse-unreachable-offer.ts';
import { planReminders } from '../../src/reminders/plan-reminders.ts';
import { askDutyQuestions } from '../../src/teams/ask-duty.ts';
import { atWork } from '../../src/work.ts';
import { deliverOutbox } from '../../src/zalo/deliver-outbox.ts';
import { handleDueEvents } from '../../src/zalo/handle-inbox.ts';
import { startInbox } from '../../src/zalo/inbox.ts';
import { connectZalo } from '../../src/zalo/zalo-client.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { testDatabase } from './database.ts';
import { until } from './paced.ts';
import { testParts } from './parts-for-tests.ts';
import { signedEvent } from './signed-webhook.ts';
import { giveTokens, simulatedZalo } from './zalo-for-tests.ts';

const MOST_LOOKS = 500;

/**
 * The whole server with the simulator as its Zalo, on the simulator's clock. Its loops look when `settle` is called, all at
 * once as in a running server, so that every look after a step has ended is at a server at rest.
 */
export async function walkServer() {
  const simulated = await simulatedZalo();
  await simulated.control('POST', '/limits', { perMinute: 1_000_000 });
  const clock = await followClock(`${simulated.url}/_sim/clock/stream`);
  const settings = { ...simulated.settings, ZALO_OA_PER_MINUTE: '600000', ZALO_GROUP_PER_MINUTE: '600000' };
  const parts = { ...testParts(await testDatabase(12), settings), clock };
  await giveTokens(parts, simulated, 1);
  const counts = createZaloCounts();
  const zalo = connectZalo(parts, counts, {
    heedsParked: isLostOffer,
    onParked: lapseUnreachableOffer,
    compose: composeOffer,
  });
  const inbox = startInbox(parts, counts);
  const { graph, oaDirectory, oaGroups, hosts } = zalo;
  const app = await buildApp(parts, { graph, oaDirectory, oaGroups, oauth: hosts.oauth, inbox, counts });
  await app.ready();
  afterAll(async () => {
    await app.close();
    await inbox.close();
    clock.close();
  });
  const answer = answering(parts, createAssistant(parts));

  const look = async (): Promise<boolean> => {
    const done = await Promise.all([
      handleDueEvents(parts, counts, answer),
      advanceDueRequests(parts, 50),
      advanceBroadcasts(parts),
      planReminders(parts),
      atWork(parts, askDutyQuestions),
      deliverOutbox(parts, zalo, 'oa'),
      deliverOutbox(parts, zalo, 'group'),
    ]);
    return done.some(Boolean);
  };
  /** What lies there for now and nobody has dealt with. */
  const undone = async () => {
    const { rows } = await parts.pool.query<{ what: string }>(
      `select 'inbox ' || event_name as what from inbox where state = 'waiting'
       union all select 'outbox ' || kind || ' ' || coalesce(reason, '') from outbox
         where state = 'sending' or state = 'waiting' and run_at <= $1
       union all select 'request ' || status from help_request where next_action_at <= $1`,
      [clock.now()],
    );
    return rows.map(({ what }) => what);
  };
  /** Does everything that is due, until nothing is; throws naming what stays undone. */
  const settle = async (): Promise<void> => {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      if (await look()) continue;
      if ((await undone()).length === 0) return;
      await delay(5);
    }
    throw new Error(`never at rest: ${(await undone()).join('; ')}`);
  };

  return {
    simulated,
    parts,
    app,
    settle,
    /** An event as Zalo delivers it, so many minutes late; the status it was answered with. */
    deliver: async (event: Record<string, unknown>, minutesLate = 0): Promise<number> => {
      const at = new Date(clock.now().getTime() - minutesLate * 60_000);
      return (await app.inject(signedEvent(parts.config, at, event))).statusCode;
    },
    /** Minutes pass at once, and the night's cleaning is done. */
    pass: async (minutes: number): Promise<void> => {
      const due = clock.now().getTime() + minutes * 60_000;
      await simulated.control('POST', '/clock', { advanceSeconds: minutes * 60 });
      await until('the clock has moved', () => clock.now().getTime() >= due);
      await deleteLivePlaces(parts);
      await deleteOldContacts(parts);
    },
  };
}
export type WalkServer = Awaited<ReturnType<typeof walkServer>>;
