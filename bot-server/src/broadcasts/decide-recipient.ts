import { mustWait, type QuietHours } from './quiet-hours.ts';
import { FREE_MESSAGES, FREE_MS, OPEN_MS } from './windows.ts';

/** What is known of one recipient at their turn. */
export interface RecipientFacts {
  /** Zalo knows them as somebody the OA may write to. */
  linked: boolean;
  /** Still a member, or still agreeing to get news. */
  agrees: boolean;
  lastInteractionAt: Date | null;
  /** Messages of ours since then, counted up to 8. */
  sentSince: number;
}

/** What the ward and the hour allow. */
export interface Allowance {
  now: Date;
  quiet: QuietHours;
  validUntil: Date | null;
  /** Messages that may still cost money this month. */
  chargedLeft: number;
  chat: boolean;
  template: boolean;
}

export type Decision =
  | { do: 'chat' | 'template'; charged: boolean }
  | { do: 'wait' }
  | { do: 'end'; state: 'parked' | 'skipped'; reason: string };

export const REASONS = {
  over: 'Thông báo đã hết hạn trước khi gửi tới.',
  disagrees: 'Người này không còn đồng ý nhận tin.',
  unlinked: 'Người này chưa từng nhắn cho OA nên chưa có cách gửi tin.',
  closed: 'Người này chưa nhắn cho OA trong 7 ngày qua nên Zalo không cho gửi.',
  overCharged: 'Đã hết số tin tính phí mà phường, xã cho gửi trong tháng này.',
} as const;

const skipped = (reason: string): Decision => ({ do: 'end', state: 'skipped', reason });
const parked = (reason: string): Decision => ({ do: 'end', state: 'parked', reason });

/**
 * Whether, and how, one person is written to now. Never outside Zalo's window of 7 days (a template may go later), never more
 * that costs money than the ward allows, never in quiet hours that hold it, never to somebody who no longer agrees (reliability C3).
 */
export function decideRecipient(facts: RecipientFacts, allowance: Allowance): Decision {
  const { now, quiet, validUntil, chargedLeft } = allowance;
  if (validUntil !== null && validUntil <= now) return skipped(REASONS.over);
  if (!facts.agrees) return skipped(REASONS.disagrees);
  if (!facts.linked) return parked(REASONS.unlinked);
  const way = wayTo(facts, allowance);
  if (way === undefined) return parked(REASONS.closed);
  if (mustWait(quiet, now)) return { do: 'wait' };
  const charged = way === 'template' || !isFree(facts, now);
  return charged && chargedLeft <= 0 ? parked(REASONS.overCharged) : { do: way, charged };
}

function wayTo(
  { lastInteractionAt }: RecipientFacts,
  { now, chat, template }: Allowance,
): 'chat' | 'template' | undefined {
  // When somebody last wrote is not always known; then a message is tried.
  const open = lastInteractionAt === null || now.getTime() - lastInteractionAt.getTime() <= OPEN_MS;
  if (chat && open) return 'chat';
  return template ? 'template' : undefined;
}

function isFree({ lastInteractionAt, sentSince }: RecipientFacts, now: Date): boolean {
  if (lastInteractionAt === null || sentSince >= FREE_MESSAGES) return false;
  return now.getTime() - lastInteractionAt.getTime() < FREE_MS;
}
