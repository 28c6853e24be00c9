import { createHash, timingSafeEqual } from 'node:crypto';

import { asText } from './zalo-json.ts';

type Header = string | string[] | undefined;

const OA_HEADER = /^mac=([0-9a-f]{64})$/;
const MINI_APP_HEADER = /^([0-9a-f]{64})$/;

/** The digest a header claims, or undefined when it has not even the right shape; two headers arrive as one long text. */
export function claimedDigest(header: Header, scheme: 'oa' | 'miniApp'): Buffer | undefined {
  if (typeof header !== 'string') return undefined;
  const hex = (scheme === 'oa' ? OA_HEADER : MINI_APP_HEADER).exec(header)?.[1];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}

/**
 * Whether an OA event was signed with one of the secrets (two during a rotation): SHA-256, not HMAC, over
 * app id + body bytes as received + the body's timestamp + secret (server-api §4.2). Compared in constant time.
 */
export function isSignedByOa(
  claimed: Buffer,
  body: Buffer,
  timestamp: string,
  keys: { appId: string; secrets: readonly string[] },
): boolean {
  return keys.secrets.some((secret) => {
    const hash = createHash('sha256').update(keys.appId).update(body).update(timestamp).update(secret);
    return timingSafeEqual(hash.digest(), claimed);
  });
}

/**
 * Whether a Mini App event was signed with the Open API key: SHA-256 over the values in the alphabetical order of their
 * keys, objects as JSON text, then the key (server-api §8.6). Compared in constant time.
 */
export function isSignedByMiniApp(claimed: Buffer, payload: Record<string, unknown>, key: string): boolean {
  const values = Object.keys(payload)
    .sort()
    .map((name) => asText(payload[name]) ?? JSON.stringify(payload[name]));
  return timingSafeEqual(createHash('sha256').update(values.join('')).update(key).digest(), claimed);
}
