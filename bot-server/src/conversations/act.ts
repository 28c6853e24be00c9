import type { BroadcastKind } from '@tung-nha/shared/broadcast';
import type { RateHelpRequest, CompleteHelpRequest, Place } from '@tung-nha/shared/help-request';

import type { RequestInput } from '../help-requests/check-new-request.ts';
import type { AnswerOutcome } from '../assistant/count-answer.ts';
import type { Activity } from '../reminders/activity-store.ts';
import type { Readiness } from '../teams/member.ts';
import type { RequestRef } from './conversation-state.ts';

/** What a decision has done: one use case each. */
export type Act =
  | { do: 'accept' | 'decline' | 'giveBack' | 'withdraw'; request: RequestRef }
  | { do: 'complete'; request: RequestRef; answers: CompleteHelpRequest }
  | { do: 'rate'; request: RequestRef; rating: RateHelpRequest }
  | { do: 'confirm'; request: RequestRef; coming: boolean }
  | { do: 'relay'; request: RequestRef; text: string }
  | { do: 'open'; input: RequestInput }
  | { do: 'join'; inviteCode: string }
  | { do: 'passPractice' }
  | { do: 'readiness'; readiness: Readiness; until?: Date }
  | { do: 'livePlace'; place: Place }
  | { do: 'leaveTeam'; giveBack: RequestRef[]; decline: RequestRef[] }
  | { do: 'giveLogin' }
  | { do: 'rememberWard'; wardId: string }
  | { do: 'news'; wardId: string; given: boolean }
  | { do: 'announce'; deed: AnnounceDeed }
  | ({ do: 'noteActivity' } & Activity)
  | { do: 'countAnswer'; wardId: string; outcome: AnswerOutcome; slug?: string };

/** What an officer does about a broadcast in chat. */
export type AnnounceDeed =
  | { is: 'draft'; wardId: string; kind: BroadcastKind; written: string }
  /** The version that was read: no other one is let go or dropped. */
  | { is: 'send' | 'drop'; wardId: string; broadcastId: string; seen: string }
  | { is: 'approve' | 'sendBack'; wardId: string; broadcastId: string }
  | { is: 'stop'; wardId: string };
