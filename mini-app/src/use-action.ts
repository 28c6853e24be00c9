import { useCallback, useRef, useState } from 'react';

import { sentenceOf } from './api-result.ts';
import type { ApiResult } from './api-result.ts';

/** One deed at a time: whether it is running, and the Vietnamese sentence of its last failure. */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // State changes only with the next drawing; a double tap comes sooner.
  const running = useRef(false);
  const run = useCallback(<T>(act: () => Promise<ApiResult<T>>, onDone: (reply: T) => void) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    void act().then((result) => {
      running.current = false;
      setBusy(false);
      if (result.ok) onDone(result.reply);
      else setFailure(sentenceOf(result));
    });
  }, []);
  return { busy, failure, run };
}
