import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Language } from "../../model/text.ts";
import { fromBytes, toBytes, type Answer } from "./entry.ts";

/**
 * An answer holds words of the draft, a cache must not: it is sealed with a key that only the draft's own bytes
 * give. Whoever has the draft may read the answer; whoever has the cache alone reads nothing.
 */
const algorithm = "aes-256-gcm";
// Each key seals one answer only, so the nonce need not differ.
const nonce = Buffer.alloc(12);
const tagLength = 16;

export const sealBytes = (bytes: Uint8Array, secret: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, secret, nonce);
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
};

/** What `open` makes of what was sealed, or null when a single bit of it is not as it was written. */
export const unsealBytes = <T>(sealed: Buffer, secret: Buffer, open: (bytes: Buffer) => T): T | null => {
  if (sealed.length <= tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, secret, nonce);
    decipher.setAuthTag(sealed.subarray(0, tagLength));
    const bytes = decipher.update(sealed.subarray(tagLength));
    decipher.final();
    return open(bytes);
  } catch {
    return null;
  }
};

export const seal = (answer: Answer, secret: Buffer, lang: Language): Buffer =>
  sealBytes(toBytes(answer, lang), secret);

/** The answer, or null when a single bit of it is not as it was written. */
export const unseal = (sealed: Buffer, secret: Buffer, lang: Language): Answer | null =>
  unsealBytes(sealed, secret, (bytes) => fromBytes(bytes, lang));
