import { useEffect, useRef } from 'react';

import { sentenceOf } from '../api-result.ts';
import { now } from '../clock.ts';
import type { Sent } from './send-help-request.ts';
import { draftToSend } from './waiting-request.ts';
import type { WaitingRequest } from './waiting-request.ts';
import { useWaiting } from './waiting-state.ts';

const AGAIN_MS = 15_000;
/** Refusals that the next attempt would hear too. Everything else is a matter of the network or the moment. */
const FINAL = new Set([
  'invalid',
  'consent_required',
  'adults_only',
  'ward_not_found',
  'not_found',
  'forbidden',
  'token',
]);

/** Whether a request that was not taken just now is better kept and sent later. */
export function isForLater(because: string): boolean {
  return because === 'offline' || because === 'timeout';
}

/**
 * Sends what waits: at the start, when the network comes back or the app is shown, and every 15 seconds. One at a time;
 * an answer that got lost on the way does no harm, for the same clientRequestId is the same request.
 */
export function useSendWaiting(): void {
  const { waiting, sent, refuse } = useWaiting();
  const next = waiting.find(({ refusal }) => refusal === undefined);
  const sending = useRef<string | null>(null);
  useEffect(() => {
    if (next === undefined) return;
    const id = next.draft.clientRequestId;
    const send = async () => {
      if (sending.current === id || !navigator.onLine) return;
      sending.current = id;
      const outcome = await attempt(next);
      sending.current = null;
      if (outcome.ok) sent(id);
      else if (FINAL.has(outcome.because)) refuse(id, sentenceOf(outcome));
    };
    const trySend = () => void send();
    const timer = setInterval(trySend, AGAIN_MS);
    window.addEventListener('online', trySend);
    document.addEventListener('visibilitychange', trySend);
    trySend();
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', trySend);
      document.removeEventListener('visibilitychange', trySend);
    };
  }, [next, sent, refuse]);
}

async function attempt(waiting: WaitingRequest): Promise<Sent> {
  try {
    const { sendHelpRequest } = await import('./send-help-request.ts');
    return await sendHelpRequest(draftToSend(waiting, now()), waiting.ward);
  } catch {
    return { ok: false, because: 'offline' };
  }
}
