/** How far this person is with one guide; kept on this phone only. */
export interface GuideProgress {
  /** Of which version the steps are: after a change of meaning they are begun anew. */
  version: number;
  /** The step last opened, from 1. */
  step: number;
  /** Numbers of the steps done. */
  done: number[];
  /** When it was last touched: the device's clock, in milliseconds. */
  at: number;
  finished: boolean;
  /** Right answers of three, before and after reading. */
  before?: number;
  after?: number;
}
export type AllProgress = Readonly<Record<string, GuideProgress>>;

interface GuideNow {
  slug: string;
  version: number;
}

function ofGuide(all: AllProgress, { slug, version }: GuideNow): GuideProgress {
  const kept = all[slug];
  if (kept?.version === version) return kept;
  const { before, after } = kept ?? {};
  const checks = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return { version, step: 1, done: [], at: 0, finished: false, ...checks };
}

function changed(all: AllProgress, guide: GuideNow, change: Partial<GuideProgress>): AllProgress {
  return { ...all, [guide.slug]: { ...ofGuide(all, guide), ...change } };
}

export function afterOpening(all: AllProgress, guide: GuideNow, step: number, at: number): AllProgress {
  return changed(all, guide, { step, at });
}

/** Marks a step done, or not done after all. */
export function afterStep(
  all: AllProgress,
  guide: GuideNow,
  { step, done, at }: { step: number; done: boolean; at: number },
): AllProgress {
  const others = ofGuide(all, guide).done.filter((number) => number !== step);
  return changed(all, guide, { done: done ? [...others, step].sort((a, b) => a - b) : others, at });
}

export function afterFinishing(all: AllProgress, guide: GuideNow, at: number): AllProgress {
  return changed(all, guide, { finished: true, step: 1, at });
}

/** Keeps how many of the three questions were answered right. */
export function afterCheck(
  all: AllProgress,
  guide: GuideNow,
  { when, right }: { when: 'before' | 'after'; right: number },
): AllProgress {
  return changed(all, guide, { [when]: right });
}

/** Which steps of the guide, as it is now, are done. */
export function doneSteps(all: AllProgress, guide: GuideNow): number[] {
  return ofGuide(all, guide).done;
}

/** The guide begun last and not finished, and the step where it was left. */
export function lastUnfinished(all: AllProgress): { slug: string; step: number } | undefined {
  const open = Object.entries(all).filter(([, { finished, at }]) => !finished && at > 0);
  const [slug, progress] = open.sort(([, a], [, b]) => b.at - a.at)[0] ?? [];
  return slug === undefined || progress === undefined ? undefined : { slug, step: progress.step };
}

/** What the phone kept; anything that is not such a thing counts as nothing. */
export function progressFromText(text: string | null): AllProgress {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, GuideProgress] => isOne(entry[1])),
    );
  } catch {
    return {};
  }
}

function isOne(kept: unknown): kept is GuideProgress {
  if (typeof kept !== 'object' || kept === null) return false;
  const { version, step, done, at, finished } = kept as Record<keyof GuideProgress, unknown>;
  const numbers = [version, step, at].every((number) => typeof number === 'number');
  const steps = Array.isArray(done) && done.every((number) => typeof number === 'number');
  return numbers && steps && typeof finished === 'boolean';
}
