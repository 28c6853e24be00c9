import { useEffect, useState } from 'react';

import { GuideCard } from '../guide-card.tsx';
import { GUIDE_SEARCH } from '../guide-library.ts';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

const MOST_SHOWN = 4;

/** An old or mistyped link to a guide: the nearest ones instead of a dead end. */
export function UnknownGuide({ slug }: { slug: string }) {
  const near = useNearest(slug);
  return (
    <Page
      title={TEXTS.unknownTitle}
      lead={near.length > 0 ? TEXTS.unknown : TEXTS.unknownNone}
      backTo={PATHS.home}
      action={
        <ButtonLink to={PATHS.search} icon="search">
          {TEXTS.search}
        </ButtonLink>
      }
    >
      {near.length > 0 && (
        <ul className="stack">
          {near.map((guide) => (
            <li key={guide.slug}>
              <GuideCard guide={guide} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

/** The guides whose words are nearest to those of the slug; none while they are looked for. */
function useNearest(slug: string) {
  const [near, setNear] = useState<{ slug: string; title: string }[]>([]);
  useEffect(() => {
    let left = false;
    void GUIDE_SEARCH.load()
      .then((search) => search(slug.replace(/-/g, ' ')))
      .then(
        ({ results }) => !left && setNear(results.slice(0, MOST_SHOWN)),
        () => undefined,
      );
    return () => {
      left = true;
    };
  }, [slug]);
  return near;
}
