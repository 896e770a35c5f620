import type { Change, DiffReport } from "../model/change.ts";
import type { Language } from "../model/text.ts";
import type { Paint } from "./layout.ts";

export interface DiffOptions {
  readonly lang: Language;
  readonly width: number;
  readonly paint: Paint;
  /** Also what only moved, was reworded or is typed otherwise. */
  readonly all: boolean;
  /** Changes that `--fail-on-change` names: errors for a machine that knows levels. */
  readonly fails: (change: Change) => boolean;
}

/** One way to write a comparison: pure, the same bytes for the same comparison. */
export interface DiffFormat {
  readonly render: (report: DiffReport, options: DiffOptions) => string | Uint8Array;
  /** Fit for standard output. */
  readonly printable: boolean;
  /** Whether the beginning of a file shows that this format of ours wrote it. */
  readonly isOurs: (head: string) => boolean;
  /** Read by a host of repositories, which knows files by their path from the root. */
  readonly fromRoot?: boolean;
  /** It is made from the files themselves, not from what was understood alone. */
  readonly showsOriginals?: boolean;
}

export const shownChanges = ({ changes }: DiffReport, all: boolean): readonly Change[] =>
  all ? changes : changes.filter((change) => change.class === "substance");

/** What `--fail-on-change` can name. */
export const failures = {
  relaxed: (change: Change): boolean =>
    [change.effect, ...change.fields.map((field) => field.effect)].some(
      (it) => it === "relaxed" || it === "later",
    ),
  dropped: (change: Change): boolean =>
    change.effect === "dropped" || change.fields.some((field) => field.effect === "dropped"),
  /** Neither the stricter nor the looser, as far as anybody can tell: a person has to look. */
  changed: (change: Change): boolean =>
    [change.effect, ...change.fields.map((field) => field.effect)].some(
      (it) => it === "changed" || it === "replaced",
    ),
} as const satisfies Record<string, (change: Change) => boolean>;

export type Failure = keyof typeof failures;

export const fails = (change: Change, named: readonly Failure[]): boolean =>
  change.class === "substance" && named.some((name) => failures[name](change));
