import type { AssistantAnswers } from '@tung-nha/shared/assistant-view';
import { localDay } from '@tung-nha/shared/quarter';

import type { GuideCatalogue } from '../guides/guide-catalogue.ts';
import { shownCount, shownReads } from '../guides/shown-counts.ts';
import { done, type Outcome } from '../outcome.ts';
import { officerOf } from '../people/officer-of.ts';
import type { Work } from '../work.ts';
import { answersOfWard, type AnswerCount, type AnswerOutcome } from './answer-count-store.ts';

/** GET /api/officer/assistant: `not_found` for everybody but the ward's officers. */
export async function officerAnswers(
  work: Work,
  catalogue: GuideCatalogue,
  asking: { personId: string; wardId: string },
): Promise<Outcome<AssistantAnswers>> {
  const officer = await officerOf(work.tx, asking.personId, asking.wardId);
  if (!officer.ok) return officer;
  const counts = await answersOfWard(work.tx, asking.wardId, localDay(work.now));
  const { reads, readsByNeighbourhood } = shownReads(byGuide(counts));
  return done({
    answered: reads,
    unsure: shownCount(sumOf(counts, 'unsure')),
    none: shownCount(sumOf(counts, 'none')),
    byGuide: readsByNeighbourhood
      .map(({ code, reads: count }) => ({
        slug: code,
        title: catalogue.guides.get(code)?.title ?? code,
        count,
      }))
      .sort((a, b) => b.count - a.count),
  });
}

/** How often each guide was shown, whether at once or by choice. */
function byGuide(counts: readonly AnswerCount[]): { code: string; reads: number }[] {
  const shown = new Map<string, number>();
  for (const { outcome, slug, count } of counts) {
    if (outcome === 'answered' || outcome === 'chosen') shown.set(slug, (shown.get(slug) ?? 0) + count);
  }
  return [...shown].map(([code, reads]) => ({ code, reads }));
}

function sumOf(counts: readonly AnswerCount[], outcome: AnswerOutcome): number {
  return counts.filter((each) => each.outcome === outcome).reduce((total, { count }) => total + count, 0);
}
