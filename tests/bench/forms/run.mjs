#!/usr/bin/env node
// How many forms of dates and quantities are read? Each stands in a small plan that the built program reads.
//   node tests/bench/forms/run.mjs [--verbose] [--min SHARE]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { formsOf, LISTS, planAround, readingOf } from "./places.mjs";

const args = process.argv.slice(2);
const least = args.includes("--min") ? Number(args[args.indexOf("--min") + 1]) : 0;
const command = (process.env.KH_CHECK ?? "node bin/kh-check.js").split(" ");

/** What the program read of each form, in their order. */
const readingsOf = (forms) => {
  const folder = mkdtempSync(join(tmpdir(), "kh-check-forms-"));
  const nameOf = (i) => `${String(i).padStart(4, "0")}.md`;
  forms.forEach((form, i) => writeFileSync(join(folder, nameOf(i)), planAround(form)));
  const rest = [...command.slice(1), "check", folder, "--format", "json", "--fail-on", "never"];
  const { stdout } = spawnSync(command[0], rest, { encoding: "utf8", maxBuffer: 1 << 30 });
  rmSync(folder, { recursive: true });
  const plans = new Map(JSON.parse(stdout).files.map(({ file, plan }) => [file.split("/").at(-1), plan]));
  return forms.map((form, i) => readingOf(form, plans.get(nameOf(i)) ?? null));
};

let worst = 1;
for (const list of LISTS) {
  const forms = formsOf(list).filter(({ place }) => place !== "out");
  const readings = readingsOf(forms);
  const read = forms.map((form, i) => ({ ...form, got: readings[i] }));
  const row = (name, all) => {
    const right = all.filter(({ reads, got }) => reads === got).length;
    worst = Math.min(worst, right / all.length);
    console.log(
      `${name.padEnd(34)} ${right} of ${all.length}   ${((100 * right) / all.length).toFixed(1)} %`,
    );
  };
  for (const name of new Set(read.map(({ source }) => source)))
    row(
      name,
      read.filter(({ source }) => source === name),
    );
  row(list, read);
  if (args.includes("--verbose"))
    for (const { place, form, reads, got } of read)
      if (reads !== got) console.log(`  ${place}  “${form}”  is ${reads}, read as ${got || "nothing"}`);
}
process.exitCode = worst < least ? 1 : 0;
