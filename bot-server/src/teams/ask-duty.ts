import { isWithinDaily, localDay } from '@tung-nha/shared/quarter';
import { firstName } from '@tung-nha/shared/vietnamese-text';

import type { Work } from '../work.ts';
import { queueMessages } from '../zalo/outbox.ts';
import { dutyQuestionText, practiceReminderText } from './duty-texts.ts';
import { takeMembersToAsk } from './duty-store.ts';

const ASKED_FROM = '08:00';
const ASKED_UNTIL = '20:00';
const DAY_MS = 24 * 60 * 60 * 1000;
const WINDOW_DAYS = 7;
// Six days, not seven: the answer must come while Zalo's window of 7 days since the last one is still open.
const BETWEEN_QUESTIONS_DAYS = 6;
const AT_ONCE = 500;

/**
 * Asks active volunteers about their duty, once a week each, by day (08:00–20:00 local and outside the ward's quiet
 * hours), only while Zalo lets us write to them (design §5: the answer keeps the window open). Nobody is asked while
 * an offer waits for their `1`. At most 500 people at once, whom no other process then takes; gives how many.
 */
export async function askDutyQuestions(work: Work): Promise<number> {
  const { tx, now } = work;
  if (!isWithinDaily(now, ASKED_FROM, ASKED_UNTIL)) return 0;
  const people = await takeMembersToAsk(tx, {
    now,
    askedBefore: new Date(now.getTime() - BETWEEN_QUESTIONS_DAYS * DAY_MS),
    windowFrom: new Date(now.getTime() - WINDOW_DAYS * DAY_MS),
    limit: AT_ONCE,
  });
  await queueMessages(
    work,
    people.map(({ personId, wardId, name, practised }) => ({
      to: { personId },
      wardId,
      kind: 'dutyQuestion',
      urgency: 'news',
      promise: 'atMostOnce',
      text: practised ? dutyQuestionText(firstName(name)) : practiceReminderText(firstName(name)),
      dedupeKey: `duty:${personId}:${localDay(now)}`,
      expiresAt: new Date(now.getTime() + DAY_MS),
    })),
  );
  return people.length;
}
