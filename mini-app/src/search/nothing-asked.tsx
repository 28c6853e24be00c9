import { Icon } from '../ui/icons.tsx';
import { useRecentSearches } from './recent-searches-state.ts';
import { COMMON_QUESTIONS, SEARCH_TEXTS } from './texts.ts';

/** Before a word is typed: what this person searched for lately, and what people ask most. */
export function NothingAsked({ onAsk }: { onAsk: (question: string) => void }) {
  const { recent, forget } = useRecentSearches();
  return (
    <>
      {recent.length > 0 && (
        <section className="stack">
          <h2>{SEARCH_TEXTS.recent}</h2>
          <Questions questions={recent} icon="clock" onAsk={onAsk} />
          <button type="button" className="bar-button" onClick={forget}>
            {SEARCH_TEXTS.forget}
          </button>
        </section>
      )}
      <section className="stack">
        <h2>{SEARCH_TEXTS.common}</h2>
        <Questions questions={COMMON_QUESTIONS} icon="search" onAsk={onAsk} />
      </section>
    </>
  );
}

interface QuestionsProps {
  questions: readonly string[];
  icon: 'clock' | 'search';
  onAsk: (question: string) => void;
}

function Questions({ questions, icon, onAsk }: QuestionsProps) {
  return (
    <ul className="row-list">
      {questions.map((question) => (
        <li key={question}>
          <button type="button" className="row" onClick={() => onAsk(question)}>
            <Icon name={icon} />
            <span>{question}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
