import type { Plan } from "../../model/plan.ts";
import type { Phrases } from "../../model/rule.ts";
import { plainText, syllables } from "../../text/tokens.ts";

const ETHNIC = ["vùng đồng bào dân tộc thiểu số", "vùng dân tộc thiểu số", "vùng DTTS", "vùng đồng bào DTTS"];

/** The programme for ethnic-minority areas has targets of its own. */
export const isEthnic = ({ title }: Plan): boolean => /dan toc thieu so|dtts/.test(plainText(title ?? ""));

/** What a plan is about, as phrases that the title of a draft and a citation of the plan hold as well. */
export function subjectOf(plan: Plan): Phrases {
  const title = plainText(plan.title ?? "");
  if (!title.includes("binh dang gioi")) return { all: [], any: ownWords(plan), none: [] };
  const all = ["bình đẳng giới"];
  const spread = /truyen thong|tuyen truyen/.test(title) ? [["truyền thông", "tuyên truyền"]] : [];
  return isEthnic(plan) ? { all, any: [...spread, ETHNIC], none: [] } : { all, any: spread, none: ETHNIC };
}

/** `Công tác bảo đảm an toàn thực phẩm năm 2026` is about `an toàn thực phẩm`. */
function ownWords({ title }: Plan): readonly (readonly string[])[] {
  const line = (title ?? "").replace(/\s+/gu, " ").replace(/^KẾ HOẠCH\s*/u, "");
  const pieces = line
    .split(TAIL)[0]!
    .split(/[,;:]| và | về | của | trong | tại | cho /u)
    .map(withoutOpening)
    .filter((piece) => syllables(piece).length >= 2);
  return pieces.length === 0 ? [] : [pieces];
}

const TAIL =
  /\s*(?:[-–(]\s*)?(?:giai đoạn|năm (?:học )?\d|đến năm|quý|trên địa bàn|(?:của )?(?:tỉnh|thành phố|huyện|xã|phường|đặc khu) \p{Lu})/u;

const OPENING =
  /^\s*(?:triển khai|thực hiện|tổ chức|hưởng ứng|công tác|hoạt động|chương trình|đề án|dự án|chiến lược|kế hoạch|phong trào|cuộc vận động|các|những|việc|một số|nội dung|nhiệm vụ|giải pháp|tăng cường|đẩy mạnh|nâng cao|bảo đảm|đảm bảo|phát triển|xây dựng|hành động)\s+/iu;

function withoutOpening(text: string): string {
  const next = text.replace(OPENING, "");
  return next === text ? text.trim() : withoutOpening(next);
}
