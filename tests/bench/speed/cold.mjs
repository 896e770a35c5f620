// From start to exit: whole processes as multiples of an empty one, ours and those of others over the same text.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docxFromMarkdown } from "../../../tools/docx-from-markdown.mjs";
import { longer } from "./corpus.mjs";
import { ratiosOf, root } from "./measure.mjs";
import { peersOf } from "./peers.mjs";

/** One text as a plan of five pages and as one of thirteen; PDF only where LibreOffice is there to make it. */
export const prepare = (folder) => {
  const small = readFileSync(join(root, "fixtures/ok.province-2026/plan.md"), "utf8");
  const long = longer(small, 3);
  const path = (name) => join(folder, name);
  writeFileSync(path("small.md"), small);
  writeFileSync(path("long.md"), long);
  writeFileSync(path("long.docx"), docxFromMarkdown(long));
  const made = spawnSync(
    "soffice",
    ["--headless", "--convert-to", "pdf", "--outdir", folder, path("long.docx")],
    {
      stdio: "ignore",
      env: { ...process.env, HOME: folder },
    },
  );
  const pdf = made.status === 0 && existsSync(path("long.pdf")) ? path("long.pdf") : null;
  return { folder, small: path("small.md"), md: path("long.md"), docx: path("long.docx"), pdf };
};

const own = (...args) => [process.execPath, join(root, "bin/kh-check.js"), ...args];
const check = (file, ...args) => own(file, "--fail-on", "never", ...args);

const ownLines = ({ small, md, docx, pdf }) => [
  { name: "**kh-check** `--version`", asked: 1.3, command: own("--version") },
  { name: "**kh-check**, plan of 5 pages", reads: "md", asked: 1.9, command: check(small) },
  { name: "**kh-check**, plan of 13 pages", reads: "md", command: check(md) },
  { name: "**kh-check**, plan of 13 pages", reads: "docx", asked: 1.7, command: check(docx) },
  ...(pdf
    ? [
        {
          name: "**kh-check**, plan of 13 pages, `--isolation off`",
          reads: "pdf",
          asked: 5.5,
          command: check(pdf, "--isolation", "off"),
        },
        {
          name: "**kh-check**, plan of 13 pages",
          reads: "pdf",
          asked: 6.5,
          apart: true,
          command: check(pdf),
        },
      ]
    : []),
];

/** Every line with its ratios to an empty process, and what is not installed. */
export const coldLines = (files, pairs, env) => {
  const { there, missing } = peersOf(files);
  const empty = [process.execPath, "-e", "0"];
  const lines = [...ownLines(files), ...there].map(({ name, reads = "", asked = null, apart, command }) => ({
    name,
    reads,
    asked,
    ...ratiosOf(command, empty, pairs, { env, cwd: files.folder }),
    // The child that reads is ended, not waited for: nobody adds up what it took.
    ...(apart ? { cpu: null } : {}),
  }));
  return { lines, missing };
};
