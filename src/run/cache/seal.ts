import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Plan } from "../../model/plan.ts";
import type { FileReport } from "../../model/report.ts";

/**
 * An answer holds words of the draft, a cache must not: it is sealed with a key that only the draft's own bytes
 * give. Whoever has the draft may read the answer; whoever has the cache alone reads nothing.
 */
const algorithm = "aes-256-gcm";
// Each key seals one answer only, so the nonce need not differ.
const nonce = Buffer.alloc(12);
const tagLength = 16;

export type Answer = Omit<FileReport, "file" | "original">;

/** What checks need of a plan and few reports do: the larger half, taken apart only when somebody looks. */
const inner = ["items", "mentions", "preamble"] as const satisfies readonly (keyof Plan)[];
type Inner = Pick<Plan, (typeof inner)[number]>;

const lengthBytes = 4;

const written = ({ plan, ...answer }: Answer): Buffer => {
  const entries = Object.entries(plan ?? {});
  const isInner = ([key]: readonly [string, unknown]): boolean => (inner as readonly string[]).includes(key);
  const outside = plan && Object.fromEntries(entries.filter((entry) => !isInner(entry)));
  const first = Buffer.from(JSON.stringify({ ...answer, plan: outside }));
  const second = Buffer.from(JSON.stringify(Object.fromEntries(entries.filter(isInner))));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(first.length);
  return Buffer.concat([length, first, second]);
};

const read = (bytes: Buffer): Answer => {
  const end = lengthBytes + bytes.readUInt32BE();
  const answer = JSON.parse(bytes.toString("utf8", lengthBytes, end)) as Answer;
  if (!answer.plan) return answer;
  let made: Inner | null = null;
  const part = (key: keyof Inner) => ({
    enumerable: true,
    get: () => (made ??= JSON.parse(bytes.toString("utf8", end)) as Inner)[key],
  });
  Object.defineProperties(answer.plan, Object.fromEntries(inner.map((key) => [key, part(key)])));
  return answer;
};

export const seal = (answer: Answer, secret: Buffer): Buffer => {
  const cipher = createCipheriv(algorithm, secret, nonce);
  const sealed = Buffer.concat([cipher.update(written(answer)), cipher.final()]);
  return Buffer.concat([cipher.getAuthTag(), sealed]);
};

/** The answer, or null when a single bit of it is not as it was written. */
export const unseal = (sealed: Buffer, secret: Buffer): Answer | null => {
  if (sealed.length <= tagLength) return null;
  try {
    const decipher = createDecipheriv(algorithm, secret, nonce);
    decipher.setAuthTag(sealed.subarray(0, tagLength));
    return read(Buffer.concat([decipher.update(sealed.subarray(tagLength)), decipher.final()]));
  } catch {
    return null;
  }
};
