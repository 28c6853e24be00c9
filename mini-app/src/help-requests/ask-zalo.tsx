import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { failureSentence } from '../zalo/platform-failure.ts';
import { FORM_TEXTS } from './texts.ts';
import { askForToken } from './zalo-tokens.ts';

interface AskZaloProps {
  kind: 'phone' | 'place';
  given: boolean;
  onGiven: (given: boolean) => void;
  words: { ask: string; why?: string; got: string; drop: string };
}

/** Asks Zalo for the phone number or the place: the reason stands above the button, and a no has a way on (L-16). */
export function AskZalo({ kind, given, onGiven, words }: AskZaloProps) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = async () => {
    setAsking(true);
    setFailure(null);
    const result = await askForToken(kind).catch(() => ({ ok: false, because: 'unavailable' }) as const);
    setAsking(false);
    if (result.ok) onGiven(true);
    else setFailure(failureSentence(kind, result));
  };
  return (
    <div className="stack-tight">
      {words.why && !given && <p className="small soft">{words.why}</p>}
      <LiveRegion>
        {given && <Notice icon="check">{words.got}</Notice>}
        {failure !== null && !given && <Notice tone="warm">{failure}</Notice>}
      </LiveRegion>
      {given ? (
        <Button look="quiet" onPress={() => onGiven(false)}>
          {words.drop}
        </Button>
      ) : (
        <Button
          look="quiet"
          icon={kind === 'phone' ? 'call' : 'pin'}
          busy={asking ? FORM_TEXTS.where.asking : undefined}
          onPress={() => void ask()}
        >
          {words.ask}
        </Button>
      )}
    </div>
  );
}
