import type { Place } from '@tung-nha/shared/help-request';

/** The address that opens a place in the phone's own map app, under a name to read there; no web page is asked (L-34). */
export function mapAddress({ latitude, longitude }: Place, name: string, userAgent: string): string {
  const at = `${latitude},${longitude}`;
  const said = encodeURIComponent(name);
  // Apple's phones do not know geo:, nor others maps:.
  return /iPhone|iPad|iPod/.test(userAgent) ? `maps:?ll=${at}&q=${said}` : `geo:${at}?q=${at}(${said})`;
}
