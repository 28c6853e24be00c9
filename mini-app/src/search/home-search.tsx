import { useLayoutEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';

import { takeSearchBegun } from '../home-at-once.ts';
import { PATHS } from '../paths.ts';
import { LiveRegion } from '../ui/notice.tsx';
import { useRecentSearches } from './recent-searches-state.ts';
import { SearchBox } from './search-box.tsx';
import { SEARCH_TEXTS } from './texts.ts';
import { useAnswers } from './use-answers.ts';

const MOST_SUGGESTED = 3;

/** The search box of the first screen, with the best guides below it as one types. */
export function HomeSearch() {
  const [typed, type] = useState('');
  // In the turn that takes the markup away, so that no letter typed meanwhile goes astray.
  useLayoutEffect(() => {
    const begun = takeSearchBegun();
    if (begun.typed !== '') type(begun.typed);
    if (begun.focused) document.getElementById('search')?.focus();
  }, []);
  const navigate = useNavigate();
  const { remember } = useRecentSearches();
  const { answers } = useAnswers(typed);
  const suggested = answers?.answered ? answers.results.slice(0, MOST_SUGGESTED) : [];
  const ask = (question: string) => {
    remember(question);
    navigate(PATHS.searchFor(question));
  };
  return (
    <div className="stack-tight">
      <SearchBox value={typed} onType={type} onAsk={ask} />
      <LiveRegion>
        {suggested.length > 0 && (
          <span className="visually-hidden">{SEARCH_TEXTS.found(answers?.results.length ?? 0)}</span>
        )}
      </LiveRegion>
      {suggested.length > 0 && (
        <ul className="suggestions">
          {suggested.map(({ slug, title, step }) => (
            <li key={slug}>
              <Link
                to={step === undefined ? PATHS.guide(slug) : PATHS.guideStep(slug, step)}
                onClick={() => remember(typed)}
              >
                {title}
              </Link>
            </li>
          ))}
          <li>
            <Link to={PATHS.searchFor(typed.trim())}>{SEARCH_TEXTS.all}</Link>
          </li>
        </ul>
      )}
    </div>
  );
}
