import {
  BROADCAST_OUTPUTS,
  BROADCAST_STATES,
  LONGEST,
  type BroadcastKind,
  type BroadcastState,
} from '@tung-nha/shared/broadcast';
import { shortened } from '@tung-nha/shared/broadcast/template-text';
import { z } from 'zod';

import { many, maybeOne, type Queryable, type Statement } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { openDesk, type Asking } from '../officers/officer-desk.ts';
import { showInChat, type ChatDraft } from './chat-draft.ts';
import { noticeAsked } from './notice-arrived.ts';
import { stopBroadcast, withdrawBroadcast } from './move-broadcast.ts';
import { writeBroadcast } from './write-broadcast.ts';

/** The first sentence of a line; “TP.” and “P.” end none. */
const SENTENCE = /^.+?(?<!(?<!\p{L})\p{Lu}\p{L}{0,2})[.!?:](?=\s)/u;

/**
 * What an officer wrote after “thông báo”: the first line is the title, or else the first sentence; where neither is short enough,
 * as much as a title holds. Nothing of it stands in both, unless there is nothing else.
 */
function titleAndText(written: string): { title: string; text: string } {
  const whole = written.normalize('NFC').trim();
  const line = whole.split('\n')[0] ?? '';
  const heads = [line === whole ? '' : line, SENTENCE.exec(line)?.[0] ?? ''];
  const head = heads.find((each) => each.trim() !== '' && each.length <= LONGEST.title);
  if (head === undefined) return { title: shortened(line, LONGEST.title), text: whole };
  return { title: head.trim().replace(/[.:]$/, ''), text: whole.slice(head.length).trim() };
}

/** Keeps what was written in chat as a draft for the whole ward, and shows how it will look and whom it reaches. */
export async function draftInChat(
  work: Work,
  asking: Asking,
  { kind, written }: { kind: BroadcastKind; written: string },
): Promise<Outcome<ChatDraft>> {
  const audience = { of: 'ward' } as const;
  const draft = { kind, ...titleAndText(written), audience, outputs: [...BROADCAST_OUTPUTS] };
  const kept = await writeBroadcast(work, asking, draft);
  return kept.ok ? showInChat(work, { ...asking, id: kept.value.id }) : kept;
}

const RUNNING: Statement = {
  name: 'broadcast.newestRunning',
  // An alert is the police's to stop: before anybody else it stands in nobody's way.
  sql: `select id, title, state from broadcast
        where ward_id = $1 and state in ('sending', 'paused', 'scheduled') and (kind <> 'scamAlert' or $2)
        order by started_at desc nulls last, created_at desc limit 1`,
};
const running = z.object({ id: z.uuid(), title: z.string(), state: z.enum(BROADCAST_STATES) });

/**
 * Stops what went out last, or else drops what was to go at a later time; gives its title. `not_found` when nothing is under way
 * that this officer may stop.
 */
export async function stopNewest(work: Work, asking: Asking): Promise<Outcome<{ title: string }>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const newest = await maybeOne(work.tx, running, RUNNING, [asking.wardId, desk.value.officer.isPolice]);
  if (newest === undefined) return refused('not_found');
  const end = newest.state === 'scheduled' ? withdrawBroadcast : stopBroadcast;
  const stopped: Outcome<BroadcastState> = await end(work, { ...asking, id: newest.id });
  return stopped.ok ? done({ title: newest.title }) : stopped;
}

const AWAITING: Statement = {
  name: 'broadcast.awaitingFor',
  // Every ward of the person on purpose: who somebody is decides where they may approve.
  sql: `select b.ward_id as "wardId", b.id, b.title, asked.at as "askedAt" from broadcast b
        join member m on m.ward_id = b.ward_id and m.role = 'officer' and m.status = 'active' and m.person_id = $1
        ${noticeAsked('approval')}
        where b.state = 'awaitingApproval' and b.author_id <> m.id and asked.arrived order by asked.at desc limit 5`,
};
const awaiting = z.object({ wardId: z.string(), id: z.uuid(), title: z.string(), askedAt: z.date() });
/** A broadcast that waits for this person's yes. */
export type Awaiting = z.infer<typeof awaiting>;

/** What waits for this officer's approval and was shown to them, newest first. */
export function awaitingApprovalOf(on: Queryable, personId: string): Promise<Awaiting[]> {
  return many(on, awaiting, AWAITING, [personId]);
}
