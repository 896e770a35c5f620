import { strFromU8, unzipSync } from "fflate";
import type { Block, Document } from "../../../src/model/document.ts";
import type { FileReport, Report } from "../../../src/model/report.ts";
import { readDocx } from "../../../src/readers/docx/index.ts";
import { renderDocx } from "../../../src/report/docx/index.ts";
import { ACCEPTED } from "../../readers/docx/make-docx.ts";
import { at, file, findingOf, report } from "../sample.ts";

export const documentOf = (bytes: Uint8Array): Document => {
  const result = readDocx(bytes, ACCEPTED);
  if (!result.ok) throw new Error(`not read: ${result.reason} ${result.detail}`);
  return result.document;
};

/** A report with one finding at every block of a Word file; the word repeated tells which block. */
export const reportOnEvery = (bytes: Uint8Array, only: (block: Block) => boolean = () => true): Report => {
  const document = documentOf(bytes);
  const findings = document.blocks.filter(only).map(({ index, text }) =>
    findingOf("repeated-word", {
      facts: { word: `khối ${String(index)} hết` },
      location: at(index, "", text.slice(0, 200)),
    }),
  );
  const title = document.blocks.find(({ zone }) => zone === "body")?.index ?? 0;
  const one: FileReport = {
    ...file,
    format: "docx",
    gaps: [],
    results: [{ ...file.results[0]!, findings }],
    plan: { ...file.plan!, titleLocation: at(title, "", "") },
    original: { bytes, document },
  };
  return report([one]);
};

export const commentEvery = (bytes: Uint8Array, only?: (block: Block) => boolean): Uint8Array =>
  renderDocx(reportOnEvery(bytes, only), "vi");

export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The document as it was before comments: every mark taken out again by plain search. */
export const withoutAnyMarks = (xml: string): string =>
  xml
    .replace(/<(\w+:)?commentRangeStart [^>]*\/>/g, "")
    .replace(/<(\w+:)?commentRangeEnd [^>]*\/><(\w+:)?r><(\w+:)?commentReference [^>]*\/><\/(\w+:)?r>/g, "");

/** Which block each comment of ours is about, by its number. */
export const blockNumbers = (xml: string): readonly number[] =>
  xml
    .split("</w:comment>")
    .flatMap((comment) => [
      ...new Set([...comment.matchAll(/khối (\d+) hết/g)].map(([, number]) => Number(number))),
    ]);
