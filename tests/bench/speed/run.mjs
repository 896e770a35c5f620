// node tests/bench/speed/run.mjs [--pairs N] [--documents N] [FILE...]
// Ratios only: medians of pairs run in turn, as a table in Markdown. Takes a few minutes; a quiet machine is best.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { coldLines } from "./cold.mjs";
import { growth, throughput } from "./inside.mjs";
import { root } from "./measure.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: "string", default: "9" }, documents: { type: "string", default: "100" } },
});
const seeds = ["dak-lak-2026.docx", "dak-lak-2026.pdf"].map((name) => join(root, "../shared/seeds", name));
const fixtures = ["md", "docx"].map((ending) => join(root, `fixtures/ok.province-2026/plan.${ending}`));
const asked = positionals.map((file) => resolve(file));
const files = asked.length > 0 ? asked : [...fixtures, ...seeds.filter((file) => existsSync(file))];
const print = (...cells) => process.stdout.write(`| ${cells.join(" | ")} |\n`);
const shown = (ratio) => (ratio === null ? "" : `${ratio.toFixed(2)} ×`);

const certificates = process.env.NODE_EXTRA_CA_CERTS;
const unset = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => name !== "NODE_EXTRA_CA_CERTS"),
);
for (const [title, env] of [
  ...(certificates ? [["NODE_EXTRA_CA_CERTS set", process.env]] : []),
  ["NODE_EXTRA_CA_CERTS unset", unset],
]) {
  print(title, "empty process = 1", "bare parser = 1");
  print("---", "---:", "---:");
  for (const [name, ratio, parser, against] of await coldLines(files, Number(values.pairs), env))
    print(name, shown(ratio), parser && `${shown(against)} ${parser}`);
  process.stdout.write("\n");
}

print("in one process", "");
print("---", "---:");
for (const [part, exponent] of await growth(fixtures[0], 5))
  print(`${part}: growth with the document's length`, `n^${exponent.toFixed(2)}`);
const documents = files.filter((file) => file.endsWith(".docx"));
print(
  "docx fully checked, documents a second",
  `${shown(await throughput(documents, Number(values.documents)))} mammoth`,
);
