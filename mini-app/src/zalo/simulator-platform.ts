import type { Platform } from './platform.ts';
import { simulatedPerson } from './simulator-person.ts';
import { idOrNone, requireToken, withinTime } from './time-limit.ts';

const LIMIT_MS = 8_000;
const HINT_MS = 2_000;

/** Zalo as the simulator plays it, for a plain browser in development. */
export function simulatorPlatform(simulatorUrl: string): Platform {
  const person = simulatedPerson() ?? '';
  const userUrl = `${simulatorUrl}/_sim/users/${encodeURIComponent(person)}`;
  return {
    accessToken: () =>
      withinTime(LIMIT_MS, async () => requireToken(await textOf(`${userUrl}/access-token`, 'accessToken'))),
    oaUserId: () => idOrNone(HINT_MS, () => textOf(`${userUrl}/user-info`, 'idByOA')),
    phoneToken: () => withinTime(LIMIT_MS, () => codeOf(userUrl, 'phone')),
    placeToken: () => withinTime(LIMIT_MS, () => codeOf(userUrl, 'location')),
    openOaChat: (text) =>
      withinTime(LIMIT_MS, () => {
        window.parent.postMessage({ type: 'openChat', text }, '*');
        return Promise.resolve();
      }),
    dial: (number) =>
      withinTime(LIMIT_MS, () => {
        window.location.assign(`tel:${number}`);
        return Promise.resolve();
      }),
    openOutside: (url) =>
      withinTime(LIMIT_MS, () => {
        window.open(url, '_blank', 'noreferrer');
        return Promise.resolve();
      }),
  };
}

async function codeOf(userUrl: string, kind: 'phone' | 'location'): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ kind });
  return requireToken(await textOf(`${userUrl}/codes`, 'code', { method: 'POST', headers, body }));
}

async function textOf(url: string, key: string, init?: RequestInit): Promise<string | undefined> {
  const response = await fetch(url, init);
  const reply = (await response.json()) as Record<string, unknown>;
  const found = reply[key];
  return typeof found === 'string' ? found : undefined;
}
