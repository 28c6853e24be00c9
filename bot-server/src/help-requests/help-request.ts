import type { HelpRequestStatus, Mode, OfferStep, Topic } from '@tung-nha/shared/help-request';
import type { REQUEST_NEXT_ACTIONS } from '@tung-nha/shared/officer';
import type { DispatchSettings } from '@tung-nha/shared/ward-file';

/** The only moves there are (design §4): from each state to the states it may become. */
const MOVES: Readonly<Record<HelpRequestStatus, readonly HelpRequestStatus[]>> = {
  open: ['offered', 'escalated', 'withdrawn'],
  offered: ['open', 'accepted', 'escalated', 'withdrawn'],
  accepted: ['done', 'offered', 'escalated', 'withdrawn'],
  escalated: ['accepted', 'done', 'withdrawn'],
  done: [],
  withdrawn: [],
};

/** True when a request may go from one state to the other. */
export function canMove(from: HelpRequestStatus, to: HelpRequestStatus): boolean {
  return MOVES[from].includes(to);
}

/** What happens to a request by itself when its time comes; a request that is not closed always has one. */
export type NextAction = (typeof REQUEST_NEXT_ACTIONS)[number];

/** Whom to ask after the waves: the own neighbourhood's leaders, then the ward team, then the office (design §4). */
export type Escalation = Exclude<OfferStep, 'wave'>;

/** One request with what its use cases need to know about the people in it and the ward's settings. */
export interface HelpRequest {
  wardId: string;
  /** phường, xã or đặc khu. */
  wardKind: string;
  id: string;
  code: string;
  residentId: string | null;
  residentName: string | null;
  status: HelpRequestStatus;
  topic: Topic;
  guideSlug: string | null;
  step: number | null;
  note: string | null;
  neighbourhoodCode: string | null;
  neighbourhoodName: string | null;
  supportPointName: string | null;
  mode: Mode;
  wantedAt: Date | null;
  urgent: boolean;
  relation: string | null;
  /** 0 = none; the higher, the earlier it is dealt with (L-06: a neutral rank). */
  priority: number;
  wave: number;
  escalation: Escalation | null;
  helperWardId: string | null;
  helperId: string | null;
  helperPersonId: string | null;
  helperName: string | null;
  /** Whether the helper is no longer in the team. */
  helperLeft: boolean;
  helperActiveAt: Date | null;
  nextAction: NextAction | null;
  nextActionAt: Date | null;
  closedAt: Date | null;
  stars: number | null;
  createdAt: Date;
  phoneSealed: Buffer | null;
  placeSealed: Buffer | null;
  landmarkSealed: Buffer | null;
  dispatch: DispatchSettings;
}

/** True for a state that nothing leaves any more. */
export function isClosed(status: HelpRequestStatus): boolean {
  return MOVES[status].length === 0;
}
