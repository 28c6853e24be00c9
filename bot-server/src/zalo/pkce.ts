import { createHash, randomBytes } from 'node:crypto';

/** A fresh code_verifier of 43 characters (server-api §1.1). */
export function newVerifier(): string {
  return randomBytes(32).toString('base64url');
}

/** The code_challenge of a verifier: base64url without padding of its SHA-256 (server-api §1.1). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
