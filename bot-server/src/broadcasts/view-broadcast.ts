import type { BroadcastView } from '@tung-nha/shared/broadcast';

import { done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { deedsOf, type WrittenDown } from './broadcast.ts';
import { openDesk, type Asking, type Desk } from '../officers/officer-desk.ts';
import { accessBroadcast } from './broadcast-access.ts';
import { listBroadcasts } from './broadcast-store.ts';
import { versionOf } from './broadcast-version.ts';

/** One broadcast as an officer of its ward sees it. */
export async function readBroadcast(
  work: Work,
  asking: Asking & { id: string },
): Promise<Outcome<BroadcastView>> {
  const found = await accessBroadcast(work, asking, false);
  return found.ok ? done(viewOf(found.value, found.value.broadcast)) : found;
}

/** The ward's broadcasts, newest first. */
export async function readBroadcasts(work: Work, asking: Asking): Promise<Outcome<BroadcastView[]>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const all = await listBroadcasts(work.tx, asking.wardId);
  return done(all.map((broadcast) => viewOf(desk.value, broadcast)));
}

const iso = (at: Date | null): string | undefined => at?.toISOString();

function viewOf({ officer, ward }: Desk, broadcast: WrittenDown): BroadcastView {
  const { authorId, authorName, approverName, link } = broadcast;
  const view: BroadcastView = {
    id: broadcast.id,
    ward: broadcast.wardId,
    kind: broadcast.kind,
    state: broadcast.state,
    title: broadcast.title,
    text: broadcast.text,
    link: link ?? undefined,
    hasPicture: broadcast.hasPicture,
    version: versionOf(broadcast),
    validUntil: iso(broadcast.validUntil),
    audience: broadcast.audience,
    outputs: broadcast.outputs,
    author: { name: authorName, isYou: authorId === officer.officerId },
    approver: approverName === null ? undefined : { name: approverName },
    scheduledAt: iso(broadcast.scheduledAt),
    startedAt: iso(broadcast.startedAt),
    endedAt: iso(broadcast.endedAt),
    createdAt: broadcast.createdAt.toISOString(),
    mayDo: deedsOf(broadcast, officer, ward.settings.broadcasts.secondPerson),
  };
  return view;
}
