import { localDay } from '@tung-nha/shared/quarter';

import type { Work } from '../work.ts';
import { addAnswer, type AnswerOutcome } from './answer-count-store.ts';

export type { AnswerOutcome } from './answer-count-store.ts';

/** Counts one answer of the assistant on this local day in the ward: how it came out and by which guide, nothing else (L-08). */
export async function countAnswer(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  { wardId, outcome, slug = '' }: { wardId: string; outcome: AnswerOutcome; slug?: string | undefined },
): Promise<void> {
  await addAnswer(tx, wardId, { day: localDay(now), outcome, slug });
}
