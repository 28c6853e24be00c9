import { useLayoutEffect, useSyncExternalStore } from 'react';

/** The recording that belongs to the screen shown; a screen of its own sets it, the listen button of every screen reads it. */
let current: string | null = null;
const listeners = new Set<() => void>();

function put(address: string | null): void {
  current = address;
  listeners.forEach((listener) => listener());
}

/**
 * Says that this screen has been recorded: the button then plays it instead of the phone's own voice. Said together with the
 * screen's words, for the button may be waiting for those.
 */
export function useOwnRecording(address: string | null): void {
  useLayoutEffect(() => {
    put(address);
    return () => put(null);
  }, [address]);
}

export function currentRecording(): string | null {
  return current;
}

export function useCurrentRecording(): string | null {
  return useSyncExternalStore(subscribe, currentRecording);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
