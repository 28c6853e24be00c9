import { appStorage } from './zalo/storage.ts';

/** Remembers the ward that a link or a printed QR names (`?ward=`, design §3), unless this phone's owner chose one before. */
export function rememberLinkedWard(search: string): void {
  const linked = new URLSearchParams(search).get('ward');
  if (linked === null || !/^[a-z0-9-]{2,40}$/.test(linked)) return;
  if (appStorage.read('ward') === null) appStorage.write('ward', linked);
}
