import { GUIDE_CATALOGUE, useBundled } from '../guide-library.ts';
import { lastUnfinished } from '../guide-progress.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { LinkCard } from '../ui/link-card.tsx';
import { CONTINUE_TEXTS } from './texts.ts';

/** The guide begun last, to go on with at the step where it was left; nothing when none is open. */
export function ContinueReading() {
  const last = lastUnfinished(useGuideProgress().all);
  return last === undefined ? null : <ContinueCard {...last} />;
}

function ContinueCard({ slug, step }: { slug: string; step: number }) {
  const guide = useBundled(GUIDE_CATALOGUE).data?.find((entry) => entry.slug === slug);
  if (guide === undefined) return null;
  return (
    <LinkCard to={PATHS.guideStep(slug, step)} icon="book">
      <span className="small soft">{CONTINUE_TEXTS.title}</span>
      <strong>{guide.short}</strong>
      <span>{CONTINUE_TEXTS.step(step)}</span>
    </LinkCard>
  );
}
