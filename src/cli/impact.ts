import type { Measures } from "../check-plan.ts";
import type { FileReport, Finding } from "../model/report.ts";
import type { RulePack } from "../model/rule.ts";
import { findingSentence, reasonSentence } from "../report/messages.ts";
import { safeText } from "../report/safe-text.ts";
import { checkFiles } from "../run/check-files.ts";
import { packsFor } from "../run/packs.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { inputsOf } from "./inputs.ts";
import { tell, type Context } from "./io.ts";
import { parentOf } from "./measures.ts";
import { readingOf } from "./reading.ts";
import { command, type Shape } from "./parse.ts";

const shape: Shape = {
  name: "impact",
  argument: ["oldMeasure", "newMeasure", "drafts"],
  usage: "<old> <new> <drafts...>",
  options: ["revisions"],
  reads: true,
};

/** A pack by id or folder, else a parent plan. */
const measuresWith = async (name: string, all: Measures, context: Context): Promise<Measures> => {
  const search = await packsFor([name], all.packs, context.io.cwd());
  const without = all.packs.filter(({ derivedFrom }) => !derivedFrom);
  if (search.ok) return { ...all, packs: joined(without, search.packs) };
  if (search.problem) {
    const { UsageError } = await import("./usage-error.ts");
    throw new UsageError((say) => say.badPack(name, search.problem![context.lang]));
  }
  const { givenParent, withParents } = await import("../run/parents.ts");
  const parent = await parentOf(name, { ...all, packs: [] }, without, context);
  return { ...all, packs: withParents(without, [parent]), parents: [givenParent(parent)] };
};

const joined = (known: readonly RulePack[], named: readonly RulePack[]) => [
  ...known.filter(({ id }) => !named.some((pack) => pack.id === id)),
  ...named,
];

/** Which parent was given says nothing of the draft. */
const findingsOf = ({ results }: FileReport) =>
  results.flatMap(({ findings }) => findings.filter(({ kind }) => kind !== "unknown-parent"));
const keyOf = ({ kind, facts, location }: Finding) => JSON.stringify([kind, facts, location.section]);
const lacking = (from: readonly Finding[], other: readonly Finding[]) => {
  const known = new Set(other.map(keyOf));
  return from.filter((finding) => !known.has(keyOf(finding)));
};

/** `kh-check impact OLD NEW DRAFT…`: which drafts are now in breach, and which no longer. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  const [old, now, ...drafts] = operands;
  const inputs = await inputsOf(drafts, undefined, io);
  const all = await understanding(await readingOf(options, context));
  const reports = [];
  for (const name of [old!, now!])
    reports.push(
      await checkFiles(inputs, { measures: await measuresWith(name, all, context), stdin: io.stdin }),
    );
  const [before, after] = reports as [readonly FileReport[], readonly FileReport[]];
  let unchanged = 0;
  let worse = 0;
  after.forEach((file, index) => {
    if (file.reason)
      return tell(io, words.notChecked(file.file, reasonSentence(file.reason, file.detail, lang)));
    const [was, is] = [findingsOf(before[index]!), findingsOf(file)];
    const [more, less] = [lacking(is, was), lacking(was, is)];
    if (more.length + less.length === 0) return void unchanged++;
    worse += more.filter(({ level }) => level === "error").length;
    const line = (finding: Finding) => `    ${finding.kind} · ${findingSentence(finding, lang)}`;
    const block = (title: string, findings: readonly Finding[]) =>
      findings.length > 0 ? [`  ${title}:`, ...findings.map(line)] : [];
    const lines = [file.file, ...block(words.rules.nowInBreach, more), ...block(words.rules.noLonger, less)];
    io.stdout.write(lines.map((text) => `${safeText(text)}\n`).join(""));
  });
  io.stdout.write(`${words.rules.unaffected(unchanged)}\n`);
  if (after.some(({ reason }) => reason !== null)) return exitCodes.notChecked;
  return worse > 0 ? exitCodes.found : exitCodes.ok;
});
