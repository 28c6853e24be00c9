import type { LearningPath } from '@tung-nha/shared/learning-path';

import { FromLibrary } from '../from-library.tsx';
import { LEARNING_PATHS } from '../guide-library.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { LinkCard } from '../ui/link-card.tsx';
import { Page } from '../ui/page.tsx';
import { pathProgress } from './path-progress.ts';
import { LEARNING_TEXTS } from './texts.ts';

/** The learning paths of the plans, with how far this person is on each. */
export function LearningPage() {
  return (
    <Page title={LEARNING_TEXTS.title} lead={LEARNING_TEXTS.lead} backTo={PATHS.home}>
      <FromLibrary it={LEARNING_PATHS}>
        {(paths) => (
          <ul className="stack">
            {paths.map((path) => (
              <li key={path.code}>
                <PathCard path={path} />
              </li>
            ))}
          </ul>
        )}
      </FromLibrary>
    </Page>
  );
}

function PathCard({ path }: { path: LearningPath }) {
  const { done } = pathProgress(path, useGuideProgress().all);
  return (
    <LinkCard to={PATHS.learningPath(path.code)}>
      <strong>{path.title}</strong>
      <span className="soft">{path.forWhom}</span>
      <span className={done > 0 ? 'tag' : 'tag tag-quiet'}>
        {LEARNING_TEXTS.units(done, path.units.length)}
      </span>
    </LinkCard>
  );
}
