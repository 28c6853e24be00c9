import type { GuideSearch } from '@tung-nha/shared/guide-search/search-guides';
import { useCallback, useEffect, useState } from 'react';

import { GUIDE_SEARCH } from '../guide-library.ts';

/** Long enough not to search between two letters, short enough to feel immediate. */
const PAUSE_MS = 140;
const LONGEST_QUESTION = 200;
const SHARE_OF_BEST = 0.5;

export interface Answers extends GuideSearch {
  /** What was asked. */
  question: string;
}

/** What the search finds for the words typed so far; null before anything was typed or while the index is on its way; `ask` searches again. */
export function useAnswers(typed: string) {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  const question = typed.trim().slice(0, LONGEST_QUESTION);
  useEffect(() => {
    if (question.length < 2) {
      setAnswers(null);
      return;
    }
    let overtaken = false;
    const timer = setTimeout(() => {
      GUIDE_SEARCH.load()
        .then((search) => search(question))
        .then(
          (found) => {
            setFailed(false);
            if (!overtaken) setAnswers({ question, ...worthShowing(found) });
          },
          () => setFailed(true),
        );
    }, PAUSE_MS);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [question, asked]);
  const ask = useCallback(() => setAsked((before) => before + 1), []);
  return { answers, failed, ask };
}

/** What fits far less than the best guide would only be in the way of it. */
function worthShowing({ answered, results }: GuideSearch): GuideSearch {
  const least = (results[0]?.score ?? 0) * SHARE_OF_BEST;
  return { answered, results: results.filter(({ score }) => score >= least) };
}
