/** What is said around configuration, baseline, shards and cache; one sentence each. */
export interface CiWords {
  readonly badConfig: (why: string) => string;
  readonly configAbove: (path: string) => string;
  readonly noConfig: (path: string) => string;
  readonly configExists: (path: string) => string;
  readonly written: (path: string) => string;
  readonly expired: (at: string, rule: string, until: string) => string;
  readonly unused: (at: string, rule: string) => string;
  readonly needsBaseline: (option: string) => string;
  readonly noBaseline: (path: string) => string;
  readonly badBaseline: (path: string, where: string) => string;
  readonly otherBaseline: (path: string, version: string) => string;
  readonly stale: (file: string, rule: string) => string;
  readonly staleMany: (n: number) => string;
  readonly baselineWritten: (path: string, findings: number, files: number) => string;
  readonly notWithShard: (option: string) => string;
  readonly noShardReport: (file: string) => string;
  readonly otherRun: (file: string) => string;
  readonly shardTwice: (file: string) => string;
  readonly shardsMissing: (shards: string) => string;
  readonly needsDrafts: (format: string, formats: string) => string;
  readonly noReport: (file: string) => string;
  readonly corruptCache: (n: number) => string;
  readonly trackedCache: (folder: string) => string;
  readonly noGit: string;
  readonly badRef: (ref: string, why: string) => string;
  readonly nothingChanged: string;
  readonly watching: string;
  /** What became of the findings since the last look. */
  readonly watched: (findings: {
    readonly gone: number;
    readonly left: number;
    readonly come: number;
  }) => string;
  readonly nothingToAccept: (file: string, rule: string) => string;
  readonly acceptNeedsFile: string;
  readonly accepted: (path: string, findings: number, until: string) => string;
}
