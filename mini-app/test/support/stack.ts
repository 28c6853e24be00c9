import { inject } from 'vitest';

import { environment } from '../../../scripts/settings.ts';

/** The addresses of a running system: Mini App, Zalo simulator, bot server. */
export interface Stack {
  miniAppUrl: string;
  simulatorUrl: string;
  botServerUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** One for each worker. */
    stacks: Stack[];
  }
}

/** The running system of this worker, in which its journeys are walked; the project's global setup starts it. */
export const stack = stackOfWorker(Number(environment['VITEST_POOL_ID']));

/** Workers count from 1. */
function stackOfWorker(worker: number): Stack {
  const own = inject('stacks')[worker - 1];
  if (own === undefined) throw new Error(`worker ${String(worker)} has no stack`);
  return own;
}
