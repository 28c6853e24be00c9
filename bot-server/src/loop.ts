import { setTimeout as delay } from 'node:timers/promises';

import { errorFields, type Log } from './log.ts';

/** Work that is looked for again and again: at once when woken, otherwise every so often. */
export interface Loop {
  wake: () => void;
  /** Resolves when the look under way has ended; no further look begins. */
  stop: () => Promise<void>;
}

/** How often a loop looks when nobody wakes it, and how far apart its looks begin however often it is woken. */
interface Pace {
  everyMs: number;
  apartMs: number;
}

const LONGEST_REST_MS = 5000;
const USUALLY_APART_MS = 10;

/** A pause that can be cut short; asking for its end while nobody rests ends the next one at once. */
function createRest(): { begin: (milliseconds: number) => Promise<void>; end: () => void } {
  let endNow: (() => void) | undefined;
  let ended = false;
  return {
    begin: async (milliseconds) => {
      if (!ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          endNow = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      endNow = undefined;
      ended = false;
    },
    end: () => {
      if (endNow) endNow();
      else ended = true;
    },
  };
}

type Look = () => Promise<boolean | number>;

const restAfter = (failures: number, everyMs: number): number =>
  Math.min(LONGEST_REST_MS, everyMs * 2 ** failures);

/**
 * Starts looking for work every so many real milliseconds, `pace` or its `everyMs`. `look` tells whether more may be waiting, in
 * which case the next look follows at once, or in how many milliseconds to look again unless woken. Wakes come in crowds: looks
 * that found all they could begin at least 10 ms apart, or `apartMs`, so that a hundred wakes are a few looks. A look that throws
 * is logged and followed by a rest that doubles up to 5 s, so that a database that is away is not hammered.
 */
export function startLoop(name: string, pace: number | Pace, log: Log, look: Look): Loop {
  const { everyMs, apartMs } = typeof pace === 'number' ? { everyMs: pace, apartMs: USUALLY_APART_MS } : pace;
  const rest = createRest();
  const state = { stopped: false, failures: 0 };

  const lookOnce: Look = async () => {
    try {
      const more = await look();
      state.failures = 0;
      return more;
    } catch (error) {
      state.failures += 1;
      log.error({ kind: name, tries: state.failures, ...errorFields(error) }, 'loop failed');
      return false;
    }
  };
  const run = async () => {
    while (!state.stopped) {
      const begun = performance.now();
      const more = await lookOnce();
      if (more === true) continue;
      await rest.begin(state.failures === 0 ? more || everyMs : restAfter(state.failures, everyMs));
      const early = apartMs - (performance.now() - begun);
      if (early > 0) await delay(early);
    }
  };

  const running = run();
  return {
    wake: () => {
      if (state.failures === 0) rest.end();
    },
    stop: () => {
      state.stopped = true;
      rest.end();
      return running;
    },
  };
}
