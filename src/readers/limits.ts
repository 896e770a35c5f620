/** What a reader does at most for one file. Each is an option of the command line under its own name. */
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
};
