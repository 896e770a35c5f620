import { plainText } from "../../text/tokens.ts";
import { labelsAbove } from "../above.ts";
import type { Check } from "../context.ts";
import { finding, judged, notApplicable } from "../results.ts";

/** Whom the issuer does not direct is asked (`Đề nghị …`), never told. */
export const authority: Check<"authority"> = (plan, { bodies }, rule) => {
  if (plan.assignments.length === 0) return notApplicable(rule, "nothing-to-check");
  const askedIn = new Set(
    plan.items
      .filter(({ path, text, heading }) => path !== "" && isAsked(heading ?? text.slice(0, 80)))
      .map(({ path }) => path),
  );
  const asked = (label: string | null) =>
    label !== null && labelsAbove(label).some((path) => askedIn.has(path));
  return judged(
    rule,
    plan.assignments.flatMap(({ agency, heading, label, duties, location }) => {
      const body = bodies.find(({ names }) => names.some((name) => agency.startsWith(name)));
      if (!body || isAsked(heading) || asked(label) || duties.length === 0) return [];
      if (duties.every(({ text }) => isAsked(text))) return [];
      const facts = { agency, words: heading };
      const suggestion = { vi: `Đề nghị ${agency}`, en: `Đề nghị ${agency}` };
      return [
        finding(rule, "beyond-authority", facts, location, {
          level: body.level,
          actual: heading,
          suggestion,
        }),
      ];
    }),
  );
};

const isAsked = (text: string): boolean =>
  /(?:^| )(?:de nghi|mong|phoi hop voi)(?: |$)/.test(plainText(text).slice(0, 60));
