import type { LearningPath } from '@tung-nha/shared/learning-path';

import type { AllProgress } from '../guide-progress.ts';

type Unit = LearningPath['units'][number];

/** A unit is done when each of its guides has been followed to its end. */
export function isUnitDone({ guides }: Pick<Unit, 'guides'>, all: AllProgress): boolean {
  return guides.every((slug) => all[slug]?.finished === true);
}

/** How many units are done, and the guide to go on with: the first one not finished. */
export function pathProgress(
  { units }: Pick<LearningPath, 'units'>,
  all: AllProgress,
): { done: number; next: string | undefined } {
  const done = units.filter((unit) => isUnitDone(unit, all)).length;
  const next = units.flatMap(({ guides }) => guides).find((slug) => all[slug]?.finished !== true);
  return { done, next };
}
