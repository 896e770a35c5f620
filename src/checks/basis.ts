import { adding } from "./advice.ts";
import type { Check } from "./context.ts";
import { plainText } from "../text/tokens.ts";
import { citationsOf } from "./citations.ts";
import { isMeant, sameNumber } from "./known-bases.ts";
import { finding, judged, notApplicable, pass } from "./results.ts";

/** The basis of the programme is cited somewhere; a commune may cite the plan of its province alone. */
export const basis: Check<"basis"> = (plan, options, rule, context) => {
  const level = plan.issuer?.level;
  if (level && !options.askedOf.includes(level)) return notApplicable(rule, "other-level", level);
  const known = { ...options, about: { all: [], any: [], none: [] } };
  const cited = context
    .once(citationsOf)
    .find(
      (one) =>
        sameNumber(one.number, options.number) ||
        isMeant(one, known) ||
        isSlip(one.number, one.issued, options),
    );
  const read = plan.bases.find(({ number }) => number !== null && sameNumber(number, options.number));
  if (cited || read) return pass(rule, [(cited ?? read)!.location]);
  const parent =
    plan.bases.find(({ number }) => number !== null && /\/KH-/.test(number)) ??
    plan.preamble.find(({ text }) => CITES_PARENT.test(plainText(text)));
  if (parent && level && options.orParentFor.includes(level)) return pass(rule, [parent.location]);
  const place = plan.preamble[0]?.location ?? plan.titleLocation;
  return judged(rule, [
    finding(rule, "missing-legal-basis", { basis: options.number }, place, {
      expected: options.number,
      advice: plan.preamble.length > 1 ? adding(rule.suggestion?.vi ?? "", place) : null,
    }),
  ]);
};

/** A parent plan whose number is still blank is cited by who made it. */
const CITES_PARENT =
  /(thuc hien|can cu|trien khai) ke hoach (so \S* ?)?(ngay \S* ?)?cua (uy ban nhan dan|ubnd) (tinh|thanh pho|xa|phuong|dac khu)/;

/** Right day and right letters with another number: the wrong number is a finding of its own, not a missing basis. */
const isSlip = (
  number: string,
  issued: string | null,
  asked: { readonly number: string; readonly issued: string },
) => issued === asked.issued && number.split("/").slice(1).join() === asked.number.split("/").slice(1).join();
