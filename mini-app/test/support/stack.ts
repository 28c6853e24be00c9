import { inject } from 'vitest';

/** The addresses of a running system: Mini App, Zalo simulator, bot server. */
export interface Stack {
  miniAppUrl: string;
  simulatorUrl: string;
  botServerUrl: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    stack: Stack;
  }
}

/** The running system the journeys are walked in; the project's global setup starts it. */
export const stack = inject('stack');
