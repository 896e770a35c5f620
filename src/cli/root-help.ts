import type { HelpWords } from "../report/messages/command-words.ts";

const examples = [
  "kh-check ke-hoach.docx",
  "kh-check *.docx --fail-on warning",
  "kh-check du-thao.pdf --parent ke-hoach-tinh.docx -o json=ket-qua.json",
];

/** What `kh-check --help` says after the options: the other commands, exit codes, examples. */
export const rootHelp = (words: HelpWords): string => {
  const names = Object.entries(words.purpose);
  const width = Math.max(...names.map(([name]) => name.length)) + 2;
  return [
    words.commands,
    ...names.map(([name, purpose]) => `  ${name.padEnd(width)}${purpose}`),
    "",
    words.examples,
    ...examples.map((example) => `  ${example}`),
    "",
    words.exitCodes,
    "",
    words.more,
  ].join("\n");
};
