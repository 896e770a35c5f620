import compiled from "../../src/language/compiled.json" with { type: "json" };

/** Every phrase that the product knows. */
export const VOCABULARY: readonly string[] = Object.values(compiled).flatMap((phrases) =>
  phrases.map((phrase) => phrase[0]!),
);
