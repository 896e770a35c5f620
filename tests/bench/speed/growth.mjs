// How the time grows when the document, the number of rules or the number of files doubles: exponents, 1 is linear.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drafts, longer } from "./corpus.mjs";
import { cpuOf, exponentOf, median, product, root, runOf } from "./measure.mjs";

const doublings = [2, 4, 8, 16, 32];

const medianCpu = async (rounds, work, between) => {
  const times = [];
  for (let i = 0; i < rounds; i++) {
    await between?.();
    times.push(await cpuOf(work));
  }
  return median(times);
};

/** Reading, understanding and judging, as the document doubles. */
const ofLength = async (rounds, { library, reading, measures }) => {
  const text = readFileSync(join(root, "fixtures/ok.province-2026/plan.md"), "utf8");
  const { docxFromMarkdown } = await import("../../../tools/docx-from-markdown.mjs");
  const readAs = (bytes, name) => library.readDocument(bytes, name, reading);
  const other = async () => {
    // What is remembered of the sentences of the last round must not shorten this one.
    const { document } = await readAs(Buffer.from(longer(text, 20).replaceAll("khu vực", "khối")), "p.md");
    library.evaluatePlan(library.extractPlan(document, measures.lexicon), document, measures.packs, measures);
  };
  const points = { "reading Word": [], "reading Markdown": [], extraction: [], rules: [] };
  let isWarm = false;
  // The longest first, unmeasured: the first sizes would pay for what V8 makes fast only later.
  for (const times of [doublings.at(-1), ...doublings]) {
    const long = longer(text, times);
    const [md, docx] = [Buffer.from(long), docxFromMarkdown(long)];
    const { document } = await readAs(md, "p.md");
    const plan = library.extractPlan(document, measures.lexicon);
    const add = async (part, work) => {
      const time = await medianCpu(rounds, work, other);
      if (isWarm) points[part].push([long.length, time]);
    };
    await add("reading Word", () => readAs(docx, "p.docx"));
    await add("reading Markdown", () => readAs(md, "p.md"));
    await add("extraction", () => library.extractPlan(document, measures.lexicon));
    await add("rules", () => library.evaluatePlan(plan, document, measures.packs, measures));
    isWarm = true;
  }
  return Object.entries(points).map(([part, at]) => [`document's length: ${part}`, exponentOf(at)]);
};

/** Judging, as the same rules are asked twice, four times …: each copy under a name of its own. */
const ofRules = async (rounds, { library, reading, measures }) => {
  const text = readFileSync(join(root, "fixtures/ok.province-2026/plan.md"));
  const { document } = await library.readDocument(text, "p.md", reading);
  const plan = library.extractPlan(document, measures.lexicon);
  const copies = (times) =>
    Array.from({ length: times }, (_, i) =>
      measures.packs.map((pack) => ({
        ...pack,
        id: `${pack.id}-${i}`,
        rules: pack.rules.map((rule) => ({ ...rule, id: `${rule.id}-${i}` })),
      })),
    ).flat();
  const points = [];
  for (const times of doublings) {
    const packs = copies(times);
    const judge = () => library.evaluatePlan(plan, document, packs, measures);
    judge();
    const rules = packs.reduce((sum, pack) => sum + pack.rules.length, 0);
    points.push([rules, await medianCpu(rounds, judge)]);
  }
  return [["number of rules", exponentOf(points)]];
};

/** The whole command in one process, as the number of files doubles. */
const ofFiles = async (folder) => {
  const command = [process.execPath, join(root, "bin/kh-check.js"), ".", "--fail-on", "never", "-f", "json"];
  const points = [];
  // From a hundred on, what starting costs no longer weighs.
  for (const n of [100, 200, 400, 800]) {
    const part = join(folder, String(n));
    mkdirSync(part);
    await drafts(part, n);
    const runs = [1, 2, 3].map(() => runOf([...command, "--jobs", "1"], { cwd: part }));
    points.push([n, median(runs.map(({ cpu, wall }) => cpu ?? wall))]);
  }
  return [["number of files", exponentOf(points)]];
};

export const growth = async (folder, rounds = 7) => {
  const made = await product();
  return [...(await ofLength(rounds, made)), ...(await ofRules(rounds, made)), ...(await ofFiles(folder))];
};
