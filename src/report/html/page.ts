import { sha256 } from "#machine";
import { base64Of } from "../../machine/letters.ts";
import type { Language } from "../../model/text.ts";
import { markup, trusted, type Html } from "./template.ts";

const hashOf = (text: string): string => `'sha256-${base64Of(sha256(text))}'`;

export interface Page {
  readonly lang: Language;
  readonly title: string;
  readonly generator: string;
  readonly style: string;
  readonly script: string | null;
  readonly body: Html;
}

/** A whole page in one file: nothing but this style and this script may act, and nothing is asked of anybody. */
export const renderPage = ({ lang, title, generator, style, script, body }: Page): string => {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...(script === null ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="generator" content="${generator}">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body>
${body}
${script === null ? null : markup`<script>${trusted(script)}</script>`}
</body>
</html>
`.html;
};

/** Whether the beginning of a file is a page of ours. */
export const isOurPage = (head: string, name: string): boolean =>
  head.startsWith("<!doctype html>\n") &&
  head.slice(0, 400).includes(`<meta name="generator" content="${name} `);
