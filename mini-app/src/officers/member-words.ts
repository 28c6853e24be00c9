import type { TeamMember } from '@tung-nha/shared/officer';

import { MEMBER_TEXTS } from './texts.ts';

/** Whose team somebody belongs to. */
export function placeOf({ role, neighbourhood }: TeamMember): string {
  return role === 'officer' ? MEMBER_TEXTS.roles.officer : (neighbourhood?.name ?? MEMBER_TEXTS.wardTeam);
}

/** Whether somebody takes part, and what keeps them from being asked. */
export function stateOf({ status, chat, practised, inviteCode }: TeamMember): string {
  const more = [
    inviteCode !== undefined && MEMBER_TEXTS.code(inviteCode),
    chat === 'lapsed' && MEMBER_TEXTS.lapsed,
    status === 'active' && !practised && MEMBER_TEXTS.notPractised,
  ].filter(Boolean);
  return [MEMBER_TEXTS.states[status], ...more].join(', ');
}
