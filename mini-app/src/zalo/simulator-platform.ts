import type { PlatformResult } from './platform-failure.ts';
import type { Platform } from './platform.ts';
import { failIn, moodOf } from './simulator-mood.ts';
import { simulatedPerson } from './simulator-person.ts';
import { idOrNone, requireToken, withinTime } from './time-limit.ts';

const LIMIT_MS = 8_000;
const HINT_MS = 2_000;
/** Nobody needs to wait for what is known to hang. */
const HUNG_MS = 600;

/** Zalo as the simulator plays it, for a plain browser in development. */
export function simulatorPlatform(simulatorUrl: string): Platform {
  const person = simulatedPerson() ?? '';
  const userUrl = `${simulatorUrl}/_sim/users/${encodeURIComponent(person)}`;
  return {
    accessToken: () =>
      ask('accessToken', async () => requireToken(await textOf(`${userUrl}/access-token`, 'accessToken'))),
    oaUserId: () => idOrNone(HINT_MS, () => textOf(`${userUrl}/user-info`, 'idByOA')),
    phoneToken: () => ask('phoneToken', () => codeOf(userUrl, 'phone')),
    placeToken: () => ask('placeToken', () => codeOf(userUrl, 'location')),
    openOaChat: (text) => ask('openOaChat', () => window.parent.postMessage({ type: 'openChat', text }, '*')),
    dial: (number) => ask('dial', () => window.location.assign(`tel:${number}`)),
    openOutside: (url) => ask('openOutside', () => void window.open(url, '_blank', 'noreferrer')),
  };
}

/** One call to Zalo, which answers as the simulator's mood has it. */
function ask<T>(call: keyof Platform, act: () => T | Promise<T>): Promise<PlatformResult<T>> {
  const mood = moodOf(call);
  return mood === undefined
    ? withinTime(LIMIT_MS, async () => act())
    : withinTime(HUNG_MS, () => failIn(mood));
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
