import { createHash } from "node:crypto";
import type { Measures } from "../../check-plan.ts";

/** What of a run decides the outcome of a file beside its content. */
export const contextOf = ({ packs, parents, reading }: Measures, engine: string): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        engine,
        packs.map(({ id, sha256, derivedFrom }) => [id, sha256, derivedFrom]),
        parents,
        reading,
      ]),
    )
    .digest("hex");

/** Where an answer lies and what opens it; both follow from the bytes of the draft and from nothing else. */
export interface Key {
  readonly id: string;
  readonly secret: Buffer;
}

const idBytes = 20;
const secretBytes = 32;

/** `kind` tells apart files whose ending alone says what they are. */
export const keyOf = (bytes: Uint8Array, kind: string, context: string): Key => {
  const content = createHash("sha256").update(bytes).digest();
  // One half names the answer, the other opens it; neither tells anything of the other.
  const both = createHash("sha512").update(`kh-check cache\0${context}\0${kind}\0`).update(content).digest();
  return { id: both.toString("hex", 0, idBytes), secret: both.subarray(both.length - secretBytes) };
};
