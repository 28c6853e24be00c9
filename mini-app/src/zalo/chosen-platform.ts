import { BUILD, SIMULATOR_URL } from '../build-settings.ts';
import type { Platform } from './platform.ts';

let chosen: Promise<Platform> | undefined;

/** The platform of this page; its code is fetched on first use, which keeps the SDK out of the entry. */
export function platform(): Promise<Platform> {
  chosen ??= choosePlatform();
  // A chunk lost to a dead network must be asked for again next time.
  chosen.catch(() => (chosen = undefined));
  return chosen;
}

async function choosePlatform(): Promise<Platform> {
  if (SIMULATOR_URL !== undefined && !isInZalo()) {
    const { simulatorPlatform } = await import('./simulator-platform.ts');
    return simulatorPlatform(SIMULATOR_URL);
  }
  const { zaloPlatform } = await import('./zalo-platform.ts');
  return zaloPlatform(BUILD.oaId, isInZalo());
}

/** Whether Zalo serves this page (mini-app §5). Elsewhere the SDK answers with canned data or not at all. */
export function isInZalo(): boolean {
  return window.location.hostname.endsWith('h5.zdn.vn') && window.location.pathname.startsWith('/zapps');
}
