import { dirname, join, resolve } from "node:path";
import { reasonSentence } from "../report/messages.ts";
import { checkFiles } from "../run/check-files.ts";
import { globOfPath, seenFrom } from "../run/config/apply.ts";
import { configName, findConfig } from "../run/config/find.ts";
import { withIgnore } from "../run/config/new-config.ts";
import { reportName } from "../run/names.ts";
import { textOf } from "../run/text-of.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputOf } from "./inputs.ts";
import { stdinOf, tell } from "./io.ts";
import { writeTo } from "./outputs.ts";
import { command, type Shape } from "./parse.ts";
import { planJobs } from "./plan-jobs.ts";
import { todayOf } from "./today.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "accept",
  argument: ["file", "rule"],
  usage: "<file> <rule>",
  options: ["reason", "until", "config", "pack", "parent", "revisions", "today"],
  reads: true,
};

const usualDays = 90;

const daysAfter = (day: string, days: number): string => {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
};

/** `kh-check accept FILE RULE --reason …`: an ignore entry with reason and last day in kh-check.yaml. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  const rule = operands[1]!;
  const reason = options.reason?.trim();
  if (!reason) throw new UsageError((say) => say.optionNeedsValue("--reason"));
  const input = await inputOf(operands.slice(0, 1), undefined, io, shape.name);
  if (input.from === "stdin") throw new UsageError((say) => say.ci.acceptNeedsFile);

  const { jobs } = await planJobs([input], options, context);
  const [file] = await checkFiles([input], { measures: jobs[0]!.measures, stdin: stdinOf(io) });
  if (file!.reason !== null) {
    tell(io, words.notChecked(file!.file, reasonSentence(file!.reason, file!.detail, lang)));
    return exitCodes.notChecked;
  }
  const findings = file!.results
    .filter((result) => result.rule === rule)
    .flatMap((result) => result.findings);
  if (findings.length === 0) throw new UsageError((say) => say.ci.nothingToAccept(file!.file, rule));

  const found =
    options.config === undefined
      ? findConfig(dirname(input.path))
      : resolve(io.cwd(), options.config.replaceAll("\\", "/"));
  const path = found ?? join(io.cwd(), configName);
  const glob = globOfPath(seenFrom(dirname(path), input.path));
  if (glob === null) throw new UsageError((say) => say.ci.acceptNeedsFile);
  const before = found === null ? "" : ((await textOf(path)) ?? "");
  const until = options.until ?? daysAfter(todayOf(options, io), usualDays);
  const shown = reportName(path, io.cwd());
  await writeTo(path, shown, withIgnore(before, { file: glob, rule, reason, until }));
  tell(io, words.ci.accepted(shown, findings.length, until));
  return exitCodes.ok;
});
