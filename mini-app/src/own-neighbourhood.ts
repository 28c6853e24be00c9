import { appStorage } from './zalo/storage.ts';

const keyOf = (ward: string) => `neighbourhood/${ward}`;

/** The neighbourhood this person last named as theirs in the ward; null when they never did on this phone. */
export function ownNeighbourhood(ward: string): string | null {
  return appStorage.read(keyOf(ward));
}

export function keepOwnNeighbourhood(ward: string, code: string): void {
  appStorage.write(keyOf(ward), code);
}
