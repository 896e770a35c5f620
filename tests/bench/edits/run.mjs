#!/usr/bin/env node
// Single edits of good plans, in Markdown and Word: which are told, and with the right kind?
//   node tests/bench/edits/run.mjs [--verbose] [--more FILE --plans FOLDER] [--min RATE]
// Runs `node bin/kh-check.js` of the current folder, or the command in KH_CHECK, once over all edited plans.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { docxFromMarkdown } from "../../../tools/docx-from-markdown.mjs";
import { BENIGN } from "./benign.mjs";
import { EDITS, RIGHT } from "./breaking.mjs";

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const verbose = args.includes("--verbose");
const command = (process.env.KH_CHECK ?? `node ${resolve("bin/kh-check.js")}`).split(" ");
const fixtures = fileURLToPath(new URL("../../../fixtures", import.meta.url));
const formats = ["md", "docx"];

const more = option("more") ? await import(pathToFileURL(resolve(option("more"))).href) : null;
const plans = option("plans");
const [edits, benign] = more ? [more.EDITS, more.BENIGN] : [EDITS, BENIGN];
const sourceOf = (plan) =>
  readFileSync(plans ? join(plans, `${plan}.md`) : join(fixtures, plan, "plan.md"), "utf8");

const folder = mkdtempSync(join(tmpdir(), "kh-edits-"));
const write = (name, text) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "plan.md"), text);
  writeFileSync(join(folder, name, "plan.docx"), docxFromMarkdown(text));
};
const edited = (plan, old, now) => {
  const source = sourceOf(plan);
  if (!source.includes(old)) throw new Error(`${plan} has no “${old}”`);
  return source.replace(old, () => now);
};
for (const plan of new Set([...edits.map(([, plan]) => plan), ...benign.map(([plan]) => plan)]))
  write(`plan-${plan}`, sourceOf(plan));
edits.forEach(([, plan, old, now], i) => write(`edit-${i}`, edited(plan, old, now)));
benign.forEach(([plan, old, now], i) => write(`benign-${i}`, edited(plan, old, now)));

const { stdout } = spawnSync(
  command[0],
  [...command.slice(1), "check", ".", "-f", "json", "--fail-on", "never"],
  { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 },
);
rmSync(folder, { recursive: true });
const found = new Map(
  JSON.parse(stdout).files.map((file) => [
    file.file.split("/").slice(-2).join("/"),
    (file.results ?? []).flatMap(({ findings }) => findings),
  ]),
);
/** Findings of an edited plan that the plan itself does not have. */
const newIn = (name, plan, format) => {
  const sign = ({ kind, level, message }) => `${level} ${kind} ${message}`;
  const known = new Set(found.get(`plan-${plan}/plan.${format}`).map(sign));
  return (found.get(`${name}/plan.${format}`) ?? []).filter((one) => !known.has(sign(one)));
};

const groups = {};
const totals = { md: 0, docx: 0 };
edits.forEach(([group, plan, old, now], i) => {
  groups[group] ??= { asked: 0, md: 0, docx: 0 };
  groups[group].asked++;
  for (const format of formats) {
    const told = newIn(`edit-${i}`, plan, format);
    const right = told.filter(({ kind }) => (more?.RIGHT ?? RIGHT)[group].split(" ").includes(kind));
    if (right.length > 0) {
      groups[group][format]++;
      totals[format]++;
    }
    if (verbose && (right.length === 0 || right.every(({ level }) => level === "info")))
      console.log(
        `${right.length > 0 ? "info only" : "MISSED"} ${format} ${group} ${plan}: “${old.slice(0, 60)}” → “${now.slice(0, 70)}”${told.length > 0 ? ` (told: ${told.map(({ level, kind }) => `${level} ${kind}`).join(", ")})` : ""}`,
      );
  }
});
let answered = 0;
benign.forEach(([plan, old, now], i) => {
  for (const format of formats) {
    const told = newIn(`benign-${i}`, plan, format).filter(({ level }) => level !== "info");
    if (told.length > 0) answered++;
    for (const { level, kind, message } of told)
      console.log(
        `ANSWERED ${format} ${plan}: “${old.slice(0, 60)}” → “${now.slice(0, 60)}”: ${level} ${kind} ${message}`,
      );
  }
});
for (const [group, { asked, md, docx }] of Object.entries(groups))
  console.log(`${group.padEnd(16)} ${asked}  md ${md}  docx ${docx}`);
const rate = formats.map((format) => totals[format] / edits.length);
console.log(
  `found            ${edits.length}  ${formats.map((format, i) => `${format} ${totals[format]} (${(rate[i] * 100).toFixed(1)} %)`).join("  ")}`,
);
console.log(`benign answered  ${answered} of ${benign.length * 2}`);
process.exitCode = Math.min(...rate) >= Number(option("min", "0")) && answered === 0 ? 0 : 1;
