import { createHash, randomBytes } from 'node:crypto';

/** A decimal id of 19 digits, the same for the same seed (server-api §10.15). */
export function numericIdOf(seed: string): string {
  const value = BigInt(`0x${createHash('sha256').update(seed).digest('hex').slice(0, 15)}`);
  return String(10n ** 18n + (value % (8n * 10n ** 18n)));
}

/** A fresh decimal id of 19 digits. */
export function newNumericId(): string {
  return numericIdOf(randomBytes(16).toString('hex'));
}

/** A group id: 20 hex characters (server-api §10.15). */
export function newGroupId(): string {
  return randomBytes(10).toString('hex');
}

/** An opaque random token in base64url. */
export function newToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url');
}

/** A message id: opaque, 20 hex characters. */
export function newMessageId(): string {
  return randomBytes(10).toString('hex');
}
