import { useCallback, useEffect, useRef } from 'react';

/** So often is asked again before the page is loaded anew. */
const MOST = 2;

/**
 * Asking again for something of the app itself that could not be fetched: at once when the network is back while `failed`, and
 * by the returned function when a person presses. Old browsers remember a chunk's failure, so when asking has not helped
 * although there is a network, the page is loaded anew; never without one, which would take the whole app away.
 */
export function useAskAgain(failed: boolean, ask: () => void): () => void {
  const asked = useRef(0);
  useEffect(() => {
    if (!failed) return;
    window.addEventListener('online', ask);
    return () => window.removeEventListener('online', ask);
  }, [failed, ask]);
  return useCallback(() => {
    asked.current += 1;
    if (asked.current > MOST && navigator.onLine) window.location.reload();
    else ask();
  }, [ask]);
}
