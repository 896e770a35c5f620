import { createCipheriv, createDecipheriv } from "node:crypto";
import { fromBytes, toBytes, type Answer } from "./entry.ts";

/**
 * An answer holds words of the draft, a cache must not: it is sealed with a key that only the draft's own bytes
 * give. Whoever has the draft may read the answer; whoever has the cache alone reads nothing.
 */
const algorithm = "aes-256-gcm";
// Each key seals one answer only, so the nonce need not differ.
const nonce = Buffer.alloc(12);
const tagLength = 16;

export const seal = (answer: Answer, secret: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, secret, nonce);
  const sealed = Buffer.concat([cipher.update(toBytes(answer)), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
};

/** The answer, or null when a single bit of it is not as it was written. */
export const unseal = (sealed: Buffer, secret: Buffer): Answer | null => {
  if (sealed.length <= tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, secret, nonce);
    decipher.setAuthTag(sealed.subarray(0, tagLength));
    const bytes = decipher.update(sealed.subarray(tagLength));
    decipher.final();
    return fromBytes(bytes);
  } catch {
    return null;
  }
};
