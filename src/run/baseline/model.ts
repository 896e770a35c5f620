/** A known finding: hashes and names of rules, never a word of the draft. */
export interface KnownFinding {
  readonly rule: string;
  readonly requirement: string | null;
  readonly fingerprint: string;
}

export interface KnownFile {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  /** Hashes of some of its paragraphs: they tell a renamed file from another one. */
  readonly sketch: readonly string[];
  readonly findings: readonly KnownFinding[];
}

export interface Baseline {
  readonly files: readonly KnownFile[];
}

export const emptyBaseline: Baseline = { files: [] };
