#!/usr/bin/env node
// How well are plans understood? Reads every case with the built program and compares with the truth beside it.
//   node tests/bench/accuracy/run.mjs [--min F1] [--verbose] [--case NAME] [--json]
//   node tests/bench/accuracy/run.mjs --mutations [--verbose] [--case NAME] [--only ID] [--json]
// Runs `node bin/kh-check.js` of the current folder, or the command in KH_CHECK. Exit 1 below --min.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "./compare.mjs";
import { runMutations } from "./mutate.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback;
const verbose = args.includes("--verbose");
const command = (process.env.KH_CHECK ?? "node bin/kh-check.js").split(" ");

export const call = (...rest) => {
  const r = spawnSync(command[0], [...command.slice(1), ...rest], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
    timeout: 600_000,
  });
  try {
    return JSON.parse(r.stdout);
  } catch {
    return {
      failed: `exit ${r.status}: ${(r.stderr || r.stdout || String(r.error ?? "no output")).slice(0, 300)}`,
    };
  }
};

// The plans beside this file, or those of another folder (`--folder tests/bench/real`).
const folder = option("folder", here);
const planIn = (name) =>
  ["plan.md", "plan.txt"].map((file) => join(folder, name, file)).find((file) => existsSync(file));

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((e) => existsSync(join(folder, e.name, "truth.json")) && e.name.includes(option("case", "")))
  .map((e) => e.name)
  .sort()
  .map((name) => ({
    name,
    file: relative(process.cwd(), planIn(name)),
    truth: JSON.parse(readFileSync(join(folder, name, "truth.json"), "utf8")),
  }));

const percent = (x) => x.toFixed(3);
const score = ({ hit, want, got }) => {
  const precision = got ? hit / got : 1;
  const recall = want ? hit / want : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1 };
};

const nothing = {
  ...{ issuer: null, number: null, issued: null, period: null, signatory: null },
  ...{ bases: [], sections: [], targets: [], deadlines: [], assignments: [], tasks: [], recipients: [] },
  found: [],
};

const breaches = (results) =>
  results
    .flatMap((r) => r.findings)
    .filter((f) => f.level !== "info")
    .map((f) => f.kind);

const accuracy = () => {
  const tally = new Map();
  const notes = [];
  for (const { name, file, truth } of cases) {
    const out = call(truth.findings ? "check" : "extract", file, "--format", "json");
    const read = out.files?.[0] ?? out;
    const plan = read.plan && { ...read.plan, found: breaches(read.results ?? []) };
    if (!plan) notes.push(`${name}  not read  ${out.failed ?? out.reason ?? "no plan in the output"}`);
    for (const { field, want, got, hit, missed, surplus } of compare(truth, plan ?? nothing)) {
      const sum = tally.get(field) ?? { want: 0, got: 0, hit: 0 };
      tally.set(field, { want: sum.want + want, got: sum.got + got, hit: sum.hit + hit });
      notes.push(...missed.map((m) => `${name}  ${field}  missed   ${m}`));
      notes.push(...surplus.map((s) => `${name}  ${field}  surplus  ${s}`));
    }
  }
  const rows = [...tally].map(([field, sum]) => ({ field, ...sum, ...score(sum) }));
  const worst = Math.min(...rows.map((r) => r.f1));
  if (args.includes("--json")) console.log(JSON.stringify({ cases: cases.length, rows }, null, 2));
  else {
    console.log(`${cases.length} cases`);
    for (const r of rows)
      console.log(
        `${r.field.padEnd(18)} P ${percent(r.precision)}  R ${percent(r.recall)}  F1 ${percent(r.f1)}   (${r.hit} of ${r.want}, ${r.got} given)`,
      );
    console.log(verbose ? notes.join("\n") : `${notes.length} differences; --verbose lists them`);
    console.log(`worst F1 ${percent(worst)}`);
  }
  return worst >= Number(option("min", "0"));
};

const good = cases
  .filter(({ truth }) => truth.good)
  .map(({ name, file }) => ({ name, markdown: readFileSync(file, "utf8") }));
const passed = args.includes("--mutations")
  ? runMutations({
      good,
      call,
      only: option("only", ""),
      verbose,
      json: args.includes("--json"),
      min: Number(option("min", "0")),
    })
  : accuracy();
process.exitCode = passed && cases.length > 0 ? 0 : 1;
