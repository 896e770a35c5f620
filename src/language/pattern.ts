import type { MarkKind } from "./types.ts";

/** One thing that a rule's name asks for: words, or marks of some kinds. */
export interface Element {
  readonly words: ReadonlySet<string> | null;
  readonly kinds: readonly MarkKind[] | null;
  readonly optional: boolean;
  /** Nothing may stand before it. */
  readonly glued: boolean;
}

/**
 * The grammar of a rule's name: words (`tháng`, `mồng|mùng`), marks (`<count>`, `<day|month>`), `?` behind what may be
 * missing, `~` before what must be glued to the thing before it.
 */
export const patternOf = (name: string): readonly Element[] =>
  name.split(" ").map((part) => {
    const glued = part.startsWith("~");
    const optional = part.length > 1 && part.endsWith("?");
    const core = part.slice(glued ? 1 : 0, optional ? -1 : undefined);
    const marks = /^<(.+)>$/.exec(core)?.[1];
    return marks === undefined
      ? {
          words: new Set(core === "|" ? ["|"] : core.split("|").map((word) => word.replaceAll("_", " "))),
          kinds: null,
          optional,
          glued,
        }
      : { words: null, kinds: marks.split("|") as MarkKind[], optional, glued };
  });
