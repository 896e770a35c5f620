import { readUtf8 } from "../../machine/letters.ts";
import type { ByteRange } from "../../model/document.ts";
import { tagsIn, type Edit } from "./tags.ts";

/** A run of a paragraph that holds its properties and one text, and nothing else. */
export interface Run {
  /** Bytes of the run. */
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  /** Its properties as they stand. */
  readonly properties: string;
  readonly text: string;
  /** Where its text begins in the text of the paragraph. */
  readonly from: number;
}

const unescaped = (xml: string): string =>
  xml
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

export const escapedText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Stands for whatever else a paragraph holds, so that no words are found across it. */
const OTHER = "\ufffc";

const PLAIN =
  /^<([\w.-]*:?)r(?:\s[^>]*)?>(<\1rPr(?:\s[^>]*)?(?:\/>|>[^]*?<\/\1rPr>))?<\1t(?:\s[^>]*)?>([^<]*)<\/\1t><\/\1r>$/;

/** The plain runs that stand in a paragraph itself, and its text with a mark for everything else. */
export function runsOf(
  source: string,
  { start, end }: ByteRange,
): { readonly runs: readonly Run[]; readonly text: string } {
  const runs: Run[] = [];
  let text = "";
  let depth = 0;
  let open = -1;
  for (const tag of tagsIn(source, start, end)) {
    if (tag.kind === "open" && depth++ === 1) open = tag.start;
    if (
      tag.kind === "empty" &&
      depth === 1 &&
      tag.name !== "pPr" &&
      !/^(?:bookmark|comment|proofErr|permStart|permEnd)/.test(tag.name)
    )
      text += OTHER;
    if (tag.kind !== "close" || --depth !== 1 || tag.name === "pPr") continue;
    const plain = tag.name === "r" ? PLAIN.exec(source.slice(open, tag.end)) : null;
    if (!plain) {
      text += OTHER;
      continue;
    }
    const own = unescaped(readUtf8(plain[3]!));
    runs.push({
      start: open,
      end: tag.end,
      prefix: plain[1]!,
      properties: readUtf8(plain[2] ?? ""),
      text: own,
      from: text.length,
    });
    text += own;
  }
  return { runs, text };
}

/** The runs that hold these words, which must stand there once; null where something else lies between them. */
export function runsWith(
  source: string,
  range: ByteRange,
  words: string,
): { readonly runs: readonly Run[]; readonly from: number; readonly to: number } | null {
  const { runs, text } = runsOf(source, range);
  const from = text.indexOf(words);
  if (words === "" || from < 0 || text.includes(words, from + 1)) return null;
  const to = from + words.length;
  const touched = runs.filter((run) => run.from < to && run.from + run.text.length > from);
  return touched.length > 0 ? { runs: touched, from, to } : null;
}

/** A run like another with other words; no words, no run. */
export const runLike = ({ prefix: w, properties }: Run, text: string, element = "t"): string =>
  text === ""
    ? ""
    : `<${w}r>${properties}<${w}${element} xml:space="preserve">${escapedText(text)}</${w}${element}></${w}r>`;

/** The runs with something put around or in place of the words: what stands beside them stays as it is. */
export function around(
  { runs, from, to }: { readonly runs: readonly Run[]; readonly from: number; readonly to: number },
  put: (run: Run, words: string, place: { readonly first: boolean; readonly last: boolean }) => string,
): readonly Edit[] {
  return runs.map((run, at) => {
    const [a, b] = [Math.max(0, from - run.from), Math.min(run.text.length, to - run.from)];
    const place = { first: at === 0, last: at === runs.length - 1 };
    const text = `${runLike(run, run.text.slice(0, a))}${put(run, run.text.slice(a, b), place)}${runLike(run, run.text.slice(b))}`;
    return { at: run.start, to: run.end, text };
  });
}
