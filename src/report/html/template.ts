import { rememberingFor } from "../../text/remember.ts";
import { safeText } from "../safe-text.ts";

/** Markup made by a template of ours. Text can only come in as text. */
export interface Html {
  readonly html: string;
}

export type Part = Html | string | number | null | false | readonly Part[];

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Text as text: no sign of it is markup, and what would hide becomes visible. */
export const escaped = (text: string): string =>
  safeText(text.normalize("NFC").replace(/[\t\r\n]+/g, " ")).replace(/[&<>"'`]/g, (sign) => signs[sign]!);

const joined = (part: Part): string => {
  if (part === null || part === false) return "";
  if (typeof part === "string") return escaped(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map(joined).join("");
};

// Templates are indented for those who read the sources; pages are not.
const dense = rememberingFor((strings: TemplateStringsArray): readonly string[] =>
  strings.map((string) => string.replace(/\n\s*/g, "\n")),
);

/** The only way to markup: whatever stands in a hole is escaped, unless a template made it. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: dense(strings).reduce((text, string, i) => text + joined(parts[i - 1] ?? null) + string),
});

/** Our own style and script, which are no document's text. */
export const trusted = (text: string): Html => ({ html: text });
