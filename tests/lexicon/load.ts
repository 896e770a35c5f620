import { readFileSync } from "node:fs";
import { compileLexicon } from "../../src/lexicon/compile.ts";
import { createLexicon } from "../../src/lexicon/index.ts";

const source = (file: string) => ({
  file,
  text: readFileSync(new URL(`../../rules/lexicon/${file}`, import.meta.url), "utf8"),
});

export const sources = ["agencies.yaml", "units.yaml", "laws.yaml", "programmes.yaml"].map(source);
export const data = compileLexicon(sources);
export const lexicon = createLexicon(data);
