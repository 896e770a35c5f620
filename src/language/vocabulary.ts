import compiled from "./compiled.json" with { type: "json" };
import { tokensOf, type Token } from "./tokens.ts";
import { CLASSES, type PhraseClass, type VocabularyData } from "./types.ts";

/** What a phrase is and means. */
export interface Meaning {
  readonly class: PhraseClass;
  readonly means: string;
}

interface Node {
  readonly next: Map<string, Node>;
  meanings: Meaning[] | null;
}

interface Tries {
  readonly exact: Node;
  /** Phrases of two or more syllables by their base letters, for what a scan left of them. */
  readonly bare: Node;
}

const node = (): Node => ({ next: new Map(), meanings: null });

function add(root: Node, keys: readonly string[], meaning: Meaning): void {
  let at = root;
  for (const key of keys) {
    let next = at.next.get(key);
    if (!next) at.next.set(key, (next = node()));
    at = next;
  }
  (at.meanings ??= []).push(meaning);
}

function makeTries(data: VocabularyData): Tries {
  const tries = { exact: node(), bare: node() };
  for (const name of CLASSES)
    for (const [phrase, means] of data[name]) {
      const tokens = tokensOf(phrase);
      add(
        tries.exact,
        tokens.map((t) => t.word),
        { class: name, means },
      );
      if (tokens.filter((t) => t.kind === "word").length > 1)
        add(
          tries.bare,
          tokens.map((t) => t.bare),
          { class: name, means },
        );
    }
  return tries;
}

let tries: Tries | null = null;

/** Reads with another vocabulary from now on; what was read before may still be remembered. */
export function useVocabulary(data: VocabularyData): void {
  tries = makeTries(data);
}

export interface Phrase {
  readonly end: number;
  readonly meanings: readonly Meaning[];
}

/** The phrases that begin at a token, longest first. `bare`: also phrases whose diacritics are lost altogether. */
export function phrasesAt(tokens: readonly Token[], at: number): Phrase[] {
  tries ??= makeTries(compiled as unknown as VocabularyData);
  const found: Phrase[] = [];
  walk(tries.exact, tokens, at, "word", found);
  // Only letters without any mark can be what a scan left; `ban cap` of a sentence with marks elsewhere is no word of ours.
  if (found.length === 0 && isBare(tokens[at]!)) walk(tries.bare, tokens, at, "bare", found);
  return found.reverse();
}

const isBare = ({ kind, word, bare }: Token): boolean => kind === "word" && word === bare;

function walk(
  root: Node,
  tokens: readonly Token[],
  at: number,
  form: "word" | "bare",
  found: Phrase[],
): void {
  let here: Node | undefined = root;
  for (let i = at; i < tokens.length; i++) {
    if (form === "bare" && tokens[i]!.kind === "word" && !isBare(tokens[i]!)) return;
    here = here.next.get(tokens[i]![form]);
    if (!here) return;
    if (here.meanings) found.push({ end: i + 1, meanings: here.meanings });
  }
}
