import { createHash } from 'node:crypto';

/** `mac=` + SHA-256 of app id, raw body, timestamp and OA secret key, joined: a plain hash, no HMAC (server-api §4.2). */
export function signOaEvent(event: {
  appId: string;
  rawBody: string;
  timestamp: string;
  oaSecretKey: string;
}): string {
  const { appId, rawBody, timestamp, oaSecretKey } = event;
  return `mac=${sha256(appId + rawBody + timestamp + oaSecretKey)}`;
}

/** SHA-256 of the values in alphabetical order of their keys, then the Open API key; no `mac=` (server-api §8.6). */
export function signMiniAppEvent(body: Record<string, unknown>, miniAppKey: string): string {
  const values = Object.keys(body)
    .sort()
    .map((key) => textOf(body[key]));
  return sha256(values.join('') + miniAppKey);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
