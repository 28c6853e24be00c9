import type { LearningPath } from '@tung-nha/shared/learning-path';
import { Link } from 'react-router-dom';

import { GUIDE_CATALOGUE, useBundled } from '../guide-library.ts';
import type { GuideProgress } from '../guide-progress.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { PATHS } from '../paths.ts';
import { About } from '../ui/about.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { LEARNING_TEXTS } from './texts.ts';

/** One sitting: what one can do afterwards, its guides with their checks, and something to do at home. */
export function UnitCard({ unit, number }: { unit: LearningPath['units'][number]; number: number }) {
  return (
    <section className="card" aria-labelledby={`unit-${number}`}>
      <h2 id={`unit-${number}`}>{LEARNING_TEXTS.unit(number, unit.title)}</h2>
      <p className="soft">{unit.aim}</p>
      <ul className="row-list">
        {unit.guides.map((slug) => (
          <li key={slug}>
            <Task slug={slug} />
          </li>
        ))}
      </ul>
      <Notice icon="home">
        <p>
          <strong>{LEARNING_TEXTS.practice}</strong>
        </p>
        <p>{unit.practice}</p>
      </Notice>
    </section>
  );
}

function Task({ slug }: { slug: string }) {
  const name = useBundled(GUIDE_CATALOGUE).data?.find((guide) => guide.slug === slug)?.short ?? slug;
  const progress = useGuideProgress().all[slug];
  const finished = progress?.finished === true;
  return (
    <>
      <Link className="row" to={PATHS.guide(slug)}>
        <span className={finished ? 'row-number row-number-done' : 'row-number'}>
          <Icon name={finished ? 'check' : 'book'} />
        </span>
        <span>
          {name}
          {progress && <Checked {...progress} />}
        </span>
      </Link>
      <Link className="row row-under" to={PATHS.guideCheck(slug, finished ? 'after' : 'before')}>
        <Icon name="question" />
        <span>
          {finished ? LEARNING_TEXTS.after : LEARNING_TEXTS.before}
          <About>{name}</About>
        </span>
      </Link>
    </>
  );
}

/** The results of the three questions, for this person alone. */
function Checked({ before, after }: Pick<GuideProgress, 'before' | 'after'>) {
  const result = LEARNING_TEXTS.result(before, after);
  if (result === '') return null;
  const better = before !== undefined && after !== undefined && after > before;
  return (
    <span className="small soft row-hint">
      {result}
      {better && ` ${LEARNING_TEXTS.better}`}
    </span>
  );
}
