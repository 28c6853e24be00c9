import { getAccessToken, getLocation, getPhoneNumber, nativeStorage, openChat } from 'zmp-sdk/apis';

import type { Platform } from './platform.ts';
import { addShelf } from './storage.ts';
import { requireToken, withinTime } from './time-limit.ts';

/** None of the SDK's own limits cover its login step (mini-app §5). */
const QUICK_MS = 8_000;
/** Long enough to read Zalo's consent sheet without hurry. */
const CONSENT_MS = 60_000;

/** Zalo itself. Outside of it (`inZalo` false) every call is unavailable at once: the SDK would answer canned data. */
export function zaloPlatform(oaId: string, inZalo: boolean): Platform {
  if (inZalo) addShelf(nativeStorage);
  const ask = <T>(limitMs: number, call: () => Promise<T>) =>
    inZalo ? withinTime(limitMs, call) : Promise.resolve({ ok: false, because: 'unavailable' } as const);
  return {
    accessToken: () => ask(QUICK_MS, async () => requireToken(await getAccessToken())),
    phoneToken: () => ask(CONSENT_MS, async () => requireToken((await getPhoneNumber()).token)),
    placeToken: () => ask(CONSENT_MS, async () => requireToken((await getLocation()).token)),
    openOaChat: (text) => ask(QUICK_MS, () => openChat({ type: 'oa', id: oaId, message: text })),
  };
}
