import { deviceMs } from '../clock.ts';
import type { PlatformResult } from '../zalo/platform-failure.ts';
import { platform } from '../zalo/chosen-platform.ts';

type Kind = 'phone' | 'place';

/** Tokens live two minutes; one this old may die on the way. */
const FRESH_MS = 90_000;
const held = new Map<Kind, { token: string; at: number }>();

/** Asks Zalo for a token, with its consent sheet the first time, and keeps it for the sending. */
export async function askForToken(kind: Kind): Promise<PlatformResult<string>> {
  const zalo = await platform();
  const result = await (kind === 'phone' ? zalo.phoneToken() : zalo.placeToken());
  if (result.ok) held.set(kind, { token: result.value, at: deviceMs() });
  return result;
}

/** The token to send: the one held if fresh, else a new one. A token is single use, so it is handed out once. */
export async function takeToken(kind: Kind): Promise<PlatformResult<string>> {
  const kept = held.get(kind);
  held.delete(kind);
  if (kept && deviceMs() - kept.at < FRESH_MS) return { ok: true, value: kept.token };
  const result = await askForToken(kind);
  held.delete(kind);
  return result;
}
