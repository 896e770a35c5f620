import type { FileReport, Report } from "../../model/report.ts";
import type { Language } from "../../model/text.ts";
import type { ReportFormat } from "../format.ts";
import { reasonSentence, wordsOf } from "../messages.ts";
import { slipWords } from "../messages/slip-words.ts";
import { tallyOf } from "../tally.ts";
import { isOurWordFile, paragraph, run, table, wordFile } from "../word-file.ts";
import { slipOf } from "./rows.ts";

const widths = [650, 1850, 3900, 4200, 3000, 1000] as const;
const text = (words: string): string => paragraph(run(words, "plain"));

const fileBody = (file: FileReport, report: Report, lang: Language): string => {
  const words = slipWords(lang);
  const head = [
    paragraph(run(words.title, "plain"), "Title"),
    ...(file.plan?.title ? [paragraph(run(file.plan.title, "strong"))] : []),
    text([file.plan?.issuer?.name, file.file].filter(Boolean).join(" – ")),
  ];
  if (file.status === "not-checked")
    return [...head, text(reasonSentence(file.reason ?? "unreadable", file.detail, lang))].join("");
  let number = 0;
  const rows = slipOf(file, report, lang).flatMap(({ name, rows: here }) => [
    [paragraph(run(name, "strong"))],
    ...here.map(({ place, draft, opinion, proposal }) => [
      text(String(++number)),
      ...[place, draft, opinion, proposal].map(text),
      text("☐"),
    ]),
  ]);
  const tally = paragraph(run(wordsOf(lang).report.tally(tallyOf(file)), "strong"));
  const body = rows.length > 0 ? [table(widths, words.heads, rows)] : [];
  return [...head, tally, ...body, paragraph(""), text(words.signatures.join("\u2003\u2003\u2003"))].join("");
};

/** The slip as a Word file: one table a draft, with a box for each opinion that is taken up. */
export const slipDocx: ReportFormat = {
  render: (report, { lang }) =>
    wordFile("phieu", report.files.map((file) => fileBody(file, report, lang)).join(paragraph(""))),
  printable: false,
  isOurs: (head) => isOurWordFile(head, "phieu"),
};
