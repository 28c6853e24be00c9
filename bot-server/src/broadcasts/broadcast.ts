import type { Audience, BroadcastKind, BroadcastOutput, BroadcastState } from '@tung-nha/shared/broadcast';

/** The only moves there are: from each state to the states it may become. */
const MOVES: Readonly<Record<BroadcastState, readonly BroadcastState[]>> = {
  draft: ['awaitingApproval', 'scheduled', 'sending', 'withdrawn'],
  awaitingApproval: ['draft', 'scheduled', 'sending', 'withdrawn'],
  scheduled: ['draft', 'sending', 'withdrawn'],
  sending: ['paused', 'done', 'stopped', 'withdrawn'],
  paused: ['sending', 'stopped', 'withdrawn'],
  done: ['withdrawn'],
  stopped: ['withdrawn'],
  withdrawn: [],
};

/** True when a broadcast may go from one state to the other. */
export function canMove(from: BroadcastState, to: BroadcastState): boolean {
  return MOVES[from].includes(to);
}

/** One broadcast without its picture. */
export interface Broadcast {
  wardId: string;
  id: string;
  kind: BroadcastKind;
  state: BroadcastState;
  title: string;
  text: string;
  link: string | null;
  hasPicture: boolean;
  validUntil: Date | null;
  audience: Audience;
  outputs: BroadcastOutput[];
  authorId: string;
  authorName: string;
  approverId: string | null;
  approverName: string | null;
  scheduledAt: Date | null;
  startedAt: Date | null;
  plannedAt: Date | null;
  endedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** The same as it is read on somebody's behalf: with what tells its picture from any other. */
export interface WrittenDown extends Broadcast {
  /** SHA-256 of the picture's bytes in hex; null without one. */
  pictureDigest: string | null;
}

type BroadcastDeed =
  'change' | 'send' | 'schedule' | 'approve' | 'sendBack' | 'pause' | 'resume' | 'stop' | 'withdraw';

/** Who looks at a broadcast: an officer's membership, and whether of the police. */
export interface Looker {
  officerId: string;
  isPolice: boolean;
}

/** True when the state is one in which the text may still be changed: nothing of it has gone out. */
export function isChangeable({ state }: Pick<Broadcast, 'state'>): boolean {
  return state === 'draft' || state === 'awaitingApproval' || state === 'scheduled';
}

/**
 * What an officer may do with a broadcast now. Scam alerts are the police liaison's alone and need nobody's word; with
 * `secondPerson`, an announcement waits for an officer other than its author.
 */
export function deedsOf(
  broadcast: Pick<Broadcast, 'kind' | 'state' | 'authorId' | 'approverId'>,
  looker: Looker,
  secondPerson: boolean,
): BroadcastDeed[] {
  const isAlert = broadcast.kind === 'scamAlert';
  if (isAlert && !looker.isPolice) return [];
  const waits = broadcast.state === 'awaitingApproval';
  const mayApprove = waits && broadcast.authorId !== looker.officerId;
  const all: [BroadcastDeed, boolean][] = [
    ['change', isChangeable(broadcast)],
    ['send', broadcast.state === 'draft' || broadcast.state === 'scheduled' || (waits && !secondPerson)],
    ['schedule', !isAlert && (broadcast.state === 'draft' || broadcast.state === 'scheduled')],
    ['approve', mayApprove],
    ['sendBack', waits],
    ['pause', canMove(broadcast.state, 'paused')],
    ['resume', broadcast.state === 'paused'],
    ['stop', canMove(broadcast.state, 'stopped')],
    ['withdraw', canMove(broadcast.state, 'withdrawn')],
  ];
  return all.filter(([, may]) => may).map(([deed]) => deed);
}
