import type { GuideSearch } from '@tung-nha/shared/guide-search/search-guides';

import { callApiAsAnyone } from './api.ts';

export type SearchGuides = (question: string) => Promise<GuideSearch>;

type Answer = 'ready' | { id: number; found: GuideSearch };

const LONGEST_START_MS = 20_000;

/** Searching on the phone, beside the screen's own thread; where the phone cannot, the server searches. */
export async function startSearch(): Promise<SearchGuides> {
  const worker = await startWorker();
  return worker === undefined ? searchOnServer : askWorker(worker);
}

/** The worker once it has read its index; undefined when the phone does not start it. */
function startWorker(): Promise<Worker | undefined> {
  return new Promise((settle) => {
    try {
      const worker = new Worker(new URL('./guide-search-worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', () => settle(worker), { once: true });
      worker.addEventListener('error', () => settle(undefined), { once: true });
      setTimeout(() => settle(undefined), LONGEST_START_MS);
    } catch {
      settle(undefined);
    }
  });
}

function askWorker(worker: Worker): SearchGuides {
  const waiting = new Map<number, (found: GuideSearch) => void>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data === 'ready') return;
    waiting.get(data.id)?.(data.found);
    waiting.delete(data.id);
  });
  return (question) =>
    new Promise((answer) => {
      last += 1;
      waiting.set(last, answer);
      worker.postMessage({ id: last, question });
    });
}

async function searchOnServer(question: string): Promise<GuideSearch> {
  const found = await callApiAsAnyone('searchGuides', { query: { q: question } });
  if (!found.ok) throw new Error(found.because);
  const { answered, results } = found.reply;
  return {
    answered,
    results: results.map(({ step, ...result }) => ({ ...result, ...(step !== undefined && { step }) })),
  };
}
