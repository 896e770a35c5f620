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

/** What is shown around a change, and the longest stretch that is shown whole. */
const AROUND = 40;
const WHOLE = 160;

const cutInside = (text: string, first: boolean, last: boolean): string => {
  if (text.length <= AROUND * 2 + 3) return text;
  const head = first ? "" : text.slice(0, Math.max(1, text.lastIndexOf(" ", AROUND)));
  const tail = last ? "" : text.slice(text.indexOf(" ", text.length - AROUND));
  return `${head} …${tail}`;
};

/** One side on one line, cut where both say the same, so that every change stays in sight. */
export const condensed = (all: readonly WordRun[], side: "old" | "new"): string => {
  const own = sideOf(all, side);
  const text = own
    .map((run) => run.text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
  if (text.length <= WHOLE) return text;
  const single = own.length === 1 && own[0]!.side !== "both";
  if (single) return `${text.slice(0, text.lastIndexOf(" ", WHOLE))} …`;
  return own
    .map((run, i) => {
      const flat = run.text.replace(/\s+/gu, " ");
      if (run.side !== "both") return flat;
      const at = all.indexOf(run);
      return cutInside(flat, i === 0 && at === 0, at === all.length - 1);
    })
    .join("")
    .trim();
};
