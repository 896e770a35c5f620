import { resolve } from "node:path";
import { judged } from "../check-plan.ts";
import type { CompiledPack } from "../packs/compile.ts";
import { testExamples } from "../packs/test-examples.ts";
import { readMarkdown } from "../readers/markdown.ts";
import { safeText } from "../report/safe-text.ts";
import { compiledPacks } from "../run/compiled-packs.ts";
import { understanding } from "../run/understanding.ts";
import { testVocabulary } from "../run/vocabulary.ts";
import { VocabularyError } from "../language/compile.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { readingOf } from "./reading.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "test",
  argument: "packNames",
  usage: "[packs...]",
  options: ["coverage"],
  reads: false,
};

/** The packs that a person names, checked; a UsageError names file, line and column of what is wrong. */
export const compiledOf = async (
  asked: readonly string[],
  { io, lang }: Context,
): Promise<readonly CompiledPack[]> => {
  const search = await compiledPacks(asked, io.cwd());
  if (search.ok) return search.packs;
  const { pack, problem } = search;
  throw new UsageError((say) =>
    problem ? say.badPack(pack, problem[lang]) : say.noPack(pack, "core, qd-1790, …"),
  );
};

/** `kh-check test vocabulary [FOLDER]`: examples of the vocabulary are read as they say. */
const testWords = (folder: string | undefined, { io, words }: Context): ExitCode => {
  try {
    const { phrases, examples, failures } = testVocabulary(folder && resolve(io.cwd(), folder));
    const { phraseFailed, phrasesTested } = words.rules;
    const lines = failures.map(({ file, line, column, text, reads, found }) =>
      phraseFailed(`${file}:${String(line)}:${String(column)}`, text, reads, found.join("; ")),
    );
    lines.push(phrasesTested(phrases, examples, failures.length));
    io.stdout.write(lines.map((line) => `${safeText(line)}\n`).join(""));
    return failures.length > 0 ? exitCodes.found : exitCodes.ok;
  } catch (error) {
    if (error instanceof VocabularyError) throw new UsageError(() => error.message);
    if (folder === undefined) throw error;
    throw new UsageError((say) => say.noMatch(folder));
  }
};

/** `kh-check test [PACK…] [--coverage]`: examples inside rules turn out as they say. */
export const run = command(shape, async ({ operands, options }, context) => {
  if (operands[0] === "vocabulary") return testWords(operands[1], context);
  const { io, words } = context;
  const tested = await compiledOf(operands, context);
  const { packs: known, ...measures } = await understanding(await readingOf(options, context));
  const packs = [
    ...known.filter(({ id }) => !tested.some(({ pack }) => pack.id === id)),
    ...tested.map(({ pack }) => pack),
  ];
  const report = await testExamples(tested, (markdown, dress) => {
    const read = readMarkdown(markdown);
    if (!read.ok) return Promise.resolve([]);
    const { results } = judged(new Uint8Array(), { ok: true, document: dress(read.document) }, "", {
      ...measures,
      packs,
    });
    return Promise.resolve(
      results.flatMap(({ rule, findings }) => findings.map((finding) => ({ rule, finding }))),
    );
  });
  const silent = options.coverage ? report.silent : [];
  const { exampleFailed, ruleSilent, tested: total } = words.rules;
  const lines = [
    ...report.failures.map(({ rule, example, expected, found }) =>
      exampleFailed(rule, example, expected.join(", "), found.join(", ")),
    ),
    ...silent.map(ruleSilent),
    total(
      report.run,
      report.failures.length,
      tested.reduce((sum, { pack }) => sum + pack.rules.length, 0),
    ),
  ];
  io.stdout.write(lines.map((line) => `${safeText(line)}\n`).join(""));
  return report.failures.length + silent.length > 0 ? exitCodes.found : exitCodes.ok;
});
