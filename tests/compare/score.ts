import type { Change } from "../../src/model/change.ts";
import type { Expected } from "./pairs.ts";

const says = (change: Change, { kind, effect, about }: Expected): boolean =>
  change.kind === kind &&
  change.effect === effect &&
  [
    change.subject,
    change.old?.text,
    change.new?.text,
    ...change.fields.flatMap((it) => [it.old, it.new]),
  ].some((text) => text?.includes(about) === true);

export interface Score {
  readonly found: number;
  readonly missed: readonly Expected[];
  /** Found, and not among what the pair was made with. */
  readonly extra: readonly Change[];
}

/** Each expected change answers for one that was found. */
export const scoreOf = (changes: readonly Change[], expected: readonly Expected[]): Score => {
  const extra = changes.filter((it) => it.class === "substance");
  const missed = expected.filter((it) => {
    const at = extra.findIndex((change) => says(change, it));
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return { found: expected.length - missed.length, missed, extra };
};
