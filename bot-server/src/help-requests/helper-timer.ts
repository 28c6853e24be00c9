import { afterQuietHours } from '../routing/routing-rule.ts';
import type { HelpRequest, NextAction } from './help-request.ts';

const MINUTE_MS = 60_000;

/** What the timer does while a helper is at it, one after the other as long as nothing is heard (design §4). */
type Watch = Extract<NextAction, 'remindHelper' | 'askResident' | 'returnToTeam'>;

/** When the helper is asked how it goes, counted from now or from the wished time when that is later. */
export function remindHelperAt(request: HelpRequest, now: Date): Date {
  const from = request.wantedAt !== null && request.wantedAt > now ? request.wantedAt : now;
  return later(request, from, request.dispatch.remindHelperMinutes);
}

/** The watch that follows this one when still nothing is heard. */
export function nextWatch(request: HelpRequest, watch: Exclude<Watch, 'returnToTeam'>, now: Date) {
  const { askResidentMinutes, returnToTeamMinutes } = request.dispatch;
  return watch === 'remindHelper'
    ? { action: 'askResident' as const, at: later(request, now, askResidentMinutes) }
    : { action: 'returnToTeam' as const, at: later(request, now, returnToTeamMinutes) };
}

function later(request: HelpRequest, from: Date, minutes: number): Date {
  return afterQuietHours(new Date(from.getTime() + minutes * MINUTE_MS), request, request.dispatch);
}
