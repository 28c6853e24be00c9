import { useEffect, useSyncExternalStore } from 'react';

/** The recording that belongs to the screen shown; a screen of its own sets it, the listen button of every screen reads it. */
let current: string | null = null;
const listeners = new Set<() => void>();

function put(address: string | null): void {
  current = address;
  listeners.forEach((listener) => listener());
}

/** Says that this screen has been recorded: the button then plays it instead of the phone's own voice. */
export function useOwnRecording(address: string | null): void {
  useEffect(() => {
    put(address);
    return () => put(null);
  }, [address]);
}

export function useCurrentRecording(): string | null {
  return useSyncExternalStore(subscribe, () => current);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
