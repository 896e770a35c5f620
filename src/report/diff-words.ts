import { diffArrays } from "diff";

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  readonly text: string;
  readonly side: "both" | "old" | "new";
}

const token = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*|\s+|[^\s\p{L}\d]/gu;

/** Beyond this many edits two texts have nothing in common that marks would show. */
const MOST_EDITS = 1500;

/** Both texts as runs: read without those of one side they are the other side's text. */
export const wordRuns = (old: string, now: string): readonly WordRun[] => {
  const [a, b] = [old.match(token) ?? [], now.match(token) ?? []];
  const parts = diffArrays(a, b, { maxEditLength: MOST_EDITS });
  if (!parts)
    return runs([
      { text: old, side: "old" },
      { text: now, side: "new" },
    ]);
  return runs(
    parts.map((part) => ({
      text: part.value.join(""),
      side: part.added ? "new" : part.removed ? "old" : "both",
    })),
  );
};

/** A lone space between two marks belongs to them, so that a changed phrase is one mark and not many. */
const runs = (parts: readonly WordRun[]): readonly WordRun[] => {
  const joined: WordRun[] = [];
  const pending: Record<"old" | "new", string> = { old: "", new: "" };
  const flush = (): void => {
    if (pending.old) joined.push({ text: pending.old, side: "old" });
    if (pending.new) joined.push({ text: pending.new, side: "new" });
    pending.old = pending.new = "";
  };
  parts.forEach((part, i) => {
    if (part.side !== "both") pending[part.side] += part.text;
    else if (/^\s+$/u.test(part.text) && i + 1 < parts.length && pending.old !== "" && pending.new !== "") {
      pending.old += part.text;
      pending.new += part.text;
    } else {
      flush();
      joined.push(part);
    }
  });
  flush();
  return joined.filter((part) => part.text !== "");
};

/** The runs that one side shows. */
export const sideOf = (all: readonly WordRun[], side: "old" | "new"): readonly WordRun[] =>
  all.filter((run) => run.side === "both" || run.side === side);
