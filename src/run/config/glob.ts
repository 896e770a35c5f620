/** What a pattern says: `*` and `?` stay inside a folder name, `**` crosses folders, `{a,b}` is either. */
export type Glob = (path: string) => boolean;

const mostBranches = 64;

/** The patterns that the first braces stand for, and theirs; null when there are too many. */
const branches = (pattern: string): readonly string[] | null => {
  let open: readonly string[] = [pattern];
  for (;;) {
    const next = open.flatMap((one) => {
      const parts = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(one);
      return parts ? parts[2]!.split(",").map((word) => parts[1]! + word + parts[3]!) : [one];
    });
    if (next.length > mostBranches) return null;
    if (next.length === open.length && next.every((one, i) => one === open[i])) return next;
    open = next;
  }
};

/**
 * Whether a list of parts matches a list of patterns, where `many` stands for any number of parts. Keeps for each
 * pattern only where the last `many` began, so a hostile pattern costs lengths multiplied, never more.
 */
const listMatches = <P, T>(
  patterns: readonly P[],
  parts: readonly T[],
  isMany: (pattern: P) => boolean,
  one: (pattern: P, part: T) => boolean,
): boolean => {
  let [p, t, many, from] = [0, 0, -1, 0];
  while (t < parts.length) {
    if (p < patterns.length && isMany(patterns[p]!)) {
      many = p++;
      from = t;
    } else if (p < patterns.length && one(patterns[p]!, parts[t]!)) {
      p++;
      t++;
    } else if (many >= 0) {
      p = many + 1;
      t = ++from;
    } else return false;
  }
  while (p < patterns.length && isMany(patterns[p]!)) p++;
  return p === patterns.length;
};

const nameMatches = (pattern: string, name: string): boolean =>
  listMatches(
    [...pattern],
    [...name],
    (sign) => sign === "*",
    (sign, letter) => sign === "?" || sign === letter,
  );

/** The pattern as a question about paths with `/`; null for a pattern with too many alternatives. */
export const globOf = (written: string): Glob | null => {
  const all = branches(written.normalize("NFC").replaceAll("\\", "/").replace(/^\.\//, ""));
  const patterns = all?.map((pattern) => pattern.split("/"));
  if (!patterns) return null;
  return (path) => {
    const parts = path.normalize("NFC").split("/");
    return patterns.some((pattern) => listMatches(pattern, parts, (part) => part === "**", nameMatches));
  };
};
