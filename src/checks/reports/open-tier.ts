import type { Item, Plan } from "../../model/plan.ts";
import { plainText } from "../../text/tokens.ts";
import type { Check } from "../context.ts";
import { writtenDay } from "../days.ts";
import { finding, judged, notApplicable } from "../results.ts";

/** The committee's own report upward has a day where those below have one, and nobody reports past the committee. */
export const openTier: Check<"open-tier"> = (plan, _, rule) => {
  const own = plan.issuer;
  const day = plan.deadlines.find(({ kind, date }) => kind === "report" && date !== null)?.date;
  if (own === null || !/^Ủy ban nhân dân/.test(own.name)) return notApplicable(rule, "nothing-to-check");
  const above = own.level === "commune" ? COMMUNE : PROVINCE;
  const from = ownName(plan);
  const upward = plan.items.filter(
    ({ role, text }) => role !== "annex" && above.report.test(plainText(text)),
  );
  const isUpDated = upward.some(({ text }) => isDated(text));
  const open = day == null || isUpDated ? undefined : upward.find(({ text }) => !isDated(text));
  const past = own.level === "commune" ? upward.find(({ text }) => isPast(text)) : undefined;
  return judged(rule, [
    ...(open
      ? [
          tell(
            open,
            { problem: "no-day" as const, from, to: above.name, day: writtenDay(day!) },
            saysOwn(open.text),
          ),
        ]
      : []),
    ...(past
      ? [
          tell(
            past,
            { problem: "past" as const, from: senderOf(past.text), to: above.name, through: from },
            true,
          ),
        ]
      : []),
  ]);
  function tell(
    { location }: Item,
    facts: Parameters<typeof finding<"report-tier-open">>[2],
    isSure: boolean,
  ) {
    return finding(rule, "report-tier-open", facts, location, { level: isSure ? rule.level : "info" });
  }
};

const COMMUNE = {
  name: "Ủy ban nhân dân tỉnh",
  report: /bao cao(?: \S+){0,6} (?:uy ban nhan dan|ubnd) (?:tinh|thanh pho)/,
};
const PROVINCE = {
  name: "cấp trên",
  report:
    /bao cao(?: \S+){0,10} (?:bo (?:noi vu|y te|giao duc|van hoa|dan toc|tai chinh|nong nghiep|lao dong)|thu tuong)/,
};

/** `tham mưu Ủy ban nhân dân xã báo cáo …`: the committee itself is said to report. */
const saysOwn = (text: string): boolean =>
  /(?:uy ban nhan dan|ubnd) (?:xa|phuong|dac khu|tinh|thanh pho) (?:tong hop )?bao cao/.test(plainText(text));

const isDated = (text: string): boolean =>
  /\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}|ngày \d|tháng \d|quý [IV]/i.test(text);

const isPast = (text: string): boolean =>
  /^(?:phong|tram|trung tam|van phong|cong an|truong)\b/.test(plainText(text)) &&
  /bao cao truc tiep/.test(plainText(text));

const senderOf = (text: string): string =>
  /^[^,]*?(?=\s+(?:tổng hợp|báo cáo|tham mưu)|,)/.exec(text)?.[0] ?? "Cơ quan chuyên môn";

const ownName = ({ issuer }: Plan): string =>
  /^Ủy ban nhân dân (?:xã|phường|đặc khu|tỉnh|thành phố)/.exec(issuer!.name)?.[0] ?? issuer!.name;
