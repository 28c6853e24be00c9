import { useAskAgain } from './ask-again.ts';
import { Failed } from './ui/load-states.tsx';
import { UI_TEXTS } from './ui/texts.ts';

/** A part of the app itself could not be fetched; `ask` fetches it again. */
export function FailedToFetch({ ask }: { ask: () => void }) {
  const again = useAskAgain(true, ask);
  return <Failed message={UI_TEXTS.screenFailed} offline={!navigator.onLine} onRetry={again} />;
}
