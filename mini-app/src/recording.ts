import { useLayoutEffect } from 'react';

import { watchedValue } from './watched-value.ts';

/** The recording that belongs to the screen shown; a screen of its own sets it, the listen button of every screen reads it. */
const recording = watchedValue<string | null>(null);

/**
 * Says that this screen has been recorded: the button then plays it instead of the phone's own voice. Said together with the
 * screen's words, for the button may be waiting for those.
 */
export function useOwnRecording(address: string | null): void {
  useLayoutEffect(() => {
    recording.put(address);
    return () => recording.put(null);
  }, [address]);
}

export const currentRecording = recording.get;
export const useCurrentRecording = recording.use;
