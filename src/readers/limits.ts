/** What is done at most for one file. Each is an option of the command line under its own name. */
export interface Limits {
  /** Bytes of the file. */
  readonly maxFileSize: number;
  readonly maxZipEntries: number;
  /** Bytes of one part, as really inflated. */
  readonly maxPartSize: number;
  /** Bytes of all parts that are read, as really inflated. */
  readonly maxPartsSize: number;
  readonly maxXmlDepth: number;
  /** Attributes of one element. */
  readonly maxXmlAttributes: number;
  /** Elements of all parts that are read. */
  readonly maxXmlNodes: number;
  readonly maxTextCharacters: number;
  readonly maxPdfPages: number;
  /** Bytes of a Markdown or text file. */
  readonly maxMarkdownSize: number;
  /** Bytes of one line of a Markdown or text file. */
  readonly maxLineSize: number;
  /** Lists, quotations and brackets inside each other. */
  readonly maxMarkdownNesting: number;
  /** Lines, cells and marks of a passage of Markdown, up to the next empty line. */
  readonly maxMarkdownMarks: number;
  /** Characters of one paragraph; what comes after them is named as a gap. */
  readonly maxParagraphCharacters: number;
  /** Seconds for the whole file. */
  readonly timeout: number;
  /** Seconds for one rule on one file. */
  readonly ruleTimeout: number;
  /** Bytes of memory of the process that reads it. */
  readonly maxMemory: number;
}

const MEBI = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  maxFileSize: 100_000_000,
  maxZipEntries: 10_000,
  maxPartSize: 32 * MEBI,
  maxPartsSize: 64 * MEBI,
  maxXmlDepth: 256,
  maxXmlAttributes: 256,
  maxXmlNodes: 2_000_000,
  maxTextCharacters: 20_000_000,
  maxPdfPages: 2_000,
  maxMarkdownSize: 5_000_000,
  maxLineSize: 1_000_000,
  maxMarkdownNesting: 100,
  maxMarkdownMarks: 15_000,
  maxParagraphCharacters: 100_000,
  timeout: 20,
  ruleTimeout: 2,
  maxMemory: 512 * MEBI,
};

/** What a gap or a refusal says of the limit that it cites: its name and its value. */
export const limitDetail = <Name extends keyof Limits>(name: Name, limits: Pick<Limits, Name>): string =>
  `${name} ${String(limits[name])}`;
