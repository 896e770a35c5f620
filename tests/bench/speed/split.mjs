// Where the time of a checked Word file goes, against bare mammoth: processor milliseconds a draft in one process,
// over drafts of which no two are alike.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpuOf, product } from "./measure.mjs";

const require = createRequire(import.meta.url);

/** Processor milliseconds a draft of each stage, and of mammoth on the same bytes. */
export const split = async (files) => {
  const mammoth = require("mammoth");
  const { library, reading, measures } = await product();
  const all = files.map((file) => readFileSync(file));
  const spent = { mammoth: 0, read: 0, extract: 0, rules: 0, report: 0 };
  const stage = async (name, work) => {
    let made;
    const time = await cpuOf(async () => {
      made = await work();
    });
    spent[name] += time / files.length;
    return made;
  };
  const warm = Math.min(20, all.length);
  for (const [i, bytes] of [...all.slice(0, warm), ...all].entries()) {
    if (i === warm) for (const name of Object.keys(spent)) spent[name] = 0;
    const name = files[i < warm ? i : i - warm];
    await stage("mammoth", () => mammoth.convertToHtml({ buffer: bytes }));
    const { document } = await stage("read", () => library.readDocument(bytes, name, reading));
    const plan = await stage("extract", () => library.extractPlan(document, measures.lexicon));
    const found = await stage("rules", () => library.evaluatePlan(plan, document, measures.packs, measures));
    const file = {
      file: "x.docx",
      status: "checked",
      format: "docx",
      reason: null,
      detail: "",
      gaps: [],
      plan,
    };
    const report = {
      tool: { name: "x", version: "0" },
      packs: [],
      rules: [],
      files: [{ ...file, ...found }],
    };
    await stage("report", () => library.renderJson(report, "vi"));
  }
  return spent;
};
