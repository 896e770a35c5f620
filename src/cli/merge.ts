import { resolve } from "node:path";
import type { Report } from "../model/report.ts";
import { formats } from "../report/formats.ts";
import { merge, type MergeProblem } from "../run/shard.ts";
import { textOf } from "../run/text-of.ts";
import { exitCodeOf, thresholdsOf } from "./exit-code.ts";
import { outputsOf } from "./outputs.ts";
import { command, type Shape } from "./parse.ts";
import { print } from "./print.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "merge",
  argument: "reports",
  usage: "<reports...>",
  options: [
    "format",
    "output",
    "failOn",
    "failOnReview",
    "failOnNew",
    "strictBaseline",
    "maxWarnings",
    "quiet",
    "verbose",
    "color",
    "pathPrefix",
    "force",
  ],
  reads: false,
};

const complaint = (problem: MergeProblem): UsageError =>
  new UsageError(({ ci }) => {
    switch (problem.code) {
      case "no-shard":
        return ci.noShardReport(problem.file);
      case "other-run":
        return ci.otherRun(problem.file);
      case "twice":
        return ci.shardTwice(problem.file);
      case "missing":
        return ci.shardsMissing(problem.shards);
    }
  });

const readReports = (files: readonly string[], cwd: string) =>
  Promise.all(
    files.map(async (file) => {
      const text = await textOf(resolve(cwd, file.replaceAll("\\", "/")));
      if (text === null) throw new UsageError(({ ci }) => ci.noReport(file));
      return { file, text };
    }),
  );

/** `kh-check merge REPORT…`: the reports of all shards as the one report of the whole run. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io } = context;
  const outputs = await outputsOf(options, [], io.cwd(), formats, operands);
  const shows = await Promise.all(
    Object.entries(formats).map(async ([name, load]) => ((await load()).showsOriginals ? [name] : [])),
  ).then((names) => names.flat());
  const other = Object.keys(formats).filter((name) => !shows.includes(name));
  for (const { format } of outputs)
    if (shows.includes(format)) throw new UsageError((say) => say.ci.needsDrafts(format, other.join(", ")));
  const merged = merge(await readReports(operands, io.cwd()));
  if (!merged.ok) throw complaint(merged.problem);
  const report: Report = merged.report;
  await print(report, { outputs, inputs: [], options }, context);
  return exitCodeOf(report, thresholdsOf(options));
});
