import { Link } from 'react-router-dom';

import { GUIDE_CATALOGUE, useBundled } from '../guide-library.ts';
import { lastUnfinished } from '../guide-progress.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { Icon } from '../ui/icons.tsx';
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
    <Link className="card guide-card" to={PATHS.guideStep(slug, step)}>
      <span className="badge-icon">
        <Icon name="book" />
      </span>
      <span className="guide-card-words">
        <span className="small soft">{CONTINUE_TEXTS.title}</span>
        <strong>{guide.short}</strong>
        <span>{CONTINUE_TEXTS.step(step)}</span>
      </span>
      <span className="card-go">
        <Icon name="go" />
      </span>
    </Link>
  );
}
