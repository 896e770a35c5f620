import type { RulePack } from "../model/rule.ts";
import type { PackWords } from "../report/messages/command-words.ts";
import { safeText } from "../report/safe-text.ts";
import { shipped } from "../run/shipped.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Context } from "./io.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "packs",
  argument: "list",
  usage: "[list...]",
  options: ["source"],
  reads: false,
};

const lines = (pack: RulePack, lang: Context["lang"], words: PackWords): readonly string[] => [
  `${pack.id} ${pack.version} · ${pack.title[lang]}`,
  `    ${[
    pack.document && `${words.source}: ${pack.document}`,
    words.rules(pack.rules.length),
    words.effective(pack.effectiveFrom, pack.effectiveUntil),
    words.checked(pack.lastChecked),
  ]
    .filter(Boolean)
    .join(" · ")}`,
];

/** `kh-check packs [list]`: the packs there are. */
export const run = command(shape, async ({ operands, options }, context) => {
  const { io, lang, words } = context;
  const [what, ...rest] = operands;
  if (what === "verify") return (await import("./verify.ts")).verifyPacks(rest, options, context);
  if (what === "schema") {
    const { packLanguage } = await import("../packs/schema.ts");
    io.stdout.write(`${JSON.stringify(packLanguage(), null, 2)}\n`);
    return exitCodes.ok;
  }
  if (rest.length > 0) throw new UsageError((say) => say.tooManyArguments("packs"));
  if (what !== undefined && what !== "list")
    throw new UsageError((say) => say.badValue("packs", what, "list, verify, schema"));
  const { packs } = await shipped();
  io.stdout.write(
    packs
      .flatMap((pack) => lines(pack, lang, words.packs))
      .map((line) => `${safeText(line)}\n`)
      .join(""),
  );
  return exitCodes.ok;
});
