import type { LearningPath } from '@tung-nha/shared/learning-path';
import { useParams } from 'react-router-dom';

import { FromLibrary } from '../from-library.tsx';
import { LEARNING_PATHS, useBundled } from '../guide-library.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/load-states.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { pathProgress } from './path-progress.ts';
import { LEARNING_TEXTS } from './texts.ts';
import { UnitCard } from './unit-card.tsx';

/** One learning path: its units, and where to go on. */
export function LearningPathPage() {
  const { code = '' } = useParams();
  const path = useBundled(LEARNING_PATHS).data?.find((each) => each.code === code);
  const { all } = useGuideProgress();
  const next = path && pathProgress(path, all).next;
  return (
    <Page
      title={path?.title ?? LEARNING_TEXTS.title}
      lead={path?.summary}
      backTo={PATHS.learning}
      action={next !== undefined && <ButtonLink to={PATHS.guide(next)}>{LEARNING_TEXTS.next}</ButtonLink>}
    >
      <FromLibrary it={LEARNING_PATHS}>
        {() => (path ? <Units path={path} finished={next === undefined} /> : <NoSuchPath />)}
      </FromLibrary>
    </Page>
  );
}

function Units({ path, finished }: { path: LearningPath; finished: boolean }) {
  return (
    <>
      {finished && <Notice icon="check">{LEARNING_TEXTS.finished}</Notice>}
      <ol className="stack-loose">
        {path.units.map((unit, index) => (
          <li key={unit.title}>
            <UnitCard unit={unit} number={index + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}

function NoSuchPath() {
  return (
    <Empty title={LEARNING_TEXTS.noneTitle} text={LEARNING_TEXTS.none}>
      <ButtonLink to={PATHS.learning} look="quiet">
        {LEARNING_TEXTS.all}
      </ButtonLink>
    </Empty>
  );
}
