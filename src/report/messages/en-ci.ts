import type { CiWords } from "./ci-words.ts";

const some = (n: number, noun: string): string => `${String(n)} ${n === 1 ? noun : `${noun}s`}`;

export const ciEn: CiWords = {
  badConfig: (why) => `The configuration cannot be used: ${why}.`,
  configAbove: (path) =>
    `The configuration ${path} is obeyed; it lies above the working directory and in no git repository. Use -c to name another.`,
  noConfig: (path) => `There is no configuration “${path}”; check the path.`,
  configExists: (path) => `“${path}” exists; remove or rename it before kh-check init.`,
  written: (path) => `Wrote ${path}.`,
  expired: (at, rule, until) =>
    `${at}: the entry that accepts ${rule} ended on ${until}; its findings count again.`,
  unused: (at, rule) => `${at}: the entry that accepts ${rule} covers nothing any more; it can go.`,
  needsBaseline: (option) => `The option ${option} needs --baseline FILE.`,
  noBaseline: (path) => `There is no baseline “${path}”; make one with --update-baseline.`,
  badBaseline: (path, where) =>
    `“${path}” is no baseline of kh-check (${where}); make another one with --update-baseline.`,
  otherBaseline: (path, version) =>
    `“${path}” is of another version (${version}); write it again with --update-baseline --force.`,
  stale: (file, rule) => `${file}: the baseline still holds ${rule}, but that finding is gone.`,
  staleMany: (n) =>
    `${some(n, "more stale entry").replace("entrys", "entries")} in the baseline; clear them with --update-baseline.`,
  baselineWritten: (path, findings, files) =>
    `Wrote ${some(findings, "finding")} of ${some(files, "file")} to ${path}.`,
  notWithShard: (option) => `The option ${option} does not go with --shard; run it over all files.`,
  noShardReport: (file) => `“${file}” is no json report of a run with --shard.`,
  otherRun: (file) => `“${file}” is of another run: other parts, version, packs or baseline.`,
  shardTwice: (file) => `“${file}” is a part that another report holds already.`,
  shardsMissing: (shards) => `The reports of these parts are missing: ${shards}.`,
  needsDrafts: (format, formats) =>
    `A ${format} report shows the drafts themselves and merge has only their reports; make it in each part, or use ${formats}.`,
  noReport: (file) => `The report “${file}” cannot be read; check the path.`,
  corruptCache: (n) =>
    `${some(n, "cache entry").replace("entrys", "entries")} could not be used; those files were checked again.`,
  trackedCache: (folder) =>
    `${folder} is checked in to git, so anybody may have written its answers: it is not used. Remove it with git rm -r --cached.`,
  noGit: "--changed-since needs the program git; install it or leave the option out.",
  badRef: (ref, why) => `Cannot compare with “${ref}” (${why}); check the branch or commit.`,
  nothingChanged: "No draft has changed.",
  watched: ({ gone, left, come }) =>
    `Since the last look: ${String(gone)} gone, ${String(left)} left, ${String(come)} new.`,
  watching: "Waiting for changes; press Ctrl+C to stop.",
  nothingToAccept: (file, rule) => `“${file}” has no finding of ${rule} to accept.`,
  acceptNeedsFile: "accept needs a file on the disk: no standard input, no * ? { } in its name.",
  accepted: (path, findings, until) =>
    `Wrote to ${path}: ${some(findings, "finding")} accepted until ${until}.`,
};
