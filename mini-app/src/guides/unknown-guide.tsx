import { GuideCard } from '../guide-card.tsx';
import { GUIDE_SEARCH, useBundled } from '../guide-library.ts';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

/** An old or mistyped link to a guide: the nearest ones instead of a dead end. */
export function UnknownGuide({ slug }: { slug: string }) {
  const search = useBundled(GUIDE_SEARCH).data;
  const near = search?.(slug.replace(/-/g, ' ')).results.slice(0, 4) ?? [];
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
      <ul className="stack">
        {near.map((guide) => (
          <li key={guide.slug}>
            <GuideCard guide={guide} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
