// From start to exit: whole processes as multiples of an empty one and of the bare parsers on the same file.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ratioOf, root } from "./measure.mjs";

const require = createRequire(import.meta.url);
const quoted = (text) => JSON.stringify(text);

const mammoth = (file) => [
  "-e",
  `require(${quoted(require.resolve("mammoth"))}).convertToHtml({ path: ${quoted(file)} })
    .then(({ value }) => process.stdout.write(value))`,
];
const pdfParse = (file) => [
  "-e",
  `const { PDFParse } = require(${quoted(require.resolve("pdf-parse"))});
   new PDFParse({ data: require("node:fs").readFileSync(${quoted(file)}) }).getText()
     .then(({ text }) => process.stdout.write(text))`,
];
const bare = { docx: ["mammoth", mammoth], pdf: ["pdf-parse", pdfParse] };

const starting = (args, env) => () => {
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")}: ${String(stderr)}`);
};

/** One line a command: against an empty process, and against the bare parser where there is one. */
export const coldLines = async (files, pairs, env) => {
  const bin = join(root, "bin/kh-check.js");
  const empty = starting(["-e", "0"], env);
  const lines = [["--version", await ratioOf(starting([bin, "--version"], env), empty, pairs), "", null]];
  for (const file of files) {
    const check = starting([bin, file, "--fail-on", "never"], env);
    const [name, command] = bare[file.split(".").at(-1)] ?? ["", null];
    const against = command && (await ratioOf(check, starting(command(file), env), pairs));
    lines.push([file.split(/[\\/]/).slice(-2).join("/"), await ratioOf(check, empty, pairs), name, against]);
  }
  return lines;
};
