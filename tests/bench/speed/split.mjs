// Where the time of a checked Word file goes, against bare mammoth in the same process. Every pass goes over all files
// of a kind before the next begins, so that each pays for its own garbage; no two drafts are alike, and each is
// checked once, since the product remembers sentences.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { median, product } from "./measure.mjs";

const require = createRequire(import.meta.url);
const stages = ["read", "extract", "rules", "report"];

/** Both clocks, in milliseconds. */
const clocks = () => {
  const { user, system } = process.cpuUsage();
  return { wall: Number(process.hrtime.bigint()) / 1e6, cpu: (user + system) / 1000 };
};

const add = (sum, start) => {
  const now = clocks();
  sum.wall += now.wall - start.wall;
  sum.cpu += now.cpu - start.cpu;
};

const nothing = () => ({ wall: 0, cpu: 0 });

const lead = 30;

/**
 * What a piece of work takes for all drafts. The first ones are worked on once before, unmeasured: by then the garbage
 * of others is gone. (To collect it on purpose also throws away what V8 has learnt, a fifth of the time of reading.)
 */
const over = async (drafts, work, before = work) => {
  for (const draft of drafts.slice(0, lead)) await before(draft);
  const sum = nothing();
  const start = clocks();
  for (const draft of drafts) await work(draft);
  add(sum, start);
  return sum;
};

const reportOf = (plan, found) => ({
  tool: { name: "x", version: "0" },
  packs: [],
  rules: [],
  files: [
    {
      file: "x.docx",
      status: "checked",
      format: "docx",
      reason: null,
      detail: "",
      gaps: [],
      plan,
      ...found,
    },
  ],
});

/** Checks one draft and adds what each stage took. */
const check = async ({ bytes, name }, { library, reading, measures }, spent) => {
  const stage = async (name, work) => {
    const start = clocks();
    const made = await work();
    add(spent[name], start);
    return made;
  };
  const { document } = await stage("read", () => library.readDocument(bytes, name, reading));
  const plan = await stage("extract", () => library.extractPlan(document, measures.lexicon));
  const found = await stage("rules", () => library.evaluatePlan(plan, document, measures.packs, measures));
  await stage("report", () => library.renderJson(reportOf(plan, found), "vi"));
};

const noStages = () => Object.fromEntries(stages.map((name) => [name, nothing()]));

const middle = (times, n) => ({
  wall: median(times.map(({ wall }) => wall)) / n,
  cpu: median(times.map(({ cpu }) => cpu)) / n,
});

const perDraft = (spent, n) =>
  Object.fromEntries(
    Object.entries(spent).map(([name, { wall, cpu }]) => [name, { wall: wall / n, cpu: cpu / n }]),
  );

/** Milliseconds a draft of mammoth, of reading alone, and of checking with its stages, over files of one kind. */
const passes = async (drafts, made, rounds) => {
  const mammoth = require("mammoth");
  const { library, reading } = made;
  const bare = ({ bytes }) => mammoth.convertToHtml({ buffer: bytes });
  const read = ({ bytes, name }) => library.readDocument(bytes, name, reading);
  const times = { bare: [], read: [] };
  for (let round = 0; round < rounds; round++) {
    times.bare.push(await over(drafts, bare));
    times.read.push(await over(drafts, read));
  }
  const spent = noStages();
  const checked = await over(drafts, (draft) => check(draft, made, spent), read);
  const n = drafts.length;
  return {
    mammoth: middle(times.bare, n),
    read: middle(times.read, n),
    checked: middle([checked], n),
    stages: perDraft(spent, n),
  };
};

const mixed = (kinds) => {
  const all = kinds.reduce((sum, { n }) => sum + n, 0);
  const mean = (of) => {
    const clock = (name) => kinds.reduce((sum, kind) => sum + of(kind)[name] * kind.n, 0) / all;
    return { wall: clock("wall"), cpu: clock("cpu") };
  };
  return {
    n: all,
    mammoth: mean((kind) => kind.mammoth),
    read: mean((kind) => kind.read),
    checked: mean((kind) => kind.checked),
    stages: Object.fromEntries(stages.map((name) => [name, mean((kind) => kind.stages[name])])),
  };
};

/** The first `warm` files warm up and are not measured. */
export const split = async (files, { warm = 100, rounds = 5 } = {}) => {
  const made = await product();
  const all = files.map((name) => ({ name, bytes: readFileSync(name) }));
  await passes(all.slice(0, warm), made, 1);
  const isHeavy = ({ name }) => name.endsWith(".word.docx");
  const measured = all.slice(warm);
  const kinds = { lean: measured.filter((one) => !isHeavy(one)), "as Word writes": measured.filter(isHeavy) };
  const results = {};
  for (const [kind, drafts] of Object.entries(kinds))
    results[kind] = { n: drafts.length, ...(await passes(drafts, made, rounds)) };
  return { ...results, "half and half": mixed(Object.values(results)) };
};

const shown = (value) => value.toFixed(2).padStart(8);
const line = (name, { wall, cpu }) => `    ${name.padEnd(22)}${shown(wall)}${shown(cpu)}`;
const ratio = (over, under) => ({ wall: over.wall / under.wall, cpu: over.cpu / under.cpu });

/** The result in lines: milliseconds a draft by the clock and of the processor, and how many times faster than mammoth. */
export const linesOf = (results) => [
  "Word files in one process, milliseconds a draft: by the clock, of the processor",
  ...Object.entries(results).flatMap(([kind, { n, mammoth, read, checked, stages: parts }]) => [
    `  ${kind}, ${n} drafts`,
    line("mammoth", mammoth),
    line("read", read),
    line("checked", checked),
    ...Object.entries(parts).map(([name, time]) => line(`  ${name}`, time)),
    `${line("read × (asked 12)", ratio(mammoth, read))}`,
    `${line("checked × (asked 6)", ratio(mammoth, checked))}`,
  ]),
];
