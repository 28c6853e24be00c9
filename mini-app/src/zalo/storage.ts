import { simulatedPerson } from './simulator-person.ts';

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { clear: () => void };

/** The browser's storage is there from the first paint; Zalo's is put beside it once the SDK has loaded. */
const shelves: (() => Shelf)[] = [browserShelf];

/** Adds Zalo's own storage, which outlives the browser's but needs approval and throws where it is missing. */
export function addShelf(shelf: Shelf): void {
  shelves.push(() => shelf);
}

/**
 * What the Mini App keeps on the phone: a cache that may vanish at any time, never the only copy of anything.
 * Every shelf is written; reading takes the first that answers. Null when nothing is kept or nothing can be read.
 */
export const appStorage = {
  read(key: string): string | null {
    for (const shelf of shelves) {
      const found = attempt(() => shelf().getItem(ownKey(key)));
      if (found) return found;
    }
    return null;
  },
  write(key: string, value: string): void {
    shelves.forEach((shelf) => attempt(() => shelf().setItem(ownKey(key), value)));
  },
  /** Empties every shelf of what is this person's, but for the keys to be kept. */
  clear(kept: readonly string[]): void {
    const saved = kept.map((key) => [key, this.read(key)] as const);
    shelves.forEach((shelf) => attempt(() => shelf().clear()));
    for (const [key, value] of saved) if (value !== null) this.write(key, value);
  },
  remove(key: string): void {
    shelves.forEach((shelf) => attempt(() => shelf().removeItem(ownKey(key))));
  },
};

function browserShelf(): Shelf {
  const shelf = window.localStorage;
  return {
    getItem: (key) => shelf.getItem(key),
    setItem: (key, value) => shelf.setItem(key, value),
    removeItem: (key) => shelf.removeItem(key),
    clear: () =>
      Object.keys(shelf)
        .filter((key) => key.startsWith(ownKey('')))
        .forEach((key) => shelf.removeItem(key)),
  };
}

/** The desk shows several people's phones from one origin: each keeps its own things. */
function ownKey(key: string): string {
  return `tung-nha/${simulatedPerson() ?? ''}/${key}`;
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
