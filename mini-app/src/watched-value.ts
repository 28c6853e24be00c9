import { useSyncExternalStore } from 'react';

/** A value outside every screen, of which there is one on this phone; `use` draws a screen anew when it is another one. */
export function watchedValue<T>(first: T) {
  let current = first;
  const listeners = new Set<() => void>();
  const get = () => current;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    put: (next: T) => {
      current = next;
      listeners.forEach((listener) => listener());
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
}
