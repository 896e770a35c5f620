// Every way in which the benchmark breaks a good plan: { id, kind, also?, apply(markdown) → string | null }.
// `kind` is the finding that must appear; `also` are kinds that the same break may honestly bring along.
import { basisBreaks, partBreaks } from "./mutations/parts.mjs";
import { bodyBreaks } from "./mutations/bodies.mjs";
import { deadlineBreaks } from "./mutations/deadlines.mjs";
import { formBreaks } from "./mutations/form.mjs";
import { ownerBreaks, targetBreaks } from "./mutations/targets.mjs";
import { wordingBreaks } from "./mutations/wording.mjs";

export const mutations = [
  ...targetBreaks,
  ...ownerBreaks,
  ...partBreaks,
  ...basisBreaks,
  ...deadlineBreaks,
  ...bodyBreaks,
  ...wordingBreaks,
  ...formBreaks,
];
