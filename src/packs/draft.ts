import type { Plan } from "../model/plan.ts";
import { CAPITALS, LETTERS } from "../text/letters.ts";
import { matchesOf } from "../text/matches.ts";
import { plainText } from "../text/tokens.ts";

/** What the draft says it implements: its title and the words that enact it, not the documents it cites. */
export function programmeText(plan: Plan): string {
  const enacting = plan.preamble.flatMap(({ text }) => afterEnacting(text));
  return [plan.title ?? "", ...enacting].join("\n");
}

/** `ban hành Kế hoạch thực hiện …`: the rest of the sentence, up to the next clause. */
function afterEnacting(text: string): readonly string[] {
  const start = text.search(/(ban hành|xây dựng)( và triển khai)?\s+kế hoạch/iu);
  return start < 0 ? [] : [text.slice(start).split(/[;:]|với các nội dung|như sau/u)[0]!];
}

/** The words that name the draft's province: issuer, title and the plans it rests on. */
export function provinceOf(plan: Plan): string {
  const bases = plan.preamble.map(({ text }) => text);
  return [plan.issuer?.name ?? "", plan.title ?? "", ...bases].map(plainText).join("\n");
}

/** The draft names units of the same kind, and none of these. */
export function liesElsewhere(plan: Plan, units: readonly string[]): boolean {
  const kinds = /^(?:tỉnh|thành phố)/u.test(units[0] ?? "") ? PROVINCES : COMMUNES;
  const texts = [plan.issuer?.name ?? "", plan.title ?? "", ...plan.preamble.map(({ text }) => text)];
  const named = texts.flatMap((text) => matchesOf(text, kinds).map((match) => plainText(match[1]!)));
  const own = units.map((unit) => plainText(unit.replace(KIND, "")));
  return (
    named.length > 0 && !named.some((name) => own.some((one) => name === one || name.startsWith(`${one} `)))
  );
}

const KIND = /^(?:tỉnh|thành phố|xã|phường|đặc khu)\s+/u;
const NAME = `((?:[${CAPITALS}][${LETTERS}']*)(?:[\\s-][${CAPITALS}][${LETTERS}']*)*)`;
const PROVINCES = new RegExp(`(?<![${LETTERS}])tỉnh\\s+${NAME}`, "g");
const COMMUNES = new RegExp(`(?<![${LETTERS}])(?:xã|phường|đặc khu|thị trấn)\\s+${NAME}`, "g");
