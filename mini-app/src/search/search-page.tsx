import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Failed, Waiting } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { UI_TEXTS } from '../ui/texts.ts';
import { FoundGuides } from './found-guides.tsx';
import { NothingAsked } from './nothing-asked.tsx';
import { useRecentSearches } from './recent-searches-state.ts';
import { SearchBox } from './search-box.tsx';
import { SEARCH_TEXTS } from './texts.ts';
import { useAnswers } from './use-answers.ts';
import type { Answers } from './use-answers.ts';

/** Searching the guides; the words stay in the address, so that coming back from a guide shows the same results. */
export function SearchPage() {
  const { typed, type } = useQuestion();
  const { remember } = useRecentSearches();
  const { answers, failed } = useAnswers(typed);
  const asked = typed.trim().length >= 2;
  return (
    <Page
      title={SEARCH_TEXTS.title}
      backTo={PATHS.home}
      action={
        <ButtonLink to={asked ? PATHS.helpSaying(typed.trim()) : PATHS.help} look="warm" icon="heart">
          {answers?.answered === false ? SEARCH_TEXTS.askPerson : SEARCH_TEXTS.needHelp}
        </ButtonLink>
      }
    >
      <SearchBox value={typed} onType={type} onAsk={remember} />
      {asked ? (
        <Results answers={answers} failed={failed} onOpen={() => remember(typed)} />
      ) : (
        <NothingAsked onAsk={type} />
      )}
    </Page>
  );
}

function Results({
  answers,
  failed,
  onOpen,
}: {
  answers: Answers | null;
  failed: boolean;
  onOpen: () => void;
}) {
  if (answers) return <FoundGuides answers={answers} onOpen={onOpen} />;
  if (!failed) return <Waiting />;
  return (
    <Failed
      message={UI_TEXTS.screenFailed}
      offline={!navigator.onLine}
      onRetry={() => window.location.reload()}
    />
  );
}

/** What is typed, which is also the `q` of the address. */
function useQuestion() {
  const { search } = useLocation();
  const [typed, setTyped] = useState(() => new URLSearchParams(search).get('q') ?? '');
  useEffect(() => setTyped(new URLSearchParams(search).get('q') ?? ''), [search]);
  const type = (value: string) => {
    setTyped(value);
    const address = new URL(window.location.href);
    if (value.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', value);
    // Past the router on purpose: for it this would be a new page, and focus would leave the box at every letter.
    window.history.replaceState(window.history.state, '', address);
  };
  return { typed, type };
}
