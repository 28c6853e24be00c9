import {
  getAccessToken,
  getLocation,
  getPhoneNumber,
  getUserInfo,
  nativeStorage,
  openChat,
  openPhone,
  openWebview,
} from 'zmp-sdk/apis';

import type { Platform } from './platform.ts';
import { addShelf } from './storage.ts';
import { idOrNone, requireToken, withinTime } from './time-limit.ts';

/** None of the SDK's own limits cover its login step (mini-app §5). */
const QUICK_MS = 8_000;
/** The session opens without it when it takes longer. */
const HINT_MS = 2_000;
/** Long enough to read Zalo's consent sheet without hurry. */
const CONSENT_MS = 60_000;

/** Zalo itself. Outside of it (`inZalo` false) every call is unavailable at once: the SDK would answer canned data. */
export function zaloPlatform(oaId: string, inZalo: boolean): Platform {
  if (inZalo) addShelf(nativeStorage);
  const ask = <T>(limitMs: number, call: () => Promise<T>) =>
    inZalo ? withinTime(limitMs, call) : Promise.resolve({ ok: false, because: 'unavailable' } as const);
  return {
    accessToken: () => ask(QUICK_MS, async () => requireToken(await getAccessToken())),
    // Nothing else of what it tells is looked at; it must never bring up a consent sheet at the start (mini-app §5).
    oaUserId: async () =>
      inZalo
        ? idOrNone(HINT_MS, async () => (await getUserInfo({ autoRequestPermission: false })).userInfo.idByOA)
        : undefined,
    phoneToken: () => ask(CONSENT_MS, async () => requireToken((await getPhoneNumber()).token)),
    placeToken: () => ask(CONSENT_MS, async () => requireToken((await getLocation()).token)),
    openOaChat: (text) => ask(QUICK_MS, () => openChat({ type: 'oa', id: oaId, message: text })),
    dial: (number) => ask(QUICK_MS, () => openPhone({ phoneNumber: number })),
    openOutside: (url) => ask(QUICK_MS, () => openWebview({ url })),
  };
}
