import { createHash } from "node:crypto";
import type { Plan } from "../../model/plan.ts";

const size = 32;
const shortest = 12;
/** Git calls a file renamed from half of its content on. */
const alike = 0.5;

/** The lowest hashes of a plan's paragraphs: two plans share about as many as they share paragraphs. */
export const sketchOf = (plan: Plan | null): readonly string[] => {
  const words = (plan?.items ?? [])
    .map(({ text }) => text.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim())
    .filter((text) => text.length >= shortest);
  const hashes = words.map((text) => createHash("sha256").update(text).digest("hex").slice(0, 12));
  return [...new Set(hashes)].toSorted().slice(0, size);
};

const likeness = (a: readonly string[], b: readonly string[]): number => {
  if (a.length === 0 || b.length === 0) return 0;
  const lowest = [...new Set([...a, ...b])].toSorted().slice(0, size);
  return lowest.filter((hash) => a.includes(hash) && b.includes(hash)).length / lowest.length;
};

interface Sketched {
  readonly file: string;
  readonly sketch: readonly string[];
}

/** Which file took over from which one that is gone: the most alike first, each at most once. */
export const heirs = (gone: readonly Sketched[], fresh: readonly Sketched[]): ReadonlyMap<string, string> => {
  const pairs = fresh
    .flatMap((one) => gone.map((old) => ({ one, old, score: likeness(one.sketch, old.sketch) })))
    .filter(({ score }) => score >= alike)
    .toSorted(
      (a, b) => b.score - a.score || (a.one.file < b.one.file ? -1 : 1) || (a.old.file < b.old.file ? -1 : 1),
    );
  const taken = new Map<string, string>();
  const used = new Set<string>();
  for (const { one, old } of pairs) {
    if (taken.has(one.file) || used.has(old.file)) continue;
    taken.set(one.file, old.file);
    used.add(old.file);
  }
  return taken;
};
