import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const IV_BYTES = 12;
const IVS_AT_ONCE = 256;
const TAG_BYTES = 16;

/** Encrypts what must not be readable in the database: phones, exact places, messages, tokens (L-35). */
export interface Sealer {
  /** Ciphertext bound to `context` (for example 'help_request.phone:<id>'): it opens in no other place. */
  seal(text: string, context: string): Buffer;
  /** The text again; throws when the bytes were changed or belong to another context. */
  open(sealed: Buffer, context: string): string;
}

/** AES-256-GCM with the key of DATA_ENCRYPTION_KEY (32 bytes in base64), which lives outside the database. */
export function createSealer(base64Key: string): Sealer {
  const key = Buffer.from(base64Key, 'base64');
  const nextIv = randomIvs();
  return {
    seal(text, context) {
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([VERSION]), iv, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      if (sealed[0] !== VERSION) throw new Error('sealed value of an unknown version');
      const iv = sealed.subarray(1, 1 + IV_BYTES);
      const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context)).setAuthTag(tag);
      return Buffer.concat([
        decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)),
        decipher.final(),
      ]).toString('utf8');
    },
  };
}

/** Gives a fresh random vector each time; drawn many at once, since asking the system for each costs as much as sealing. */
function randomIvs(): () => Buffer {
  let drawn = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = randomBytes(IV_BYTES * IVS_AT_ONCE);
      used = 0;
    }
    used += IV_BYTES;
    return drawn.subarray(used - IV_BYTES, used);
  };
}
