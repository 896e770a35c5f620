import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { accountsOf } from "../extract/accounts.ts";
import { extract } from "../extract/index.ts";
import type { Plan } from "../model/plan.ts";
import { readMarkdown } from "../readers/markdown.ts";
import { reasonSentence } from "../report/messages.ts";
import { renderReading, renderReadingJson, type ReadText } from "../report/reading.ts";
import { readDocument } from "../run/read-document.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes } from "./exit-codes.ts";
import { inert } from "./inert.ts";
import { inputOf } from "./inputs.ts";
import { stdinOf, tell } from "./io.ts";
import { command, type Shape } from "./parse.ts";
import { readingOf } from "./reading.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "read",
  argument: "fileOrText",
  usage: "<text>",
  options: ["readFormat", "section", "stdinFilename", "revisions"],
  reads: true,
};

const textsOf = (plan: Plan, section: string | undefined): readonly ReadText[] =>
  plan.items
    .filter(({ path }) => section === undefined || path === section || path.startsWith(`${section}.`))
    .map((item) => ({ text: item.text, location: item.location, marks: accountsOf(item, plan) }));

/** Words that stand in no file are read as an objective of a plan. */
const around = (text: string): string =>
  ["**KẾ HOẠCH**", "**I. MỤC TIÊU**", `- ${text.replace(/\s+/g, " ").trim()}`, "**II. NHIỆM VỤ**"].join(
    "\n\n",
  );

/** `kh-check read TEXT|FILE`: sentences with their marks and what each was taken for. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  const given = operands[0]!;
  const reading = await readingOf(options, context);
  const { lexicon } = await understanding(reading);
  const show = (texts: readonly ReadText[]): void => {
    const json = options.format?.[0] === "json";
    io.stdout.write(json ? renderReadingJson(texts) : inert(renderReading(texts, lang), io.env));
  };
  const isFile = given === "-" || existsSync(resolve(io.cwd(), given));
  if (!isFile && !/\s/.test(given.trim())) throw new UsageError((say) => say.noMatch(given));
  if (!isFile) {
    const read = readMarkdown(around(given));
    const plan = read.ok ? extract(read.document, lexicon) : null;
    show(
      plan
        ? textsOf(plan, "I")
            .filter(({ marks, text }) => marks.length > 0 || text === given.trim())
            .map((it) => ({ ...it, location: null }))
        : [],
    );
    return exitCodes.ok;
  }
  const input = await inputOf(operands, options.stdinFilename, io, shape.name);
  const result = await readDocument(input, { reading, stdin: stdinOf(io) });
  const plan = result.ok ? extract(result.document, lexicon) : null;
  if (plan) {
    show(textsOf(plan, options.section));
    return exitCodes.ok;
  }
  const reason = result.ok
    ? reasonSentence("not-a-plan", "", lang)
    : reasonSentence(result.reason, result.detail, lang);
  tell(io, words.notChecked(input.name, reason));
  return exitCodes.notChecked;
});
