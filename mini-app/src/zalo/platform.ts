import { BUILD, SIMULATOR_URL } from '../build-settings.ts';
import type { PlatformResult } from './platform-failure.ts';

/** Everything the Mini App asks of Zalo. Each call ends within its time limit, in a value or a typed failure. */
export interface Platform {
  /** Proves to bot-server who is asking; read there, never here. */
  accessToken: () => Promise<PlatformResult<string>>;
  /** Single use, about two minutes; asks the person for consent the first time. */
  phoneToken: () => Promise<PlatformResult<string>>;
  /** Single use, about two minutes; asks the person for consent the first time. */
  placeToken: () => Promise<PlatformResult<string>>;
  /** Opens the ward's chat with the text typed in; the person decides whether to send it. */
  openOaChat: (text: string) => Promise<PlatformResult<void>>;
}

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
