import type { GuideText } from '@tung-nha/shared/guide-view';
import { useEffect } from 'react';

import { GuideCard } from '../guide-card.tsx';
import { GUIDE_CATALOGUE, useBundled } from '../guide-library.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { useGuideStates } from '../guide-states.ts';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { HousesPicture } from '../ui/picture.tsx';
import { GuideScreen } from './guide-screen.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

/** The end of a guide: what was reached, three questions for whoever likes, and what fits next. */
export function DonePage() {
  return <GuideScreen>{(guide) => <Done guide={guide} />}</GuideScreen>;
}

function Done({ guide }: { guide: GuideText }) {
  const { slug, version, title, related } = guide;
  const { all, finished } = useGuideProgress();
  const { stateOf } = useGuideStates();
  const catalogue = useBundled(GUIDE_CATALOGUE).data ?? [];
  useEffect(() => finished({ slug, version }), [finished, slug, version]);
  const next = related.flatMap((other) => catalogue.filter((entry) => entry.slug === other));
  return (
    <Page
      title={TEXTS.doneTitle}
      lead={TEXTS.doneLead(title)}
      backTo={PATHS.guide(slug)}
      hero={<HousesPicture on="brand" />}
      action={<ButtonLink to={PATHS.home}>{TEXTS.toHome}</ButtonLink>}
    >
      <div className="stack">
        <ButtonLink to={PATHS.guideCheck(slug, 'after')} look="quiet" icon="question">
          {TEXTS.checkAfter}
        </ButtonLink>
        <ButtonLink to={PATHS.guide(slug)} look="quiet" icon="again">
          {TEXTS.readAgain}
        </ButtonLink>
      </div>
      {next.length > 0 && (
        <section className="stack">
          <h2>{TEXTS.related}</h2>
          <ul className="stack">
            {next.map((entry) => (
              <li key={entry.slug}>
                <GuideCard
                  guide={entry}
                  state={stateOf(entry)}
                  finished={all[entry.slug]?.finished === true}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
