import type { GroupDetail } from '@tung-nha/shared/group';

import { chatWith } from '../people/person.ts';

type GroupPerson = GroupDetail['people'][number];

/** Somebody of the teams a group is for, with what Zalo told of them. */
export interface TeamPerson {
  memberId: string;
  name: string;
  oaUserId: string | null;
  follows: boolean;
  lastInteractionAt: Date | null;
  /** In the group, asking to be let in, or neither. */
  inGroup: 'inside' | 'admin' | 'waiting' | null;
}

const REASONS = {
  never: 'Chưa nhắn cho OA lần nào. Bạn gửi đường dẫn vào nhóm giúp nhé.',
  lapsed:
    'Chưa quan tâm OA và đã hơn 7 ngày chưa nhắn cho OA, nên Zalo không cho mời. Bạn gửi đường dẫn vào nhóm giúp nhé.',
};

/**
 * Whether somebody is in the group, or may be invited by the OA: followers, and whoever wrote to the OA within 7 days
 * (server-api §3.1). When that was is not always known; then Zalo does not let them be invited for certain, so they are not.
 */
export function standingOf(person: TeamPerson, now: Date): GroupPerson {
  const { memberId, name, oaUserId, follows, lastInteractionAt, inGroup } = person;
  const known = { memberId, name };
  if (inGroup !== null) return { ...known, standing: inGroup };
  if (oaUserId === null) return { ...known, standing: 'notInvitable', reason: REASONS.never };
  const chat = lastInteractionAt === null ? 'lapsed' : chatWith({ oaUserId, lastInteractionAt }, now);
  return follows || chat === 'open'
    ? { ...known, standing: 'invitable' }
    : { ...known, standing: 'notInvitable', reason: REASONS.lapsed };
}
