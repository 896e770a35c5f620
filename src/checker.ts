import { checkPlan, notChecked, type Measures } from "./check-plan.ts";
import { diffPlans } from "./diff-plans.ts";
import { createLexicon } from "./lexicon/index.ts";
import type { LexiconData } from "./lexicon/types.ts";
import type { CompareMode, DiffReport } from "./model/change.ts";
import type { FileReport, Report } from "./model/report.ts";
import type { RulePack } from "./model/rule.ts";
import type { Language } from "./model/text.ts";
import { givenParent, parentIn, withParents, type ParentFile } from "./parents.ts";
import { DEFAULT_LIMITS, limitDetail, type Limits } from "./readers/limits.ts";
import { diffFormats, type DiffFormatName } from "./report/diff-formats.ts";
import { formats, type FormatName } from "./report/formats.ts";
import { noPaint } from "./report/layout.ts";
import { packInfo } from "./report/pack-info.ts";
import { summaryFormats, type SummaryFormat } from "./report/summary/formats.ts";

/** A file in memory. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CheckerOptions {
  /** Packs to measure with, by id or compiled; all that come with the product when absent. */
  readonly packs?: readonly (string | RulePack)[];
  /** Plans of the level above: their targets, duties and days become rules for the drafts. */
  readonly parents?: readonly GivenFile[];
  /** Language of what is rendered; Vietnamese when absent. */
  readonly lang?: Language;
  /** Tracked changes are read as accepted, or as if they had not been made. */
  readonly revisions?: "accepted" | "original";
  readonly limits?: Partial<Limits>;
}

/** Checks drafts that are all measured alike. Nothing is read from a disk or a network. */
export interface Checker {
  /**
   * Reads a draft and judges it. It never throws for a bad file: that is `not-checked`, with its reason. The name
   * stands in reports; its ending decides only between kinds of text.
   */
  readonly check: (bytes: Uint8Array, name: string) => Promise<FileReport>;
  /** What the command prints of these drafts with `--format`. `docx` is the draft itself with comments. */
  readonly render: (format: FormatName, files: readonly FileReport[]) => Promise<string | Uint8Array>;
  /** What `kh-check summary` prints of these drafts. */
  readonly summarise: (format: SummaryFormat, files: readonly FileReport[]) => Promise<string | Uint8Array>;
  /** What changed between two of them. */
  readonly compare: (old: FileReport, now: FileReport, mode?: CompareMode) => DiffReport;
  /** What `kh-check diff` prints of it. */
  readonly renderDiff: (format: DiffFormatName, diff: DiffReport) => Promise<string | Uint8Array>;
  /** The parent plans that could not be read, as their reports. */
  readonly unreadParents: () => Promise<readonly FileReport[]>;
}

/** What comes with the product: packs and lexicon, compiled. */
export interface Knowledge {
  readonly packs: readonly RulePack[];
  readonly lexicon: LexiconData;
}

const WIDTH = 100;

const packsNamed = (asked: CheckerOptions["packs"], known: readonly RulePack[]): readonly RulePack[] =>
  asked?.map((one) => {
    const pack = typeof one === "string" ? known.find(({ id }) => id === one) : one;
    if (!pack)
      throw new RangeError(`no pack "${String(one)}"; there are: ${known.map(({ id }) => id).join(", ")}`);
    return pack;
  }) ?? known;

const measured = async ({ name, bytes }: GivenFile, measures: Measures): Promise<FileReport> => {
  const { limits } = measures.reading;
  if (bytes.length > limits.maxFileSize)
    return notChecked(name, "too-large", limitDetail("maxFileSize", limits));
  if (bytes.length === 0) return notChecked(name, "empty-file", "");
  try {
    return await checkPlan(bytes, name, measures);
  } catch (error) {
    return notChecked(name, "reader-crashed", error instanceof Error ? error.name : "");
  }
};

interface Ready {
  readonly measures: Measures;
  readonly unread: readonly FileReport[];
}

const madeReady = async (
  { packs: known, lexicon: data }: Knowledge,
  { packs: asked, parents = [], revisions = "accepted", limits }: CheckerOptions,
): Promise<Ready> => {
  const lexicon = createLexicon(data);
  const reading = { revisions, limits: { ...DEFAULT_LIMITS, ...limits } };
  const packs = packsNamed(asked, known);
  const read: ParentFile[] = [];
  const unread: FileReport[] = [];
  for (const parent of parents) {
    const file = await measured(parent, { lexicon, packs: [], parents: [], reading });
    const found = parentIn(file, known, lexicon);
    if (found) read.push(found);
    else unread.push(file);
  }
  return {
    measures: { lexicon, packs: withParents(packs, read), parents: read.map(givenParent), reading },
    unread,
  };
};

/** Makes the façade of the library out of what the product knows. */
export const checkerWith =
  (knowledge: () => Promise<Knowledge>, tool: Report["tool"]) =>
  (options: CheckerOptions = {}): Checker => {
    let ready: Promise<Ready> | null = null;
    const given = (): Promise<Ready> => (ready ??= knowledge().then((known) => madeReady(known, options)));
    const rendering = { lang: options.lang ?? "vi", width: WIDTH, paint: noPaint, quiet: false } as const;
    const report = async (files: readonly FileReport[]): Promise<Report> => ({
      tool,
      ...packInfo((await given()).measures.packs),
      files,
    });
    return {
      check: async (bytes, name) => measured({ name, bytes }, (await given()).measures),
      render: async (format, files) => (await formats[format]()).render(await report(files), rendering),
      summarise: async (format, files) =>
        (await summaryFormats[format]()).render(await report(files), rendering),
      compare: (old, now, mode = "version") => diffPlans(old, now, mode, tool),
      renderDiff: async (format, diff) =>
        (await diffFormats[format]()).render(diff, { ...rendering, all: false, fails: () => false }),
      unreadParents: async () => (await given()).unread,
    };
  };
