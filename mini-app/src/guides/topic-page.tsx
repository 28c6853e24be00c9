import type { CatalogueEntry } from '@tung-nha/shared/bundled-guide';
import { useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { FromLibrary } from '../from-library.tsx';
import { GuideCard } from '../guide-card.tsx';
import { GUIDE_CATALOGUE } from '../guide-library.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { useGuideStates } from '../guide-states.ts';
import { topicName } from '../guide-words.ts';
import { Loaded } from '../loaded.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { PATHS } from '../paths.ts';
import { useServerData } from '../server-data.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { GUIDE_TEXTS_OF_SCREENS, TOPIC_TEXTS } from './texts.ts';

/** The guides of one group, those to begin with first. */
export function TopicPage() {
  const { group = '' } = useParams();
  const name = topicName(group);
  if (name === null) return <NotFoundPage />;
  const help = group === 'to-vien' ? PATHS.help : PATHS.helpWith(group);
  return (
    <Page
      title={name}
      backTo={PATHS.home}
      action={
        <ButtonLink to={help} look="warm" icon="heart">
          {GUIDE_TEXTS_OF_SCREENS.needHelp}
        </ButtonLink>
      }
    >
      {group === 'to-vien' ? <MembersGuides /> : <TopicGuides group={group} />}
    </Page>
  );
}

function TopicGuides({ group }: { group: string }) {
  return (
    <FromLibrary it={GUIDE_CATALOGUE}>
      {(catalogue) => (
        <GuideList
          guides={catalogue.filter((guide) => (guide.topic ?? '') === group || guide.group === group)}
        />
      )}
    </FromLibrary>
  );
}

/** Not carried by the app: the server gives it to members only. */
function MembersGuides() {
  const guides = useServerData('guides/members', () => callApi('listGuides', {}));
  return (
    <Loaded from={guides}>
      {(all) => {
        const theirs = all.filter(({ group }) => group === 'to-vien');
        if (theirs.length === 0) return <Empty title={TOPIC_TEXTS.noneTitle} text={TOPIC_TEXTS.none} />;
        return (
          <ul className="stack">
            {theirs.map((guide) => (
              <li key={guide.slug}>
                <GuideCard guide={guide} state={guide.state} />
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function GuideList({ guides }: { guides: CatalogueEntry[] }) {
  const basic = guides.filter(({ level }) => level === 'basic');
  const advanced = guides.filter(({ level }) => level === 'advanced');
  return (
    <>
      <p className="soft">{TOPIC_TEXTS.lead(guides.length)}</p>
      <Level title={TOPIC_TEXTS.basic} guides={basic} />
      <Level title={TOPIC_TEXTS.advanced} guides={advanced} />
    </>
  );
}

function Level({ title, guides }: { title: string; guides: CatalogueEntry[] }) {
  const { all } = useGuideProgress();
  const { stateOf } = useGuideStates();
  if (guides.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {guides.map((guide) => (
          <li key={guide.slug}>
            <GuideCard guide={guide} state={stateOf(guide)} finished={all[guide.slug]?.finished === true} />
          </li>
        ))}
      </ul>
    </section>
  );
}
