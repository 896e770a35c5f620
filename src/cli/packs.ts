import type { RulePack } from "../model/rule.ts";
import type { PackWords } from "../report/messages/command-words.ts";
import { safeText } from "../report/safe-text.ts";
import { shipped } from "../run/shipped.ts";
import { exitCodes, type ExitCode } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { parse, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = { name: "packs", argument: "list", usage: "[list]", options: [], reads: false };

const lines = (pack: RulePack, lang: Context["lang"], words: PackWords): readonly string[] => [
  `${pack.id} ${pack.version} · ${pack.title[lang]}`,
  `    ${[
    `${words.source}: ${pack.document}`,
    words.rules(pack.rules.length),
    words.effective(pack.effectiveFrom, pack.effectiveUntil),
    words.checked(pack.lastChecked),
  ]
    .filter(Boolean)
    .join(" · ")}`,
];

/** `kh-check packs [list]`: the packs there are. */
export const run = async (args: readonly string[], { io, lang, words }: Context): Promise<ExitCode> => {
  const parsed = parse(args, shape, words);
  if (parsed.help !== null) {
    io.stdout.write(parsed.help);
    return exitCodes.ok;
  }
  const [what] = parsed.operands;
  if (what !== undefined && what !== "list")
    throw new UsageError((say) => say.badValue("packs", what, "list"));
  const { packs } = await shipped();
  io.stdout.write(
    packs
      .flatMap((pack) => lines(pack, lang, words.packs))
      .map((line) => `${safeText(line)}\n`)
      .join(""),
  );
  return exitCodes.ok;
};
