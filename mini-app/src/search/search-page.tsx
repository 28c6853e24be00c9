import { useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';

import { FailedToFetch } from '../failed-to-fetch.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Waiting } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { FoundGuides } from './found-guides.tsx';
import { NothingAsked } from './nothing-asked.tsx';
import { useRecentSearches } from './recent-searches-state.ts';
import { SearchBox } from './search-box.tsx';
import { SEARCH_TEXTS } from './texts.ts';
import { useAnswers } from './use-answers.ts';

/** Searching the guides; the words stay in the address, so that coming back from a guide shows the same results. */
export function SearchPage() {
  const { typed, type } = useQuestion();
  const { remember } = useRecentSearches();
  const found = useAnswers(typed);
  const asked = typed.trim().length >= 2;
  return (
    <Page
      title={SEARCH_TEXTS.title}
      lead={SEARCH_TEXTS.lead}
      backTo={PATHS.home}
      action={
        <ButtonLink to={asked ? PATHS.helpSaying(typed.trim()) : PATHS.help} look="warm" icon="heart">
          {found.answers?.answered === false ? SEARCH_TEXTS.askPerson : SEARCH_TEXTS.needHelp}
        </ButtonLink>
      }
    >
      <SearchBox value={typed} onType={type} onAsk={remember} />
      {asked ? <Results from={found} onOpen={() => remember(typed)} /> : <NothingAsked onAsk={type} />}
    </Page>
  );
}

interface ResultsProps {
  from: ReturnType<typeof useAnswers>;
  onOpen: () => void;
}

function Results({ from: { answers, failed, ask }, onOpen }: ResultsProps) {
  if (answers) return <FoundGuides answers={answers} onOpen={onOpen} />;
  return failed ? <FailedToFetch ask={ask} /> : <Waiting />;
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
