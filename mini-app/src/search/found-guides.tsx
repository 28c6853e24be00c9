import { GuideCard } from '../guide-card.tsx';
import { GUIDE_CATALOGUE, GUIDE_TEXTS, useBundled } from '../guide-library.ts';
import { useGuideStates } from '../guide-states.ts';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { SEARCH_TEXTS } from './texts.ts';
import type { Answers } from './use-answers.ts';

/** The guides that fit, best first; when none does, says so and shows the nearest. */
export function FoundGuides({ answers, onOpen }: { answers: Answers; onOpen: () => void }) {
  const { answered, results } = answers;
  const heading = answered ? SEARCH_TEXTS.found(results.length) : SEARCH_TEXTS.nearest;
  return (
    <section className="stack">
      <LiveRegion>
        {answered ? (
          <h2>{heading}</h2>
        ) : (
          <Notice tone="warm">
            <p>
              <strong>{SEARCH_TEXTS.noneTitle}</strong>
            </p>
            <p>{SEARCH_TEXTS.none}</p>
          </Notice>
        )}
      </LiveRegion>
      {results.length > 0 && (
        <>
          {!answered && <h2>{heading}</h2>}
          <ul className="stack">
            {results.map((result) => (
              <li key={result.slug}>
                <Found {...result} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface FoundProps {
  slug: string;
  title: string;
  step?: number;
  onOpen: () => void;
}

function Found({ slug, title, step, onOpen }: FoundProps) {
  const entry = useBundled(GUIDE_CATALOGUE).data?.find((guide) => guide.slug === slug);
  const stepTitle = useBundled(GUIDE_TEXTS).data?.get(slug)?.steps[(step ?? 0) - 1]?.title;
  const { stateOf } = useGuideStates();
  return (
    <GuideCard
      guide={entry ?? { slug, title }}
      step={step === undefined || stepTitle === undefined ? undefined : { number: step, title: stepTitle }}
      {...(entry && { state: stateOf(entry) })}
      onOpen={onOpen}
    />
  );
}
