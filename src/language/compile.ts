import { LineCounter, parseDocument } from "yaml";
import { tokensOf } from "./tokens.ts";
import { CLASSES, type PhraseClass, type VocabularyData } from "./types.ts";

/** A file of rules/vocabulary. */
export interface VocabularySource {
  readonly file: string;
  readonly text: string;
}

/** A sentence of the vocabulary and how it must be read; the test of its entry. */
export interface VocabularyExample {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly class: PhraseClass;
  readonly text: string;
  readonly reads: string;
}

/** A vocabulary that cannot be used; the message names file, line and column. */
export class VocabularyError extends Error {
  constructor(file: string, at: { line: number; col: number }, what: string) {
    super(`${file}:${String(at.line)}:${String(at.col)}: ${what}`);
    this.name = "VocabularyError";
  }
}

interface Entry {
  readonly means?: unknown;
  readonly say?: unknown;
  readonly examples?: unknown;
  readonly source?: unknown;
  readonly note?: unknown;
}

const KEYS = new Set(["means", "say", "examples", "source", "note"]);

/** Why no sentence can hold a phrase; null where one can. */
function whyNever(phrase: string): string | null {
  if (/;|[.!?]\s/.test(phrase)) return "a sentence ends inside it";
  const seen = tokensOf(phrase).reduce((sum, { start, end }) => sum + end - start, 0);
  return seen < phrase.replace(/\s/g, "").length ? "a sign of it is not seen in a sentence" : null;
}

/** Reads the files; throws VocabularyError where one contradicts itself or another. */
export function compileVocabulary(sources: readonly VocabularySource[]): {
  readonly data: VocabularyData;
  readonly examples: readonly VocabularyExample[];
} {
  const phrases = new Map<PhraseClass, Map<string, string>>(CLASSES.map((name) => [name, new Map()]));
  const examples: VocabularyExample[] = [];
  for (const { file, text } of sources) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
    const placeOf = (path: readonly (string | number)[]) => {
      const node = document.getIn(path, true) as { range?: readonly number[] } | undefined;
      return lines.linePos(node?.range?.[0] ?? 0);
    };
    const fail = (path: readonly (string | number)[], what: string): never => {
      throw new VocabularyError(file, placeOf(path), what);
    };
    const broken = document.errors[0];
    if (broken) throw new VocabularyError(file, lines.linePos(broken.pos[0]), broken.code);
    const raw = document.toJS() as { class?: unknown; phrases?: unknown } | null;
    const name =
      CLASSES.find((one) => one === raw?.class) ?? fail(["class"], `unknown class ${String(raw?.class)}`);
    const known = phrases.get(name)!;
    if (!Array.isArray(raw?.phrases)) fail(["phrases"], "phrases: a list of entries is needed");
    (raw!.phrases as Entry[]).forEach((entry, at) => {
      const path = ["phrases", at] as const;
      for (const key of Object.keys(entry)) if (!KEYS.has(key)) fail([...path, key], `unknown key ${key}`);
      if (typeof entry.means !== "string" || entry.means === "")
        fail([...path, "means"], "means: a text is needed");
      if (!Array.isArray(entry.say) || entry.say.length === 0)
        fail([...path, "say"], "say: a list of phrases is needed");
      (entry.say as unknown[]).forEach((phrase, i) => {
        if (typeof phrase !== "string" || phrase.trim() === "")
          fail([...path, "say", i], "a phrase is a text");
        const said = (phrase as string).normalize("NFC");
        const never = whyNever(said);
        if (never) fail([...path, "say", i], `“${said}” can never match: ${never}`);
        const means = entry.means === "self" ? said.toLowerCase() : (entry.means as string);
        const before = known.get(said);
        if (before !== undefined && (before !== means || entry.means === "self"))
          fail(
            [...path, "say", i],
            `“${said}” stands here twice${before === means ? "" : `: ${before} and ${means}`}`,
          );
        known.set(said, means);
      });
      for (const [example, reads] of Object.entries((entry.examples ?? {}) as Record<string, unknown>)) {
        const here = [...path, "examples", example];
        if (typeof reads !== "string") fail(here, "an example says how it is read");
        const { line, col } = placeOf(here);
        examples.push({ file, line, column: col, class: name, text: example, reads: reads as string });
      }
    });
  }
  const data = Object.fromEntries(
    CLASSES.map((name) => [name, [...phrases.get(name)!]]),
  ) as unknown as VocabularyData;
  return { data, examples };
}
