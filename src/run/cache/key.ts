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

const derive = (label: string, parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256").update(label);
  for (const part of parts) hash.update("\0").update(part);
  return hash.digest();
};

/** `kind` tells apart files whose ending alone says what they are. */
export const keyOf = (bytes: Uint8Array, kind: string, context: string): Key => {
  const content = createHash("sha256").update(bytes).digest();
  return {
    id: derive("kh-check cache id", [context, kind, content]).toString("hex").slice(0, 40),
    secret: derive("kh-check cache key", [context, kind, content]),
  };
};
