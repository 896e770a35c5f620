import { safeText } from "./safe-text.ts";

/** A piece of a page that is already escaped; only the templates of this file make one. */
export interface Html {
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string =>
  text
    .split("\n")
    .map((line) => safeText(line).replace(/[&<>"']/g, (char) => entities[char]!))
    // A line that begins like this would be a command to the program that runs a CI job.
    .map((line) =>
      line.replace(
        /^(\s*)([:#])(?=\2)/,
        (_, space: string, sign: string) => `${space}&#${String(sign.charCodeAt(0))};`,
      ),
    )
    .join("\n");

type Part = string | Html | readonly Html[];

const written = (part: Part): string =>
  typeof part === "string" ? escaped(part) : "html" in part ? part.html : part.map((it) => it.html).join("");

/** A template that escapes every text put into it. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, i) => string + (i < parts.length ? written(parts[i]!) : "")).join(""),
});

export const nothing: Html = { html: "" };
