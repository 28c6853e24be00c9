import { useCallback, useRef, useState } from 'react';

import { sentenceOf } from './api-result.ts';
import type { ApiFailure, ApiResult } from './api-result.ts';

type Run = <T>(
  act: () => Promise<ApiResult<T>>,
  onDone: (reply: T) => void,
  onFailed?: (failure: ApiFailure) => void,
) => void;

/**
 * One deed at a time: whether it is running, and the Vietnamese sentence of its last failure. A deed that failed may have been
 * done all the same, its answer lost on the way: `onFailed` is where to look what became of it.
 */
export function useAction() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  // State changes only with the next drawing; a double tap comes sooner.
  const running = useRef(false);
  const run = useCallback<Run>((act, onDone, onFailed) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(null);
    void act().then((result) => {
      running.current = false;
      setBusy(false);
      if (result.ok) {
        onDone(result.reply);
        return;
      }
      setFailure(sentenceOf(result));
      onFailed?.(result);
    });
  }, []);
  return { busy, failure, run };
}
