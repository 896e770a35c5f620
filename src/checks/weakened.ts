import { commitmentOf } from "../language/commitment.ts";
import type { Target } from "../model/plan.ts";
import type { Finding, Weakening } from "../model/report.ts";
import type { RuleOf } from "../model/rule.ts";
import { matchesOf } from "../text/matches.ts";
import { plainText } from "../text/tokens.ts";
import { finding } from "./results.ts";

/** How a sentence promises less than a firm one, and the words that do it. */
export interface Weak {
  readonly how: Weakening;
  readonly written: string;
}

/** What takes the firmness from a target; null where it is firm or aspired. */
export function weakeningOf({ text, modality, condition, approximate }: Target): Weak | null {
  if (modality === "encouraged" || modality === "possible")
    return { how: modality, written: wordsOf(text, modality) };
  if (condition !== null) return { how: "conditional", written: condition };
  const about = ABOUT.exec(text)?.[0];
  return approximate || MOSTLY.test(text) ? { how: "approximate", written: about ?? "cơ bản" } : null;
}

const wordsOf = (text: string, how: "encouraged" | "possible"): string =>
  (how === "encouraged" ? /khuyến (?:khích|nghị)/i : /có thể|nghiên cứu khả năng/i).exec(text)?.[0] ??
  text.slice(0, 40);
const ABOUT = /(?:gần|khoảng|xấp xỉ|ước|chừng|trên dưới|tầm)(?: đạt)?(?=\s+\d)/i;
/** `cơ bản đạt 95%`; `kiến thức cơ bản` is another word. */
const MOSTLY = /cơ bản\s+(?:(?:đạt|hoàn thành|có|bảo đảm)\s+)?\d/i;

/** A target that the source lays down firmly, written as less than that, or turned round. */
export function weakened(target: Target, rule: RuleOf<"target">): Finding | null {
  const source = rule.options.like ?? rule.suggestion?.vi ?? "";
  const turned = turnedRound(target, source);
  if (turned !== null)
    return finding(
      rule,
      "weak-commitment",
      { what: rule.title, how: "opposite", written: turned },
      target.location,
      { actual: turned },
    );
  const weak = weakeningOf(target);
  if (weak === null || isWeakItself(source, weak)) return null;
  return finding(rule, "weak-commitment", { what: rule.title, ...weak }, target.location, {
    actual: weak.written,
    level: "warning",
  });
}

/** The source asks no more firmly than the draft promises. */
function isWeakItself(source: string, { how }: Weak): boolean {
  const { modality, condition } = commitmentOf(source);
  if (how === "conditional") return condition !== null;
  if (how === "approximate") return ABOUT.test(source) || MOSTLY.test(source);
  return modality === "encouraged" || modality === "possible";
}

/** The words that say the contrary of the source: `giảm` for `tăng`, `có sự phân biệt` for `không có sự phân biệt`. */
export function turnedRound({ text, change }: Target, source: string): string | null {
  const [asked, said] = [plainText(source), plainText(text)];
  if (change === "decrease" && / tang /.test(asked) && !/ giam /.test(asked)) return "giảm";
  if (change === "increase" && / giam /.test(asked) && !/ tang /.test(asked)) return "tăng";
  const denied = DENIED.exec(asked)?.[1];
  if (denied === undefined) return null;
  const claims = new RegExp(
    `(?:^| )((?:con |van |co )+(?:su |noi dung |quy dinh |dieu khoan |tinh trang )*)${denied}`,
    "g",
  );
  const claim = matchesOf(said, claims).find(({ index }) => !DENIES.test(said.slice(0, index + 1)));
  return claim === undefined ? null : (AFFIRMED.exec(text)?.[0] ?? claim[1]!.trim());
}

/** What the source denies, in its first three syllables. */
const DENIED = /(?:khong|chua) (?:con |co )*(?:su |noi dung |quy dinh )*(\S+ \S+ \S+)/;
const DENIES = /(?:khong|chua|khong de|het|xoa bo|loai bo|dau hieu) $/;
const AFFIRMED = /(?:vẫn |còn )*(?:còn|có) (?:sự |nội dung |quy định |điều khoản |tình trạng )*\S+ \S+/i;
