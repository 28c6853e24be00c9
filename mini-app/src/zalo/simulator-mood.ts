import { appStorage } from './storage.ts';

/** How Zalo may fail the Mini App: no answer at all, the person's no, or a function that this version lacks. */
export type Mood = 'hang' | 'refuse' | 'missing';

const KEY = 'simulator-moods';
const CODES = { refuse: -201, missing: -1404 } as const;

/**
 * How the simulated Zalo is to answer a call of the platform, for tests and for trying things out: kept on the phone as
 * `{"placeToken":"hang"}`. Undefined: as it should.
 */
export function moodOf(call: string): Mood | undefined {
  try {
    const moods = JSON.parse(appStorage.read(KEY) ?? '{}') as Record<string, unknown>;
    const mood = moods[call];
    return mood === 'hang' || mood === 'refuse' || mood === 'missing' ? mood : undefined;
  } catch {
    return undefined;
  }
}

/** Fails as the SDK does: never settles, or rejects with its plain object (mini-app §5). */
export function failIn(mood: Mood): Promise<never> {
  if (mood === 'hang') return new Promise(() => undefined);
  // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- the SDK rejects with no Error
  return Promise.reject({ code: CODES[mood] });
}
