import type { NotCheckedReason } from "../../model/document.ts";
import type { Limits } from "../limits.ts";

/** The whole file cannot be read. Thrown inside the reader only; readDocx turns it into its result. */
export class Refusal extends Error {
  readonly reason: NotCheckedReason;
  readonly detail: string;

  constructor(reason: NotCheckedReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

/** One part is not well-formed; what that means depends on the part. */
export class MalformedPart extends Error {
  readonly part: string;
  readonly detail: string;

  constructor(part: string, detail: string) {
    super(`${part}: ${detail}`);
    this.part = part;
    this.detail = detail;
  }
}

const TOO_LARGE: ReadonlySet<keyof Limits> = new Set<keyof Limits>([
  "maxFileSize",
  "maxPartSize",
  "maxPartsSize",
  "maxTextCharacters",
]);

/** The refusal that names the limit and its value, so that the person can raise it. */
export function overLimit(name: keyof Limits, limits: Limits): Refusal {
  return new Refusal(TOO_LARGE.has(name) ? "too-large" : "too-complex", `${name} ${limits[name]}`);
}
