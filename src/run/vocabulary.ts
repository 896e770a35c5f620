import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileVocabulary, type VocabularyExample } from "../language/compile.ts";
import { readingsOf } from "../language/readings.ts";
import { useVocabulary } from "../language/vocabulary.ts";
import { rulesFolder } from "./rules-folder.ts";

/** An example of the vocabulary that is not read as it says. */
export interface VocabularyFailure extends VocabularyExample {
  readonly found: readonly string[];
}

export interface VocabularyReport {
  readonly phrases: number;
  readonly examples: number;
  readonly failures: readonly VocabularyFailure[];
}

/** Compiles a folder of vocabulary and reads its examples with it; a VocabularyError names the place of what is wrong. */
export function testVocabulary(folder = join(rulesFolder(), "vocabulary")): VocabularyReport {
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
  const { data, examples } = compileVocabulary(
    names.sort().map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") })),
  );
  useVocabulary(data);
  const failures = examples.flatMap((example) => {
    const found = readingsOf(example.text);
    return found.includes(example.reads) ? [] : [{ ...example, found }];
  });
  const phrases = Object.values(data).reduce((sum, all) => sum + all.length, 0);
  return { phrases, examples: examples.length, failures };
}
