/** A text as numbers of its words, sorted; how much each word tells is in the corpus. */
export interface Bag {
  readonly ids: Int32Array;
  readonly weight: number;
}

/** Bags of both plans with the weights of their words: a word that every sentence has tells little. */
export interface Corpus {
  readonly old: readonly Bag[];
  readonly new: readonly Bag[];
  readonly weights: Float64Array;
  /** For each word the new bags that hold it. */
  readonly postings: readonly (readonly number[])[];
}

export const corpusOf = (
  old: readonly (readonly string[])[],
  now: readonly (readonly string[])[],
): Corpus => {
  const numbers = new Map<string, number>();
  const counted: number[] = [];
  const idsOf = (words: readonly string[]): Int32Array => {
    const ids = Int32Array.from(words, (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }).sort();
    ids.forEach((id, i) => {
      if (id !== ids[i - 1]) counted[id] = (counted[id] ?? 0) + 1;
    });
    return ids;
  };
  const [before, after] = [old.map(idsOf), now.map(idsOf)];
  const all = before.length + after.length;
  const weights = Float64Array.from(counted, (n) => Math.log(1 + all / n));
  const bag = (ids: Int32Array): Bag => ({ ids, weight: ids.reduce((sum, id) => sum + weights[id]!, 0) });
  return indexed(before.map(bag), after.map(bag), weights);
};

const indexed = (old: readonly Bag[], now: readonly Bag[], weights: Float64Array): Corpus => {
  const postings: number[][] = Array.from(weights, () => []);
  now.forEach(({ ids }, at) => {
    ids.forEach((id, i) => {
      if (id !== ids[i - 1]) postings[id]!.push(at);
    });
  });
  return { old, new: now, weights, postings };
};

/** The same corpus with its sides exchanged. */
export const reversed = (corpus: Corpus): Corpus => indexed(corpus.new, corpus.old, corpus.weights);

/** Weight of the words that two bags share. */
export const shared = (a: Bag, b: Bag, weights: Float64Array): number => {
  let sum = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const [x, y] = [a.ids[i]!, b.ids[j]!];
    if (x === y) {
      sum += weights[x]!;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return sum;
};

/** How alike two texts are, 0 to 1: the weighted share of common words. */
export const likeness = (a: Bag, b: Bag, weights: Float64Array): number =>
  a.weight + b.weight === 0 ? 0 : (2 * shared(a, b, weights)) / (a.weight + b.weight);

/** How much of the part stands in the whole, 0 to 1. */
export const containment = (part: Bag, whole: Bag, weights: Float64Array): number =>
  part.weight === 0 ? 0 : shared(part, whole, weights) / part.weight;

/** The words of a bag that another one does not use up. */
export const without = (a: Bag, b: Bag, weights: Float64Array): Bag => {
  const left: number[] = [];
  let j = 0;
  for (const id of a.ids) {
    while (j < b.ids.length && b.ids[j]! < id) j++;
    if (b.ids[j] === id) j++;
    else left.push(id);
  }
  return { ids: Int32Array.from(left), weight: left.reduce((sum, id) => sum + weights[id]!, 0) };
};

/** Rare words that are looked up, and how long a list of their places may be: both keep the search linear. */
const LOOKED_UP = 12;
const LONGEST = 64;
const KEPT = 10;

/** The new bags that share the rarest words with an old one, best first. */
export const candidates = (corpus: Corpus, old: number, open: (at: number) => boolean): readonly number[] => {
  const { weights, postings } = corpus;
  const { ids } = corpus.old[old]!;
  const rare = [...new Set(ids)]
    .filter((id) => postings[id]!.length > 0 && postings[id]!.length <= LONGEST)
    .sort((a, b) => weights[b]! - weights[a]! || a - b)
    .slice(0, LOOKED_UP);
  const sums = new Map<number, number>();
  for (const id of rare)
    for (const at of postings[id]!) if (open(at)) sums.set(at, (sums.get(at) ?? 0) + weights[id]!);
  return [...sums]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, KEPT)
    .map(([at]) => at);
};

export interface Pairing {
  /** Members that may be paired. */
  readonly open: { readonly old: (at: number) => boolean; readonly new: (at: number) => boolean };
  /** Partners to look at besides those with rare words in common. */
  readonly hints?: (old: number) => readonly number[];
  /** What likeness and context make of a pair. */
  readonly score: (old: number, now: number, likeness: number) => number;
  readonly least: number;
}

/** Pairs, each member once, the best score first. */
export const pairUp = (
  corpus: Corpus,
  { open, hints, score, least }: Pairing,
): (readonly [number, number])[] => {
  const found: { old: number; now: number; score: number }[] = [];
  corpus.old.forEach((bag, old) => {
    if (!open.old(old)) return;
    const near = new Set([...candidates(corpus, old, open.new), ...(hints?.(old) ?? []).filter(open.new)]);
    for (const now of near) {
      const value = score(old, now, likeness(bag, corpus.new[now]!, corpus.weights));
      if (value >= least) found.push({ old, now, score: value });
    }
  });
  found.sort((a, b) => b.score - a.score || a.old - b.old || a.now - b.now);
  const [takenOld, takenNew] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ old, now }) => {
    if (takenOld.has(old) || takenNew.has(now)) return [];
    takenOld.add(old);
    takenNew.add(now);
    return [[old, now] as const];
  });
};
