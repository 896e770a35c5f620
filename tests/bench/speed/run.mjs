// node tests/bench/speed/run.mjs [--only start,split,growth,sweep] [--pairs N] [--documents N] [--memory N,N] [--write]
// Ratios: medians of pairs run in turn. Some minutes; a quiet machine is best. `start` with --write renews the table
// of docs/speed.md. `--memory 1000,5000,10000` also tells what many drafts do to memory, which takes long.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { coldLines, prepare } from "./cold.mjs";
import { drafts } from "./corpus.mjs";
import { growth } from "./growth.mjs";
import { root } from "./measure.mjs";
import { linesOf, split } from "./split.mjs";
import { archive, jobs, memory } from "./sweep.mjs";
import { tableOf, withTable } from "./table.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "start,split,growth,sweep" },
    pairs: { type: "string", default: "9" },
    documents: { type: "string", default: "1000" },
    memory: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
const [pairs, documents] = [Number(values.pairs), Number(values.documents)];
const say = (line = "") => process.stdout.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), "kh-check-bench-"));
const part = (name) => {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
};

const start = () => {
  const files = prepare(part("start"));
  const unset = { ...process.env };
  delete unset.NODE_EXTRA_CA_CERTS;
  const isSet = Boolean(process.env.NODE_EXTRA_CA_CERTS);
  const { lines, missing } = coldLines(files, pairs, process.env);
  const without = isSet ? coldLines(files, pairs, unset).lines : null;
  const table = tableOf(lines, without);
  say(
    `Whole processes, empty process = 1, NODE_EXTRA_CA_CERTS ${isSet ? "set" : "unset"}, ${pairs} pairs each`,
  );
  for (const line of table) say(line);
  if (!files.pdf) say("no PDF: LibreOffice (soffice) is not installed");
  for (const line of missing) say(`not installed: ${line}`);
  if (!values.write) return;
  const page = join(root, "docs/speed.md");
  writeFileSync(page, withTable(readFileSync(page, "utf8"), table));
};

const stages = async () => {
  const warm = 100;
  const files = await drafts(part("split"), Math.min(documents, 300) + warm, ["docx"]);
  for (const line of linesOf(await split(files, { warm }))) say(line);
};

const many = async () => {
  const { files, bytes } = await archive(part("sweep"), documents);
  const { ratio, wall, cpu } = await jobs(part("sweep"), Math.min(pairs, 3));
  say(`${files} mixed drafts, ${(bytes / 1e6).toFixed(1)} MB`);
  say(`  two jobs ${ratio.toFixed(2)} × one (asked 1.7)`);
  say(`  two jobs: ${(files / (wall / 1000)).toFixed(0)} drafts a second`);
  if (cpu !== null) say(`  ${(cpu / files).toFixed(1)} processor milliseconds a draft, over all processes`);
  for (const n of (values.memory ?? "").split(",").filter(Boolean).map(Number)) {
    const most = await memory(part("memory"), n);
    say(
      `  ${n} drafts: supervisor ${most.parent.toFixed(0)} MiB, a child ${most.child.toFixed(0)} MiB at most`,
    );
  }
};

const parts = {
  start,
  split: stages,
  growth: async () => {
    say("Growth, n to the power of (asked ≤ 1.1)");
    for (const [name, exponent] of await growth(part("growth")))
      say(`  ${name.padEnd(40)} ${exponent.toFixed(2)}`);
  },
  sweep: many,
};

if (!existsSync(join(root, "dist/index.cjs"))) throw new Error("npm run build");
for (const name of values.only.split(",")) {
  await parts[name]();
  say();
}
rmSync(folder, { recursive: true, force: true });
