// Other programs over the same text, each as a person would start it. They live in a folder of their own; what is
// not installed is left out, and said.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "./measure.mjs";

const require = createRequire(import.meta.url);
const home = join(root, "tests/bench/peers");
const quoted = (text) => JSON.stringify(text);
const node = (...args) => [process.execPath, ...args];
const installed = (path) => join(home, "node_modules", path);
const has = (command) => spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;

const textlintRules = ["no-todo", "max-comma", "common-misspellings", "no-empty-section", "sentence-length"];

/** Their settings lie beside the drafts, so that none of the project's own is found. */
const writeSettings = (folder) => {
  mkdirSync(folder, { recursive: true });
  const settings = {
    ".textlintrc.json": { rules: Object.fromEntries(textlintRules.map((rule) => [rule, true])) },
    ".markdownlint-cli2.jsonc": { config: { default: true } },
    "cspell.json": { version: "0.2", language: "en" },
  };
  for (const [name, value] of Object.entries(settings))
    writeFileSync(join(folder, name), JSON.stringify(value));
};

const preset = installed("remark-preset-lint-recommended/index.js");

const linters = [
  {
    name: "textlint, 5 rules",
    bin: "textlint/bin/textlint.js",
    args: (file) => ["--rules-base-directory", installed(""), file],
  },
  {
    name: "remark-lint (recommended)",
    bin: "remark-cli/cli.js",
    args: (file) => ["--quiet", "--no-stdout", "--no-config", "--use", preset, file],
  },
  { name: "markdownlint-cli2", bin: "markdownlint-cli2/markdownlint-cli2-bin.mjs", args: (file) => [file] },
  { name: "cspell", bin: "cspell/bin.mjs", args: (file) => ["--no-progress", "--quiet", file] },
];

const mammoth = (file) =>
  node(
    "-e",
    `require(${quoted(require.resolve("mammoth"))}).convertToHtml({ path: ${quoted(file)} })
       .then(({ value }) => process.stdout.write(value))`,
  );
const pdfParse = (file) =>
  node(
    "-e",
    `const { PDFParse } = require(${quoted(require.resolve("pdf-parse"))});
     new PDFParse({ data: require("node:fs").readFileSync(${quoted(file)}) }).getText()
       .then(({ text }) => process.stdout.write(text))`,
  );

/** Names and command lines of the peers that are there, and of those that are not the names. */
export const peersOf = ({ folder, md, docx, pdf }) => {
  writeSettings(folder);
  const there = [];
  const missing = [];
  for (const { name, bin, args } of linters)
    if (existsSync(installed(bin)))
      there.push({ name, reads: "md", command: node(installed(bin), ...args(md)) });
    else missing.push(`${name}: npm ci --ignore-scripts --prefix tests/bench/peers`);
  if (has("pandoc"))
    there.push({
      name: "pandoc, docx → markdown",
      reads: "docx",
      command: ["pandoc", docx, "-t", "markdown"],
    });
  else missing.push("pandoc: apt install pandoc");
  there.push({ name: "mammoth alone", reads: "docx", command: mammoth(docx) });
  if (pdf) there.push({ name: "pdf-parse alone", reads: "pdf", command: pdfParse(pdf) });
  return { there, missing };
};
