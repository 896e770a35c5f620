import type { Report } from "../model/report.ts";
import { appendTo } from "../run/outputs.ts";
import type { Context } from "./io.ts";
import type { Output } from "./outputs.ts";

/** With annotations on its output, a step of GitHub Actions gets its summary in the file that the runner names. */
export const writeStepSummary = async (
  report: Report,
  outputs: readonly Output<string>[],
  { io, lang }: Context,
): Promise<void> => {
  const path = io.env["GITHUB_STEP_SUMMARY"];
  if (!path || !outputs.some((output) => output.format === "github" && output.path === null)) return;
  const { githubSummary, MOST_BYTES } = await import("../report/ci/github-summary.ts");
  // The runner's own file; a step without it has lost nothing that its exit code and annotations do not say.
  await appendTo(path, (size) => githubSummary(report, lang, MOST_BYTES - size)).catch(() => undefined);
};
