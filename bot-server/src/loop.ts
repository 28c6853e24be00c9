import { errorFields, type Log } from './log.ts';

/** Work that is looked for again and again: at once when woken, otherwise every so often. */
export interface Loop {
  wake(): void;
  /** Resolves when the look under way has ended; no further look begins. */
  stop(): Promise<void>;
}

const LONGEST_REST_MS = 5000;

/**
 * Starts looking for work every `everyMs` real milliseconds. `look` tells whether more may be waiting, in which case
 * the next look follows at once. A look that throws is logged and followed by a rest that doubles up to 5 s, so that
 * a database that is away is not hammered.
 */
export function startLoop(name: string, everyMs: number, log: Log, look: () => Promise<boolean>): Loop {
  let stopped = false;
  let woken = false;
  let failures = 0;
  let endRest: (() => void) | undefined;

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const lookOnce = async (): Promise<boolean> => {
    try {
      const more = await look();
      failures = 0;
      return more;
    } catch (error) {
      failures += 1;
      log.error({ kind: name, tries: failures, ...errorFields(error) }, 'loop failed');
      return false;
    }
  };

  const run = async () => {
    while (!stopped) {
      woken = false;
      const more = await lookOnce();
      if (stopped || more || (woken && failures === 0)) continue;
      await rest(failures === 0 ? everyMs : Math.min(LONGEST_REST_MS, everyMs * 2 ** failures));
      endRest = undefined;
    }
  };

  const running = run();
  return {
    wake: () => {
      woken = true;
      if (failures === 0) endRest?.();
    },
    stop: () => {
      stopped = true;
      endRest?.();
      return running;
    },
  };
}
