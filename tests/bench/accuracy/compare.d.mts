export interface Difference {
  readonly field: string;
  readonly want: number;
  readonly got: number;
  readonly hit: number;
  readonly missed: readonly string[];
  readonly surplus: readonly string[];
}
/** field by field, for every field that the truth speaks of. */
export function compare(truth: object, plan: object): Difference[];
