import { sideBySide } from "../../text/columns.ts";
import { CAPITALS, LETTERS } from "../../text/letters.ts";
import type { FormInput, Judge, Problem } from "./judge.ts";
import { isSigned, locationOf, type Line } from "./lines.ts";

const NAMED = new RegExp(`^[${CAPITALS}].*(?![${CAPITALS}])[${LETTERS}]`);

/** Body lines: what stands above the list of recipients and the signature. */
function bodyOf({ sheet: { lines, recipients: list, signed } }: FormInput): readonly Line[] {
  const ends = [list, signed].filter((at) => at > 0);
  return ends.length > 0 ? lines.slice(0, Math.min(...ends)) : lines;
}

/** The text of the plan ends in `./.`. */
export const endMark: Judge = (input) => {
  const body = bodyOf(input);
  if (body.some(({ text }) => text.includes("/") && /\.\s?\/\s?\.?["”)]*$/.test(text))) return [];
  const last = body.at(-1);
  const end = last && /\S+\s+\S+\s+\S+$/.exec(last.text)?.[0];
  return [
    {
      ...problem(last, input, "thiếu dấu kết thúc “./.”", 'the end mark "./." is missing'),
      edit: end ? { old: end, now: `${end.replace(/[.;,/\s]+$/, "")}./.` } : null,
    },
  ];
};

/** The authority for which the plan is signed, the post and the name. */
export const signature: Judge = (input) => {
  const { signatory, issuer } = input.plan;
  const { lines, isAttached, signed } = input.sheet;
  const place = lines.at(-1);
  if (signatory === null && isAttached && signed >= 0) return [];
  if (signatory === null) return [problem(place, input, "thiếu khối chữ ký", "the signature is missing")];
  // A chairman's own decision is signed in nobody's name.
  const forAll =
    /ủy ban nhân dân/i.test(issuer?.name ?? "") &&
    !lines.some(({ text }) => /^CHỦ TỊCH (?:ỦY|UỶ) BAN NHÂN DÂN/.test(text));
  return [
    ...(forAll && !/^(?:TM|TL|TUQ)\s?\./.test(signatory.authority ?? "")
      ? [problem(place, input, "thiếu “TM. ỦY BAN NHÂN DÂN”", '"TM. ỦY BAN NHÂN DÂN" is missing')]
      : []),
    ...(forAll && /^T(?:L|UQ)\s?\./.test(signatory.authority ?? "")
      ? [
          problem(
            place,
            input,
            "kế hoạch của Ủy ban nhân dân phải ký “TM. ỦY BAN NHÂN DÂN”, không ký thừa lệnh, thừa ủy quyền",
            'a plan of the committee is signed "TM. ỦY BAN NHÂN DÂN", not by order',
          ),
        ]
      : []),
    ...(forAll && /hội đồng nhân dân/i.test(signatory.authority ?? "")
      ? [
          problem(
            place,
            input,
            "kế hoạch của Ủy ban nhân dân phải ký “TM. ỦY BAN NHÂN DÂN”, không ký thay mặt Hội đồng nhân dân",
            'a plan of the committee is signed "TM. ỦY BAN NHÂN DÂN", not for the council',
          ),
        ]
      : []),
    ...(forAll && isDeputyAlone(input)
      ? [
          problem(
            place,
            input,
            "Phó Chủ tịch ký phải ghi “KT. CHỦ TỊCH” ở trên “PHÓ CHỦ TỊCH”",
            'a deputy signs with "KT. CHỦ TỊCH" above "PHÓ CHỦ TỊCH"',
          ),
        ]
      : []),
    ...(signatory.title === null
      ? [problem(place, input, "thiếu chức vụ người ký", "the signatory's post is missing")]
      : []),
    ...(!isNamed(input)
      ? [problem(place, input, "thiếu họ tên người ký", "the signatory's name is missing")]
      : []),
  ];
};

/** A deputy's post, and nowhere that he signs for the chairman. */
const isDeputyAlone = ({ plan: { signatory }, sheet: { lines, signed } }: FormInput): boolean => {
  const said = `${signatory?.authority ?? ""}\n${signatory?.title ?? ""}`;
  const foot = lines.slice(Math.max(0, signed - 2)).map(({ text }) => text);
  return (
    /PHÓ CHỦ TỊCH/.test(said) && ![said, ...foot].some((text) => /K\s?\.?\s?T\s?\.?\s*CHỦ TỊCH/.test(text))
  );
};

/** Some name stands below the post; a name of one word (`K'Brẻo`) is one too. */
function isNamed({ plan, sheet: { lines, isAttached, title } }: FormInput): boolean {
  if (plan.signatory?.name) return true;
  const post = lines.findLastIndex(({ text }) => isSigned(text) || /^(?:PHÓ )?CHỦ TỊCH$/.test(text));
  // A decision signs for the plan that hangs on it: what follows is the plan's title.
  const end = isAttached ? title : lines.length;
  return lines.slice(post + 1, end).some(({ text }) => NAMED.test(text) && !/[;:]$/u.test(text));
}

/** `Nơi nhận:`, a dash and a semicolon a line, the last one `Lưu: VT, …` with a full stop. */
export const recipients: Judge = (input) => {
  const { lines, recipients: at } = input.sheet;
  if (at < 0) return [problem(lines.at(-1), input, "thiếu “Nơi nhận”", '"Nơi nhận" is missing')];
  const entries = lines
    .slice(at)
    .map((line) => ({ ...line, text: sideBySide(line.text)[0]! }))
    .filter(({ text }) => /^[-–]\s*\S/.test(text));
  // What follows the archive line is an annex.
  const last = entries.find(({ text }) => /^[-–]\s*lưu/i.test(text));
  if (!last)
    return [problem(lines[at], input, "thiếu dòng “- Lưu: VT, …”", 'the line "- Lưu: VT, …" is missing')];
  const open = entries.slice(0, entries.indexOf(last)).find(({ text }) => !/[;.]\s*$/.test(text));
  const [hasColon, hasStop] = [/^[-–]\s*Lưu\s*:/.test(last.text), /\.\s*(?:\S*_\S*)?$/.test(last.text)];
  return [
    ...(hasColon && hasStop ? [] : [wrongLast(last, input, hasColon, hasStop)]),
    ...(open
      ? [problem(open, input, "mỗi nơi nhận kết thúc bằng dấu “;”", 'each recipient must end in ";"')]
      : []),
  ];
};

/** The last line as one finding, however many of its marks are missing. */
function wrongLast(last: Line, input: FormInput, hasColon: boolean, hasStop: boolean): Problem {
  const slips = [
    ...(hasColon ? [] : [{ vi: "sau “Lưu” phải có dấu hai chấm", en: 'a colon must follow "Lưu"' }]),
    ...(hasStop
      ? []
      : [{ vi: "dòng lưu phải kết thúc bằng dấu chấm", en: "the last line must end in a full stop" }]),
  ];
  const led = last.text.replace(/^([-–]\s*)lưu\s*:?\s*/i, "$1Lưu: ");
  const now = hasStop ? led : `${led.replace(/[;,\s]+$/, "")}.`;
  return {
    ...problem(last, input, slips.map(({ vi }) => vi).join("; "), slips.map(({ en }) => en).join("; ")),
    edit: { old: last.text, now },
  };
}

const problem = (line: Line | undefined, { plan }: FormInput, vi: string, en: string): Problem => ({
  at: line ? locationOf(line) : plan.titleLocation,
  problem: { vi, en },
});
