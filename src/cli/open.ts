import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { checkOnce } from "./check.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "open",
  argument: "files",
  usage: "[files...]",
  options: ["pack", "parent", "quiet", "color", "revisions", "force", "config"],
  reads: true,
};

/** Beside the first draft, where whoever gave it looks for it. */
const pageBeside = (draft: string): string =>
  `${draft.replace(/[\\/]+$/, "").replace(/\.[^.\\/]+$/, "")}.kiem-tra.html`;

/** `kh-check open FILE…`: checks, writes the page beside the first draft, and shows it in the browser. */
export const run = command(shape, async ({ operands, options }, context) => {
  const [first] = operands;
  if (first === undefined || first === "-") throw new UsageError((words) => words.noFiles);
  const page = pageBeside(first);
  const code = await checkOnce(operands, { ...options, outputFile: [`html=${page}`] }, context);
  const path = resolve(context.io.cwd(), page.replaceAll("\\", "/"));
  if (existsSync(path)) await (await import("../run/browser.ts")).showInBrowser(path, context.io.env);
  return code;
});
