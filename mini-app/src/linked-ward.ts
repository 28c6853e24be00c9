import { appStorage } from './zalo/storage.ts';

/** The ward that a link or a printed QR names (`?ward=`, design §3); null when it names none. */
export function linkedWard(params: URLSearchParams): string | null {
  const linked = params.get('ward');
  return linked !== null && /^[a-z0-9-]{2,40}$/.test(linked) ? linked : null;
}

/** Remembers the linked ward, unless this phone's owner chose one before. */
export function rememberLinkedWard(search: string): void {
  const linked = linkedWard(new URLSearchParams(search));
  if (linked !== null && appStorage.read('ward') === null) appStorage.write('ward', linked);
}
