import type { FindingKind } from "../model/report.ts";
import type { RulePack } from "../model/rule.ts";
import { explainKind, explainRule, listTopics } from "../report/explain.ts";
import { noPaint } from "../report/layout.ts";
import { wordsOf } from "../report/messages.ts";
import { shipped, shippedExamples } from "../run/shipped.ts";
import { exitCodes } from "./exit-codes.ts";
import { paintFor } from "./paint.ts";
import { command, type Shape } from "./parse.ts";
import { UsageError } from "./usage-error.ts";

const shape: Shape = {
  name: "explain",
  argument: "topic",
  usage: "[topic]",
  options: ["color"],
  reads: false,
};

const ruleNamed = (topic: string, packs: readonly RulePack[]) =>
  packs.flatMap((pack) => pack.rules).find((rule) => rule.id === topic);

/** `kh-check explain RULE|KIND`: what it means, why, an example, its source. */
export const run = command(shape, async ({ operands, options }, { io, lang }) => {
  const [topic] = operands;
  const { packs } = await shipped();
  const paint = topic === undefined ? noPaint : await paintFor(options.color ?? "auto", io);
  if (topic === undefined) {
    io.stdout.write(listTopics(packs, lang));
    return exitCodes.ok;
  }
  const rule = ruleNamed(topic, packs);
  if (rule) {
    const passages = (await shippedExamples())[topic] ?? { bad: [], good: [] };
    io.stdout.write(explainRule(rule, passages, lang, paint));
  } else if (Object.hasOwn(wordsOf(lang).kinds, topic))
    io.stdout.write(explainKind(topic as FindingKind, lang, paint));
  else throw new UsageError((say) => say.noTopic(topic));
  return exitCodes.ok;
});
