import type { Check } from "./context.ts";
import { finding, judged, notApplicable } from "./results.ts";

/** Every annex that the body refers to is there. */
export const annexes: Check<"annexes"> = (plan, _, rule) => {
  if (plan.annexes.length === 0) return notApplicable(rule, "nothing-to-check");
  const findings = plan.annexes
    .filter(({ referredTo, present }) => referredTo && !present)
    .map(({ label, title }) => {
      const name = ["Phụ lục", label, title].filter((part) => part !== null).join(" ");
      const host =
        plan.items.find(({ text }) => mentions(text, label)) ??
        plan.preamble.find(({ text }) => mentions(text, label));
      return finding(rule, "missing-annex", { annex: name }, host?.location ?? plan.titleLocation);
    });
  return judged(rule, findings);
};

const mentions = (text: string, label: string | null) => {
  const low = text.toLowerCase();
  return (
    low.includes("phụ lục") &&
    (label === null || new RegExp(`(?<![A-Za-zÀ-ỿ])${label}(?![A-Za-zÀ-ỿ])`, "i").test(text))
  );
};
