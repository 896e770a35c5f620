import { verify } from "../packs/verify.ts";
import { safeText } from "../report/safe-text.ts";
import { understanding } from "../run/understanding.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { parentOf } from "./measures.ts";
import { readingOf } from "./reading.ts";
import type { Options } from "./options.ts";
import { compiledOf } from "./test.ts";
import { UsageError } from "./usage-error.ts";

/** `kh-check packs verify [PACK…] --source FILE`: the words that the rules rest on still stand in the source. */
export const verifyPacks = async (
  asked: readonly string[],
  options: Options,
  context: Context,
): Promise<ExitCode> => {
  const { io, words } = context;
  const { source } = options;
  if (source === undefined) throw new UsageError((say) => say.rules.needsSource);
  const all = await compiledOf(asked, context);
  const measures = await understanding(await readingOf(options, context));
  const { plan, provenance } = await parentOf(source, { ...measures, packs: [] }, [], context);
  // Without a name those packs are meant that were made from this very file, else all that quote.
  const quoting = all.filter(({ quotations }) => quotations.length > 0);
  const own = quoting.filter(({ pack }) => pack.derivedFrom?.sha256 === provenance.sha256);
  const meant = asked.length > 0 || own.length === 0 ? quoting : own;
  if (meant.length === 0) throw new UsageError((say) => say.rules.noQuotations(asked.join(", ")));
  const checked = meant.flatMap((pack) => verify(pack, plan));
  const lost = checked.filter(({ found }) => !found);
  const lines = [
    ...lost.map(({ rule, clause, nearest }) => words.rules.changed(rule, clause, nearest)),
    words.rules.verified(checked.length - lost.length, checked.length),
  ];
  io.stdout.write(lines.map((line) => `${safeText(line)}\n`).join(""));
  return lost.length > 0 ? exitCodes.found : exitCodes.ok;
};
