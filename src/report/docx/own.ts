import { attributeOf, tagsIn, type Edit, type Tag } from "./tags.ts";

/** Whom Word shows as the author of our comments; a person's comment never carries this name. */
export const author = "kh-check";

/** A comment of the draft's comments part. */
export interface OldComment {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly ours: boolean;
  /** `w14:paraId` of its paragraphs; the last one stands for the comment in Word's other parts. */
  readonly paraIds: readonly string[];
}

const idOf = (tag: Tag): number => Number(attributeOf(tag, "id") ?? "-1");

/** The comments that a comments part holds. */
export const commentsIn = (source: string): readonly OldComment[] => {
  const found: OldComment[] = [];
  let open: { tag: Tag; paraIds: string[] } | null = null;
  const close = (end: number): void => {
    if (!open) return;
    const { tag, paraIds } = open;
    const ours = attributeOf(tag, "author") === author;
    found.push({ id: idOf(tag), start: tag.start, end, ours, paraIds });
    open = null;
  };
  for (const tag of tagsIn(source)) {
    if (tag.name === "comment" && tag.kind !== "close") {
      open = { tag, paraIds: [] };
      if (tag.kind === "empty") close(tag.end);
    } else if (tag.name === "comment") close(tag.end);
    else if (tag.name === "p" && tag.kind !== "close" && open) {
      const paraId = attributeOf(tag, "paraId");
      if (paraId !== null) open.paraIds.push(paraId);
    }
  }
  return found;
};

/** Which paragraph of a comment is answered by which: from `commentsExtended`. */
export const answeredIn = (source: string): ReadonlyMap<string, readonly string[]> => {
  const answers = new Map<string, string[]>();
  for (const tag of tagsIn(source)) {
    const [paraId, parent] = [attributeOf(tag, "paraId"), attributeOf(tag, "paraIdParent")];
    if (paraId !== null && parent !== null) answers.set(parent, [...(answers.get(parent) ?? []), paraId]);
  }
  return answers;
};

/** The paragraphs of comments that somebody has marked as resolved. */
export const doneIn = (source: string): ReadonlySet<string> =>
  new Set(
    [...tagsIn(source)].flatMap((tag) =>
      /^(?:1|true|on)$/.test(attributeOf(tag, "done") ?? "") ? [attributeOf(tag, "paraId") ?? ""] : [],
    ),
  );

/** Our comments that nobody has answered or resolved: these and no others give way to new ones. */
export const replaceable = (
  comments: readonly OldComment[],
  answers: ReadonlyMap<string, readonly string[]>,
  done: ReadonlySet<string> = new Set(),
): readonly OldComment[] => {
  const persons = new Set(comments.filter(({ ours }) => !ours).flatMap(({ paraIds }) => paraIds));
  return comments.filter(
    ({ ours, paraIds }) =>
      ours &&
      !paraIds.some((one) => done.has(one)) &&
      !paraIds.some((one) => (answers.get(one) ?? []).some((answer) => persons.has(answer))),
  );
};

interface Open {
  readonly tag: Tag;
  other: boolean;
  readonly references: Tag[];
}

const gone = ({ start, end }: { readonly start: number; readonly end: number }): Edit => ({
  at: start,
  to: end,
  text: "",
});

/** Takes the marks of these comments out of the text; a run that holds nothing else goes with its mark. */
export const withoutMarks = (source: string, ids: ReadonlySet<number>): readonly Edit[] => {
  if (ids.size === 0) return [];
  const edits: Edit[] = [];
  const stack: Open[] = [];
  for (const tag of tagsIn(source)) {
    if (tag.kind === "close") {
      const open = stack.pop();
      if (!open || open.references.length === 0) continue;
      if (open.tag.name === "r" && !open.other) edits.push(gone({ start: open.tag.start, end: tag.end }));
      else edits.push(...open.references.map(gone));
      continue;
    }
    const isOurs = tag.name.startsWith("comment") && ids.has(idOf(tag));
    const parent = stack.at(-1);
    if (isOurs && tag.name === "commentReference" && parent) parent.references.push(tag);
    else if (isOurs && /^commentRange(?:Start|End)$/.test(tag.name)) edits.push(gone(tag));
    else if (parent && tag.name !== "rPr") parent.other = true;
    if (tag.kind === "open") stack.push({ tag, other: false, references: [] });
  }
  return edits;
};

/** Lines of Word's other comment parts that speak of paragraphs or ids that are gone. */
export const withoutLines = (source: string, attribute: string, values: ReadonlySet<string>) => {
  const lines = [...tagsIn(source)].filter(
    (tag) => tag.kind === "empty" && values.has(attributeOf(tag, attribute) ?? ""),
  );
  return { edits: lines.map(gone), lines };
};

/** Word keeps ids in 32 bits; a file that has used up the last of them has room below. */
const HIGHEST = 2_000_000_000;

/** The highest id that comments or their marks use, but for those at the end of what Word can count to. */
export const highestId = (comments: readonly OldComment[], document: string): number => {
  let highest = Math.max(-1, ...comments.map(({ id }) => id).filter((id) => id < HIGHEST));
  for (const found of document.matchAll(/<(?:\w+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^>]*>/g)) {
    const id = Number(/[\s:]id\s*=\s*["'](\d+)["']/.exec(found[0])?.[1] ?? -1);
    if (id < HIGHEST) highest = Math.max(highest, id);
  }
  return highest;
};
