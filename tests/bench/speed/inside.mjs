// In one process: how the time grows with the document, and documents a second against the bare parser.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { exponentOf, median, root, timeOf } from "./measure.mjs";

const require = createRequire(import.meta.url);

const ready = async () => {
  if (!existsSync(join(root, "dist/index.cjs"))) throw new Error("npm run build");
  const library = require(join(root, "dist/index.cjs"));
  const reading = { revisions: "accepted", limits: library.defaultLimits };
  return { library, reading, measures: await library.shippedMeasures(reading) };
};

/** A plan that says its own lines again and again, each time as of another place. */
const longer = (text, times) => {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => /^\W*II\./.test(line));
  const to = lines.findIndex((line) => /nơi nhận/i.test(line));
  const body = lines.slice(from, to);
  const more = Array.from({ length: times }, (_, i) =>
    body.map((line) => (line.length > 40 ? `${line.replace(/[.;]$/, "")} ở khu vực ${i}.` : line)),
  );
  return [...lines.slice(0, from), ...more.flat(), ...lines.slice(to)].join("\n");
};

/** The exponents of reading, understanding and judging when the document doubles. */
export const growth = async (file, rounds) => {
  const { library, reading, measures } = await ready();
  const text = readFileSync(file, "utf8");
  const points = { extraction: [], rules: [] };
  for (const times of [2, 4, 8, 16]) {
    const long = longer(text, times);
    const { document } = await library.readDocument(Buffer.from(long), "plan.md", reading);
    const plan = library.extractPlan(document, measures.lexicon);
    const [extraction, rules] = [[], []];
    for (let i = 0; i < rounds; i++) {
      // What is remembered of the sentences of the last round must not shorten this one.
      library.extractPlan(
        (await library.readDocument(Buffer.from(longer(text, 20)), "p.md", reading)).document,
        measures.lexicon,
      );
      extraction.push(await timeOf(() => library.extractPlan(document, measures.lexicon)));
      rules.push(await timeOf(() => library.evaluatePlan(plan, document, measures.packs, measures)));
    }
    points.extraction.push([long.length, median(extraction)]);
    points.rules.push([long.length, median(rules)]);
  }
  return Object.entries(points).map(([part, at]) => [part, exponentOf(at)]);
};

/** How many times as many documents a second are fully checked as mammoth converts. */
export const throughput = async (files, documents) => {
  const { library, measures } = await ready();
  const mammoth = require("mammoth");
  const drafts = files.map((file) => readFileSync(file));
  const each = async (work) => {
    for (let i = 0; i < documents; i++) await work(drafts[i % drafts.length]);
  };
  const check = (bytes) => library.checkPlan(bytes, "plan.docx", measures);
  const convert = (buffer) => mammoth.convertToHtml({ buffer });
  await each(check);
  await each(convert);
  return (await timeOf(() => each(convert))) / (await timeOf(() => each(check)));
};
