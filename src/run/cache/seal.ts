import { createCipheriv, createDecipheriv } from "node:crypto";
import type { FileReport } from "../../model/report.ts";

/**
 * An answer holds words of the draft, a cache must not: it is sealed with a key that only the draft's own bytes
 * give. Whoever has the draft may read the answer; whoever has the cache alone reads nothing.
 */
const algorithm = "aes-256-gcm";
// Each key seals one answer only, so the nonce need not differ.
const nonce = Buffer.alloc(12);
const tagLength = 16;

type Answer = Omit<FileReport, "file" | "original">;

export const seal = (answer: Answer, secret: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, secret, nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), "utf8"), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
};

/** The answer, or null when a single bit of it is not as it was written. */
export const unseal = (sealed: Buffer, secret: Buffer): Answer | null => {
  if (sealed.length <= tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, secret, nonce);
    decipher.setAuthTag(sealed.subarray(0, tagLength));
    const text = Buffer.concat([decipher.update(sealed.subarray(tagLength)), decipher.final()]);
    return JSON.parse(text.toString("utf8")) as Answer;
  } catch {
    return null;
  }
};
